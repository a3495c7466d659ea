import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Seal from '#exchange/seal.ts';
import { runAttacks } from './run-attacks.ts';

const planted = vi.hoisted(() => ({ fault: 'none' }));

vi.mock('#exchange/seal.ts', async (original) => {
  const real = await original<typeof Seal>();
  const openUnchecked: typeof real.openSeal = async (seal, ...rest) => {
    if (planted.fault === 'time') for (const until = Date.now() + 400; Date.now() < until;) Math.sqrt(2);
    if (planted.fault === 'memory') hoard.push(new Uint8Array(60_000_000));
    const opened = await real.openSeal(seal, ...rest);
    const fallback = known.at(-1);
    if (opened.ok) known.push(opened.value);
    return opened.ok || planted.fault !== 'seal' || fallback === undefined ? opened : { ok: true, value: fallback };
  };
  const known: Seal.Seal[] = [];
  const hoard: Uint8Array[] = [];
  return { ...real, openSeal: openUnchecked };
});

afterEach(() => {
  planted.fault = 'none';
});

describe('files made wrong, by chance and by design', () => {
  it('X3 packages, requests and cards are refused whatever is altered, outside, inside and by their own sender', async () => {
    const done = await runAttacks(1, 120);
    expect(done.map(({ target, way }) => `${target} ${way}`)).toHaveLength(9);
    for (const { files, refused, harmless } of done) expect(refused + harmless).toBe(files);
    const carried = done.filter(({ target, way }) => target !== 'card' && way !== 'resealed');
    expect(carried.map(({ harmless }) => harmless)).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['time', /ms of the processor/],
    ['memory', /takes \d+ MB|bytes stay/],
  ])('and a reader that wastes %s is found out', async (fault, finding) => {
    planted.fault = fault;
    await expect(runAttacks(1, 20)).rejects.toThrow(finding);
  });

  it('and a reader that believes any seal is found out', async () => {
    planted.fault = 'seal';
    await expect(runAttacks(1, 400)).rejects.toThrow(/is believed/);
  });
});
