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

const WORLD: WorldOptions = { seed: 10, offices: 2, weeks: 2, shape: 'star', work: 5, without: [] };

describe('a fault that is planted is found', () => {
  it.each([
    ['signature', /forged/],
    ['have', /§3\.5/],
    ['last-write-wins', /D2/],
    ['half', /X2|D2|P1|differ/],
  ])('%s', async (fault, finding) => {
    planted.fault = fault;
    const ran = await runWorld(WORLD);
    planted.fault = 'none';
    expect(ran.ok ? 'nothing was found' : ran.finding).toMatch(finding);
  });

  it('and the world that shows it is made smaller, and still shows it when it is run again', async () => {
    planted.fault = 'last-write-wins';
    const failed = await runWorld(WORLD);
    if (failed.ok) throw new Error('the planted fault is found');
    const small = await shrink(failed, 8);
    expect(await runWorld(small.options)).toMatchObject({ ok: false, finding: small.finding });
    planted.fault = 'none';
    expect(small.options.without.length).toBeGreaterThan(0);
  });

  it('and without one there is nothing to find', async () => {
    expect(await runWorld(WORLD)).toMatchObject({ ok: true });
  });
});
