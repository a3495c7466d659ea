import { take } from '../post.ts';
import { stateOf } from '../state.ts';
import { Finding } from '../finding.ts';
import type { Mail, SimulatedOffice, World } from '../world.ts';
import { seenBelow, type Sight, sightOf } from '../write-log.ts';

/**
 * Takes a file and takes it back at once (D3). As if it had never come, everything is as it was; by new changes, what then is
 * out of sight was taken out by somebody who saw it.
 */
export async function takeAndUndo(world: World, office: SimulatedOffice, mail: Mail): Promise<void> {
  // Of a file that was taken weeks ago, the undo means those weeks.
  if (office.taken.includes(mail)) return;
  const before = await stateOf(office.now.db);
  const shown = await office.now.engine.preview({ name: 'x.bin', bytes: mail.bytes });
  if (!shown.ok || shown.value.kind !== 'package') return;
  const had = await sights(world, office);
  await take(office, mail);
  const seen = await sights(world, office);
  const undone = await office.now.engine.undoImport(shown.value.sha256);
  if (!undone.ok) throw new Finding(`D3 an import is not taken back: ${JSON.stringify(undone.error)}`);
  if (undone.value.how === 'taken-back') return noteTakenOut(world, office, { had, seen });
  office.taken.pop();
  if ((await stateOf(office.now.db)) !== before) throw new Finding('D3 an import that was forgotten left something');
}

type Sights = ReadonlyMap<string, Sight>;

async function sights(world: World, office: SimulatedOffice): Promise<Sights> {
  const all = new Map<string, Sight>();
  for (const [record, kind] of world.log.records) {
    const sight = await sightOf(office.now.db, kind, record);
    if (sight !== null) all.set(record, sight);
  }
  return all;
}

async function noteTakenOut(
  world: World,
  office: SimulatedOffice,
  { had, seen }: { readonly had: Sights; readonly seen: Sights },
): Promise<void> {
  const now = await sights(world, office);
  for (const [record, sight] of seen) {
    // A record that the file brought goes as a whole, with all its values in it. One that was here before does not (documents R22).
    if (!had.has(record) && now.get(record)?.removed === true) {
      world.log.removals.push({ record, prefix: '', saw: seenBelow(sight, '') });
    }
    for (const [path, values] of sight.at) {
      const still = now.get(record)?.at.get(path);
      const saw = new Set([...values].filter((value) => still?.has(value) !== true));
      if (saw.size > 0) world.log.removals.push({ record, prefix: path, saw });
      const [text = ''] = [...(still ?? [])];
      const isGone = (word: string): boolean => [...saw].some((value) => value.includes(word)) && !text.includes(word);
      const left = world.log.texts.filter((one) => one.record !== record || one.path !== path || !isGone(one.word));
      world.log.texts.splice(0, world.log.texts.length, ...left);
    }
  }
}
