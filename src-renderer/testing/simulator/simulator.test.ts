import { beforeAll, describe, expect, it } from 'vitest';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { optionsFor } from './plan.ts';
import { runWorld } from './run-world.ts';

beforeAll(startMergeEngine);

describe('offices over a bad channel', () => {
  it.each([1, 2])('X2 D2 world %i ends alike everywhere and loses nothing', async (seed) => {
    expect(await runWorld(optionsFor(seed, 3))).toMatchObject({ ok: true });
  });

  it('the same seed gives the same world', async () => {
    const options = { seed: 7, offices: 2, weeks: 1, shape: 'star', work: 3, without: [] } as const;
    expect(await runWorld(options)).toEqual(await runWorld(options));
  });
});
