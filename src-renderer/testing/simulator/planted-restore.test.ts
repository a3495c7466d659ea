import { beforeAll, describe, expect, it, vi } from 'vitest';
import { present } from '#base/assert.ts';
import type * as ReplayJournal from '#app/workflows/replay-journal.ts';
import type * as Commit from '#store/commit.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { seeded } from '#testing/seeded.ts';
import { packagesFor } from './post.ts';
import { createRecord } from './steps/create.ts';
import { restoreOld } from './steps/restore.ts';
import { takeAndUndo } from './steps/undo-import.ts';
import { must } from './finding.ts';
import { makeWorld, type SimulatedOffice, type World } from './world.ts';

/*
 * Tests of the test: an undo that leaves rows behind, and a restore that does not read the journal, must not pass.
 */
const planted = vi.hoisted(() => ({ fault: 'none' }));

vi.mock('#store/commit.ts', async (original) => {
  const real = await original<typeof Commit>();
  return {
    ...real,
    forget: (...[db, gone, left]: Parameters<typeof real.forget>) =>
      real.forget(db, planted.fault === 'forget' ? { ...gone, records: [] } : gone, left),
  };
});

vi.mock('#app/workflows/replay-journal.ts', async (original) => {
  const real = await original<typeof ReplayJournal>();
  return {
    ...real,
    replayJournal: (...of: Parameters<typeof real.replayJournal>) =>
      planted.fault === 'journal' ? Promise.resolve({ ok: true, value: 0 }) : real.replayJournal(...of),
  };
});

beforeAll(startMergeEngine);

/** Always goes back to a backup where there is one. */
const RESTORES = { ...seeded(1), below: () => 99 };

async function twoOffices(): Promise<{ world: World; one: SimulatedOffice; other: SimulatedOffice }> {
  const world = await makeWorld({ seed: 3, offices: 2, weeks: 1, shape: 'star', work: 0, without: [] });
  const [one, other] = world.offices;
  return { world, one: present(one, 'the first'), other: present(other, 'the second') };
}

async function undoOf(fault: string): Promise<void> {
  planted.fault = 'none';
  const { world, one, other } = await twoOffices();
  await createRecord.run(world, one, seeded(1));
  const mail = present((await packagesFor(one, other))[0], 'a record is shared');
  planted.fault = fault;
  await takeAndUndo(world, other, mail);
}

async function restoreWith(fault: string): Promise<void> {
  planted.fault = 'none';
  const { world, one } = await twoOffices();
  must(await one.now.engine.backUp('now'), 'a backup is written');
  await createRecord.run(world, one, seeded(1));
  planted.fault = fault;
  await restoreOld.run(world, one, RESTORES);
}

describe('a fault that is planted in undo or restore is found', () => {
  it('D3 an import that was taken back and left a row', async () => {
    await expect(undoOf('forget')).rejects.toThrow(/D3/);
    await expect(undoOf('none')).resolves.toBeUndefined();
  });

  it('D1 a restore that passes the journal over', async () => {
    await expect(restoreWith('journal')).rejects.toThrow(/D1/);
    await expect(restoreWith('none')).resolves.toBeUndefined();
  });
});
