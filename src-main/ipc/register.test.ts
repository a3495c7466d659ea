import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTRACT } from '#bridge/contract.ts';
import type { Handlers } from './answer.ts';
import { registerHandlers } from './register.ts';

type Listener = (event: unknown, ...args: unknown[]) => Promise<unknown>;
const listeners = vi.hoisted(() => new Map<string, unknown>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, act: unknown) => listeners.set(channel, act) },
}));

const window = { name: 'our window' } as unknown as WebContents;
const event = (over: object = {}): object => ({
  sender: window,
  senderFrame: { url: 'app://bundle/index.html', parent: null },
  ...over,
});
const call = (channel: string, sent: object, ...args: unknown[]): Promise<unknown> =>
  (listeners.get(channel) as Listener)(sent, ...args);

describe('listening to the window', () => {
  const done: string[] = [];
  let ours: WebContents | null = window;
  beforeEach(() => {
    listeners.clear();
    done.length = 0;
    ours = window;
    const handlers = Object.fromEntries(
      Object.keys(CONTRACT).map((channel) => [
        channel,
        async () => {
          done.push(channel);
          return { ok: true, value: null };
        },
      ]),
    );
    registerHandlers(handlers as unknown as Handlers, () => ours);
  });

  it('B1 every line of the contract is listened for, and nothing else', () => {
    expect([...listeners.keys()]).toEqual(Object.keys(CONTRACT));
  });

  it.each(Object.keys(CONTRACT))('S1 %s does nothing for anybody but our own page', async (channel) => {
    const strangers = [
      event({ sender: { name: 'another window' } }),
      event({ senderFrame: null }),
      event({ senderFrame: { url: 'app://bundle/index.html', parent: {} } }),
      event({ senderFrame: { url: 'https://example.org/', parent: null } }),
      event({ senderFrame: { url: 'https://bundle.app.localhost/index.html', parent: null } }),
    ];
    for (const stranger of strangers)
      expect(await call(channel, stranger)).toMatchObject({ ok: false, error: { reason: 'not-trusted' } });
    ours = null;
    expect(await call(channel, event({ sender: null }))).toMatchObject({ error: { reason: 'not-trusted' } });
    expect(done).toEqual([]);
  });

  it.each(Object.keys(CONTRACT))('B1 %s does nothing with arguments that are not of the contract', async (channel) => {
    const wrong = [[Symbol.iterator], [{}, {}, {}], [null], [{ ['__proto__']: { kind: 'any' } }]];
    for (const args of wrong)
      expect(await call(channel, event(), ...args)).toMatchObject({ ok: false, error: { reason: 'bad-arguments' } });
    expect(done).toEqual([]);
  });

  it('calls the handler for our own page', async () => {
    expect(await call('app.ready', event())).toEqual({ ok: true, value: null });
    expect(done).toEqual(['app.ready']);
  });
});
