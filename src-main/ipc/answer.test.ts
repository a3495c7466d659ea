import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTRACT, EVENTS } from '#bridge/contract.ts';
import { answer } from './answer.ts';

const ours = { url: 'app://bundle/index.html', isOurMainFrame: true };
const open = async () => ({ ok: true as const, value: { name: 'a', bytes: new Uint8Array(1) } });

describe('the bridge', () => {
  it('B1 answers our own page', async () => {
    expect(await answer('files.open', open, { caller: ours, args: [{ kind: 'any' }] })).toMatchObject({ ok: true });
  });

  it.each([
    ['another page', { url: 'https://example.org/', isOurMainFrame: true }],
    ['a page that only looks like ours', { url: 'app://bundle.evil/index.html', isOurMainFrame: true }],
    ['a frame inside our page', { url: 'app://bundle/index.html', isOurMainFrame: false }],
    ['a file', { url: 'file:///app://bundle/', isOurMainFrame: true }],
  ])('S1 refuses %s', async (_who, caller) => {
    expect(await answer('files.open', open, { caller, args: [{ kind: 'any' }] })).toMatchObject({
      error: { reason: 'not-trusted' },
    });
  });

  it.each([
    ['too few', []],
    ['too many', [{ kind: 'any' }, 1]],
    ['of another kind', [{ kind: 'exe' }]],
  ])('B1 refuses arguments that are %s', async (_what, args) => {
    expect(await answer('files.open', open, { caller: ours, args })).toMatchObject({
      error: { reason: 'bad-arguments' },
    });
  });

  it('B1 turns what a handler throws into a value', async () => {
    const broken = async (): Promise<never> => {
      throw new Error('boom');
    };
    expect(await answer('files.open', broken, { caller: ours, args: [{ kind: 'any' }] })).toMatchObject({
      error: { reason: 'unexpected' },
    });
  });

  it('the preload has exactly one function per line of the contract and per event, and no generic way to send', () => {
    const text = readFileSync(new URL('../preload/index.ts', import.meta.url), 'utf8');
    const invoked = [...text.matchAll(/ipcRenderer\.invoke\('([^']+)'/g)].map((match) => String(match[1]));
    expect(invoked.toSorted()).toEqual(Object.keys(CONTRACT).toSorted());
    const events = [...text.matchAll(/listen\('([^']+)', act\)/g)].map((match) => String(match[1]));
    expect(events.toSorted()).toEqual(Object.keys(EVENTS).toSorted());
    expect(text).not.toMatch(/ipcRenderer\.(send|sendSync|postMessage)/);
    expect([...text.matchAll(/ipcRenderer\.invoke\((?!')/g)]).toEqual([]);
  });
});
