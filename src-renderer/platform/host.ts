import { fail, ok, type Result } from '#base/result.ts';
import {
  type Answer,
  type Arguments,
  type Channel,
  CONTRACT,
  type EventName,
  type EventPayload,
  EVENTS,
} from '#bridge/contract.ts';
import type { HostError } from '#bridge/errors.ts';
import type { Host, HostCall } from './host-port.ts';

/** What the preload puts on the window: for every line a function that answers with something we still have to read. */
export type Bridge = {
  readonly call: { readonly [name: string]: ((...args: readonly unknown[]) => Promise<unknown>) | undefined };
  readonly on: { readonly [name: string]: ((act: (payload: unknown) => void) => () => void) | undefined };
};

/** The shell over the bridge. Everything that comes back is parsed with the contract before anybody sees it (B1). */
export function bridgeHost(bridge: Bridge): Host {
  const calls = Object.fromEntries(channels().map((channel) => [channel, caller(channel, bridge)]));
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one function for every channel of the contract
    ...(calls as { [C in Channel]: HostCall<C> }),
    on: (event, act) => listen(bridge, event, act),
  };
}

function channels(): readonly Channel[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's own keys
  return Object.keys(CONTRACT) as Channel[];
}

function caller<C extends Channel>(channel: C, bridge: Bridge): HostCall<C> {
  return async (...args: Arguments<C>) => {
    try {
      return read(channel, await bridge.call[channel]?.(...args));
    } catch (error) {
      // The crossing itself can fail: what is not plain data cannot be cloned, and a shell that is closing does not answer.
      return unexpected(`${channel}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}

function read<C extends Channel>(channel: C, answer: unknown): Result<Answer<C>, HostError> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return unexpected(`no answer to ${channel}`);
  if (answer.ok !== true)
    return fail('error' in answer ? readError(answer.error) : { reason: 'unexpected', detail: channel });
  const parsed = CONTRACT[channel].result.safeParse('value' in answer ? answer.value : undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by this very channel's schema
  return parsed.success ? ok(parsed.data as Answer<C>) : unexpected(`${channel}: ${parsed.error.message}`);
}

function readError(error: unknown): HostError {
  if (typeof error !== 'object' || error === null || !('reason' in error))
    return { reason: 'unexpected', detail: String(error) };
  const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : '';
  const reason = REASONS.find((known) => known === error.reason);
  return { reason: reason ?? 'unexpected', detail };
}

const REASONS = [
  'cancelled',
  'not-trusted',
  'bad-arguments',
  'too-big',
  'not-found',
  'no-permission',
  'read-only-place',
  'disk-full',
  'file-in-use',
  'no-key',
  'key-exists',
  'wrong-passphrase',
  'damaged',
  'key-store-closed',
  'not-for-this-key',
  'not-printed',
  'unexpected',
] as const satisfies readonly HostError['reason'][];

function unexpected(detail: string): { readonly ok: false; readonly error: HostError } {
  return fail({ reason: 'unexpected', detail });
}

function listen<E extends EventName>(bridge: Bridge, event: E, act: (payload: EventPayload<E>) => void): () => void {
  const subscribe = bridge.on[event];
  if (subscribe === undefined) return () => {};
  return subscribe((payload) => {
    const parsed = EVENTS[event].safeParse(payload);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by this very event's schema
    if (parsed.success) act(parsed.data as EventPayload<E>);
  });
}

declare global {
  interface Window {
    /** Put there by the preload; the only thing of the shell that the page can see. */
    readonly simpul?: Bridge;
  }
}

/** The bridge of this window. Without it the page was opened outside the app, which nobody can work with. */
export function windowBridge(): Bridge {
  if (window.simpul === undefined) throw new Error('The page was opened outside the app: there is no bridge');
  return window.simpul;
}
