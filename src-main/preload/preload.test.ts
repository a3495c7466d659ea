import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CONTRACT, EVENTS } from '#bridge/contract.ts';

type Exposed = {
  readonly call: Record<string, (...args: unknown[]) => unknown>;
  readonly on: Record<string, (act: (payload: unknown) => void) => () => void>;
};

/** What the preload does with Electron: the page's side of it is out of reach here, so Electron notes what it is told. */
const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, ((event: unknown, payload: unknown) => void)[]>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => electron.invoked.push(args),
    on: (name: string, act: () => void) => electron.listeners.set(name, [...(electron.listeners.get(name) ?? []), act]),
    off: (name: string, act: () => void) =>
      electron.listeners.set(
        name,
        (electron.listeners.get(name) ?? []).filter((each) => each !== act),
      ),
  },
}));

describe('what the page sees of the shell', () => {
  let simpul: Exposed;
  beforeAll(async () => {
    await import('./index.ts');
    simpul = electron.exposed.get('simpul') as Exposed;
  });

  it('S1 is one object with calls and events, and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual(['simpul']);
    expect(Object.keys(simpul)).toEqual(['call', 'on']);
    expect(Object.keys(simpul.call)).toEqual(Object.keys(CONTRACT));
    expect(Object.keys(simpul.on).toSorted()).toEqual(Object.keys(EVENTS).toSorted());
  });

  it.each(Object.keys(CONTRACT))('S1 %s asks for its own channel, whatever it is given besides', (channel) => {
    electron.invoked.length = 0;
    simpul.call[channel]?.('argument', 'keys.sign');
    expect(electron.invoked).toHaveLength(1);
    const [asked, ...args] = electron.invoked[0] ?? [];
    expect(asked).toBe(channel);
    expect(['', 'argument']).toContain(args.join());
  });

  it.each(Object.keys(EVENTS))('S1 %s gives the payload without the event of Electron, and can be left', (event) => {
    const heard: unknown[][] = [];
    const leave = simpul.on[event]?.((...args: unknown[]) => heard.push(args));
    const tell = (payload: unknown): void => {
      for (const act of electron.listeners.get(`event:${event}`) ?? []) act({ sender: 'secret' }, payload);
    };
    tell({ payload: 1 });
    leave?.();
    tell({ payload: 2 });
    expect(heard).toEqual([[{ payload: 1 }]]);
  });

  it('S1 is written without a way to a channel by another name', () => {
    const text = readFileSync(new URL('./index.ts', import.meta.url), 'utf8');
    expect(text).not.toMatch(/ipcRenderer\.(send|sendSync|sendToHost|postMessage)/);
    expect([...text.matchAll(/ipcRenderer\.invoke\((?!')/g)]).toEqual([]);
  });
});
