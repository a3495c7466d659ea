import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { chooseEdit } from '#ui/conflicts/choose-edit.ts';
import { must } from './finding.ts';
import type { SimulatedOffice, World } from './world.ts';

/**
 * What people do about records that went on apart, since two offices shared them anew at once: the first office that has both
 * decides what is in dispute where it looks, and unites them as it sees them (documents R20). What it lets go is noted as
 * taken out by somebody who saw it. Says whether there was anything.
 */
export async function uniteParted(world: World): Promise<boolean> {
  let united = false;
  for (const [record, kind] of world.log.records) {
    for (const office of world.offices) {
      if (!(await goesOnApart(office, record))) continue;
      await settle(world, office, { record, kind });
      await unite(world, office, record);
      united = true;
      break;
    }
  }
  return united;
}

async function goesOnApart({ now }: SimulatedOffice, record: string): Promise<boolean> {
  const rows = await now.db.docs.where('record').equals(record).toArray();
  const live = rows.filter(({ kind, movedTo, scope }) => kind !== '' && movedTo === null && scope !== 'private');
  return live.length > 1;
}

/** Leaves what is shown, and says so of every place in dispute. */
async function settle(
  world: World,
  { now }: SimulatedOffice,
  { record, kind }: { readonly record: string; readonly kind: RecordKind },
): Promise<void> {
  const whole = await wholeRecord(now.db, kind, record);
  for (const { path, values } of whole?.conflicts ?? []) {
    const [shown, ...others] = values;
    if (shown === undefined) continue;
    must(await now.engine.edit(record, [chooseEdit({ kind, path }, shown.value)]), 'a dispute is settled');
    noteTakenOut(world, record, { path, gone: others.map(({ value }) => value) });
  }
}

async function unite(world: World, { now }: SimulatedOffice, record: string): Promise<void> {
  const { fields } = must(await now.engine.parted(record), 'what is apart is told');
  must(await now.engine.unite(record, {}), 'what is apart is united');
  for (const { path, values } of fields) noteTakenOut(world, record, { path, gone: values.slice(1), stays: values[0] });
}

function noteTakenOut(
  world: World,
  record: string,
  { path, gone, stays }: { readonly path: string; readonly gone: readonly Json[]; readonly stays?: Json | undefined },
): void {
  world.log.removals.push({ record, prefix: path, saw: new Set(gone.map((value) => canonicalJson(value))) });
  const text = typeof stays === 'string' ? stays : '';
  const isGone = (word: string): boolean => gone.some((value) => typeof value === 'string' && value.includes(word));
  const left = world.log.texts.filter(
    (one) => one.record !== record || one.path !== path || text.includes(one.word) || !isGone(one.word),
  );
  world.log.texts.splice(0, world.log.texts.length, ...left);
}
