import type { Result } from '#base/result.ts';
import type { Answer, Arguments, Channel, EventName, EventPayload } from '#bridge/contract.ts';
import type { HostError } from '#bridge/errors.ts';

/** What one line of the contract becomes for the window: the same arguments, and an answer that is a value even when it fails (B1). */
export type HostCall<C extends Channel> = (...args: Arguments<C>) => Promise<Result<Answer<C>, HostError>>;

/** The shell as the window sees it: one function per line of the contract, named as the line is. */
export type Host = { readonly [C in Channel]: HostCall<C> } & {
  /** Listens to what the shell tells by itself; gives what stops listening. */
  readonly on: <E extends EventName>(event: E, act: (payload: EventPayload<E>) => void) => () => void;
};
