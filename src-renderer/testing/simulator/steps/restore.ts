import { freshDatabase } from '#testing/fresh-database.ts';
import { Finding, must } from '../finding.ts';
import type { SimulatedOffice, StepKind } from '../world.ts';

/** Writes a backup, or goes back to the oldest one beside the office's own journal, as after a disk that broke (backup SPEC B21, B22). */
export const restoreOld: StepKind = {
  name: 'restore',
  weight: 1,
  run: async (_world, office, chance) => {
    const { files } = office.now.backups;
    if (files.size === 0 || chance.below(100) < 40) must(await office.now.engine.backUp('now'), 'a backup is written');
    else await restoreFrom(office, chance.pick([...files.keys()]));
  },
};

/** Own work is in the journal and must be there afterwards; what partners wrote since has to come again. */
async function restoreFrom(office: SimulatedOffice, file: string): Promise<void> {
  const before = await ownEntries(office);
  const fresh = office.now.restarted(freshDatabase());
  const started = must(await fresh.engine.start(), 'an empty disk starts');
  if (started.kind === 'ready')
    throw new Finding('D1 an empty database beside a journal starts as if nothing were missing');
  const report = must(await fresh.engine.restoreBackup(file), 'a backup comes back');
  if (report.kind !== 'ready') throw new Finding(`a restored office starts as ${report.kind}`);
  office.now.db.close();
  office.now = fresh;
  office.restored = true;
  // The feeds before are closed and no longer called own (B22), so all are looked through.
  const after = new Set((await fresh.db.entries.toCollection().primaryKeys()).map(nameOf));
  const lost = before.filter((entry) => !after.has(entry));
  if (lost.length > 0) throw new Finding(`D1 a restore loses ${String(lost.length)} entries that the journal has`);
}

async function ownEntries({ now }: SimulatedOffice): Promise<readonly string[]> {
  const own = (await now.db.feeds.toArray()).filter((feed) => feed.own === 1).map(({ feed }) => feed);
  const entries = await now.db.entries.where('feed').anyOf(own).primaryKeys();
  return entries.map(nameOf);
}

const nameOf = ([feed, seq]: readonly [string, number]): string => `${feed} ${String(seq)}`;
