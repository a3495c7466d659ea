import { describe, expect, it } from 'vitest';
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
    ['a program on this laptop', { url: 'https://bundle.app.localhost/index.html', isOurMainFrame: true }],
    ['nobody, when the frame is gone', { url: '', isOurMainFrame: true }],
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

  it('S1 looks at the sender before it looks at what was sent', async () => {
    const caller = { url: 'https://example.org/', isOurMainFrame: true };
    expect(await answer('files.open', open, { caller, args: ['nonsense'] })).toMatchObject({
      error: { reason: 'not-trusted' },
    });
  });

  it('B1 gives a handler what was parsed, not what was sent', async () => {
    const given: unknown[] = [];
    const noting = async (wish: unknown) => {
      given.push(wish);
      return open();
    };
    await answer('files.open', noting, { caller: ours, args: [{ kind: 'any', path: '/etc/passwd' }] });
    expect(given).toEqual([{ kind: 'any' }]);
  });
});
