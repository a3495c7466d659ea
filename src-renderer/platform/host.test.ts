import { describe, expect, it } from 'vitest';
import { CONTRACT } from '#bridge/contract.ts';
import { type Bridge, bridgeHost } from './host.ts';

/** A bridge whose every line gives the same answer, and that notes what it was asked. */
function answering(answer: unknown): { readonly bridge: Bridge; readonly asked: [string, readonly unknown[]][] } {
  const asked: [string, readonly unknown[]][] = [];
  const call = Object.fromEntries(
    Object.keys(CONTRACT).map((channel) => [
      channel,
      async (...args: readonly unknown[]) => {
        asked.push([channel, args]);
        return answer;
      },
    ]),
  );
  return { bridge: { call, on: {} }, asked };
}

const keys = { signing: new Uint8Array(32), recipient: 'age1abc', protection: 'os' };

describe('the door to the shell', () => {
  it('has one function for every line of the contract', () => {
    const host = bridgeHost(answering(null).bridge);
    expect(
      Object.keys(host)
        .filter((name) => name !== 'on')
        .toSorted(),
    ).toEqual(Object.keys(CONTRACT).toSorted());
  });

  it('hands the arguments on as they are and gives back what the contract names', async () => {
    const { bridge, asked } = answering({ ok: true, value: { end: 7 } });
    const records = [new Uint8Array([1])];
    expect(await bridgeHost(bridge)['journal.append']({ records })).toEqual({ ok: true, value: { end: 7 } });
    expect(asked).toEqual([['journal.append', [{ records }]]]);
  });

  it.each([
    ['nothing', undefined],
    ['a bare value', keys],
    ['a value of another shape', { ok: true, value: { ...keys, recipient: 'ssh-ed25519 …' } }],
    ['a value that is missing', { ok: true }],
    ['a refusal without a reason', { ok: false }],
    ['a reason that nobody knows', { ok: false, error: { reason: 'because', detail: 1 } }],
  ])('B1 takes %s for a fault of the shell', async (_what, answer) => {
    expect(await bridgeHost(answering(answer).bridge)['keys.create']()).toMatchObject({
      ok: false,
      error: { reason: 'unexpected' },
    });
  });

  it('B1 gives a refusal as it was said', async () => {
    const refusal = { ok: false, error: { reason: 'disk-full', detail: 'ENOSPC' } };
    expect(await bridgeHost(answering(refusal).bridge)['keys.create']()).toEqual(refusal);
  });

  it('B1 answers with a value when the bridge has no such line, or breaks', async () => {
    const lost = bridgeHost({ call: {}, on: {} });
    expect(await lost['app.ready']()).toMatchObject({ ok: false, error: { reason: 'unexpected' } });
    const broken = bridgeHost({
      call: {
        'app.ready': async () => {
          throw new Error('An object could not be cloned');
        },
      },
      on: {},
    });
    expect(await broken['app.ready']()).toMatchObject({ ok: false, error: { reason: 'unexpected' } });
  });

  it('passes on events of the contract alone, until it stops listening', () => {
    let tell: (payload: unknown) => void = () => {};
    let listening = true;
    const host = bridgeHost({
      call: {},
      on: {
        menu: (act) => {
          tell = act;
          return () => {
            listening = false;
          };
        },
      },
    });
    const heard: string[] = [];
    const stop = host.on('menu', ({ command }) => heard.push(command));
    tell({ command: 'find' });
    tell({ command: 'format the disk' });
    tell(null);
    stop();
    expect([heard, listening]).toEqual([['find'], false]);
  });
});
