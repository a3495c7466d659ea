import type { Seeded } from '#testing/seeded.ts';
import { laterFile } from '#testing/later-file.ts';
import { Finding, must } from '../finding.ts';
import { type Mail, restart, type SimulatedOffice } from '../world.ts';

/**
 * The same file as a later Simpul would make it: it is not taken and not lost (D5). Half of the time the office is updated for
 * a moment and takes what was kept.
 */
export async function keepLater(office: SimulatedOffice, mail: Mail, chance: Seeded): Promise<void> {
  if (office.age > 0 || mail.from.age > 0) return;
  const bytes = await laterFile(mail.bytes, mail.from.now.keys(), office.now.keys());
  const shown = await office.now.engine.preview({ name: 'later.bin', bytes });
  if (shown.ok || shown.error.reason !== 'newer-version') throw new Finding('D5 a file of a later version is not told');
  await restart(office);
  const kept = must(await office.now.engine.keptFiles(), 'kept files are listed').find(
    ({ size }) => size === bytes.length,
  );
  if (kept === undefined) throw new Finding('D5 a file of a later version is not kept');
  if (chance.below(2) === 0) return;
  office.now = office.now.restarted(undefined, { version: '0.2.0', reads: 2 });
  must(await office.now.engine.start(), 'an updated office starts');
  const file = must(await office.now.engine.keptFile(kept.id), 'a kept file is given back');
  const readable = must(await office.now.engine.preview(file), 'D5 a kept file is readable after the update');
  if (readable.kind === 'package') must(await office.now.engine.accept(readable.token), 'a kept file is taken');
  office.taken.push(mail);
  await restart(office);
}
