import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Signature from '#feed/signature.ts';
import type * as PeerHave from '#app/engine/peer-have.ts';
import type * as Conflicts from '#documents/read/conflicts.ts';
import type * as Merge from '#documents/merge.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import type { WorldOptions } from './plan.ts';
import { runWorld } from './run-world.ts';
import { shrink } from './shrink.ts';

/*
 * Tests of the test: a product with one of these faults must not pass. The faults are planted from outside.
 */
const planted = vi.hoisted(() => ({ fault: 'none' }));

vi.mock('#feed/signature.ts', async (original) => {
  const real = await original<typeof Signature>();
  return {
    ...real,
    isSignedBy: (...of: Parameters<typeof real.isSignedBy>) =>
      planted.fault === 'signature' ? Promise.resolve(true) : real.isSignedBy(...of),
  };
});

vi.mock('#app/engine/peer-have.ts', async (original) => {
  const real = await original<typeof PeerHave>();
  return {
    ...real,
    haveOfPeer: (peer: Parameters<typeof real.haveOfPeer>[0]) =>
      planted.fault === 'have' ? new Map() : real.haveOfPeer(peer),
  };
});

vi.mock('#documents/read/conflicts.ts', async (original) => {
  const real = await original<typeof Conflicts>();
  return {
    ...real,
    conflictsOf: (...of: Parameters<typeof real.conflictsOf>) =>
      planted.fault === 'last-write-wins' ? [] : real.conflictsOf(...of),
  };
});

vi.mock('#documents/merge.ts', async (original) => {
  const real = await original<typeof Merge>();
  return {
    ...real,
    applyForeign: (...[document, changes]: Parameters<typeof real.applyForeign>) => {
      const isHalf = planted.fault === 'half' && changes.length > 1;
      return real.applyForeign(document, isHalf ? changes.slice(0, -1) : changes);
    },
  };
});

beforeAll(startMergeEngine);

/** Small worlds of two offices: what these find, bigger ones find all the more. */
const worldOf = (seed: number): WorldOptions => ({ seed, offices: 2, weeks: 2, shape: 'star', work: 2, without: [] });
const SEEDS = [10, 11, 12] as const;
const FAULTS = [
  ['signature', /forged/],
  ['have', /§3\.5/],
  ['last-write-wins', /D2/],
  ['half', /X2|D2|P1|differ/],
] as const;

describe('a fault that is planted is found', () => {
  it.each(FAULTS.flatMap(([fault, finding]) => SEEDS.map((seed) => ({ fault, finding, seed }))))(
    '$fault, by seed $seed',
    async ({ fault, finding, seed }) => {
      planted.fault = fault;
      const ran = await runWorld(worldOf(seed));
      planted.fault = 'none';
      expect(ran.ok ? 'nothing was found' : ran.finding).toMatch(finding);
    },
  );

  it('and the world that shows it is made smaller, and still shows it when it is run again', async () => {
    planted.fault = 'last-write-wins';
    const failed = await runWorld(worldOf(SEEDS[0]));
    if (failed.ok) throw new Error('the planted fault is found');
    const small = await shrink(failed, 8);
    expect(await runWorld(small.options)).toMatchObject({ ok: false, finding: small.finding });
    planted.fault = 'none';
    expect(small.options.without.length).toBeGreaterThan(0);
  });

  it.each(SEEDS)('and without one there is nothing to find, by seed %i', async (seed) => {
    expect(await runWorld(worldOf(seed))).toMatchObject({ ok: true });
  });
});
