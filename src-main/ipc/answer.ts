import { type Answer, type Arguments, type Channel, CONTRACT } from '#bridge/contract.ts';
import type { HostError, HostReason } from '#bridge/errors.ts';
import { type Caller, isTrusted } from './caller.ts';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };

export type Handler<C extends Channel> = (...args: Arguments<C>) => Promise<Outcome<Answer<C>>>;
export type Handlers = { readonly [C in Channel]: Handler<C> };

/** Sender, arguments, handler, answer, in this order; whatever goes wrong is a value (B1). */
export async function answer<C extends Channel>(
  channel: C,
  handler: Handler<C>,
  given: { readonly caller: Caller; readonly args: readonly unknown[] },
): Promise<Outcome<Answer<C>>> {
  if (!isTrusted(given.caller)) return refuse('not-trusted', `a call to ${channel} from ${given.caller.url}`);
  const args = CONTRACT[channel].args.safeParse(given.args);
  if (!args.success) return refuse('bad-arguments', `${channel}: ${args.error.message}`);
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by this very channel's schema
    return await handler(...(args.data as Arguments<C>));
  } catch (error) {
    return refuse('unexpected', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function refuse(reason: HostReason, detail: string): { readonly ok: false; readonly error: HostError } {
  return { ok: false, error: { reason, detail } };
}
