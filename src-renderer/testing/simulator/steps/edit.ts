import type { Json } from '#base/canonical-json.ts';
import { canonicalJson } from '#base/canonical-json.ts';
import { orderBetween } from '#base/order-key.ts';
import { seededIds } from '#base/ids.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import type { Seeded } from '#testing/seeded.ts';
import { type Sight, sightOf, seenBelow } from '../write-log.ts';
import { Finding } from '../finding.ts';
import { restart, type SimulatedOffice, type StepKind, type World } from '../world.ts';

const FIELDS = {
  'cooperation-item': ['title', 'notes', 'location', 'funding', 'waitingFor'],
  meeting: ['title', 'place', 'chair'],
  agreement: ['title', 'place'],
} as const;
const LISTS = { 'cooperation-item': 'contacts', meeting: 'blocks', agreement: 'articles' } as const;
const ROW_FIELD = { contacts: 'post', blocks: 'who', articles: 'title' } as const;

type Worked = { readonly record: string; readonly kind: keyof typeof FIELDS; readonly sight: Sight };

/** Whether an edit was made, also where the power was cut in it: then what is on the disk says so. */
async function isKept(office: SimulatedOffice, edit: () => Promise<Parameters<typeof isWritten>[0]>): Promise<boolean> {
  if (office.now.shell.writesLeft === undefined) return isWritten(await edit());
  const before = await office.now.db.entries.count();
  const said = await edit();
  await restart(office);
  const isThere = (await office.now.db.entries.count()) > before;
  if (said.ok && !isThere) throw new Finding('D1 an edit was said to be kept and is not');
  return isThere;
}

/** Whether the office has a change that it was told is not kept: the journal had it, so it comes back (D1). */
function isWritten(result: { readonly ok: boolean; readonly error?: { readonly reason: string } }): boolean {
  if (result.ok) return true;
  const reason = result.error?.reason;
  if (reason === 'database-not-written') return true;
  if (reason === 'journal-not-written') return false;
  throw new Finding(`an edit was refused: ${JSON.stringify(result.error)}`);
}

function isWorked(kind: RecordKind): kind is Worked['kind'] {
  return kind in FIELDS;
}

async function someRecord(world: World, office: SimulatedOffice, chance: Seeded): Promise<Worked | null> {
  const here: Worked[] = [];
  for (const [record, kind] of world.log.records) {
    if (!isWorked(kind)) continue;
    const sight = await sightOf(office.now.db, kind, record);
    if (sight !== null && !sight.removed) here.push({ record, kind, sight: withUnshown(sight, record, office) });
  }
  return here.length === 0 ? null : chance.pick(here);
}

/** Whoever typed a value that only the journal took knows it, though the database does not show it yet. */
function withUnshown(sight: Sight, record: string, { unshown }: SimulatedOffice): Sight {
  const at = new Map(sight.at);
  for (const { path, value } of unshown.filter((one) => one.record === record)) {
    at.set(path, new Set([...(at.get(path) ?? []), value]));
  }
  return { ...sight, at };
}

function editStep(
  name: string,
  weight: number,
  plan: (
    worked: Worked,
    chance: Seeded,
  ) => { readonly edits: readonly Edit[]; readonly noted: (world: World) => void } | null,
): StepKind {
  return {
    name,
    weight,
    run: async (world, office, chance) => {
      const worked = await someRecord(world, office, chance);
      const planned = worked === null ? null : plan(worked, chance);
      if (worked === null || planned === null) return;
      const before = world.log.writes.length;
      if (await isKept(office, () => office.now.engine.edit(worked.record, planned.edits))) planned.noted(world);
      if (office.now.shell.fails === 'database') office.unshown.push(...world.log.writes.slice(before));
    },
  };
}

/** A value that nobody else in the world writes. */
const unique = (chance: Seeded): string => `nilai ${String(chance.below(2 ** 31))} ${String(chance.below(2 ** 31))}`;

function write(worked: Worked, path: string, value: Json) {
  return (world: World): void => {
    const over = worked.sight.at.get(path) ?? new Set();
    world.log.writes.push({ record: worked.record, path, value: canonicalJson(value), over });
  };
}

export const setField = editStep('set', 6, (worked, chance) => {
  const [path, value] = [chance.pick(FIELDS[worked.kind]), unique(chance)];
  return { edits: [{ kind: 'set', path, value }], noted: write(worked, path, value) };
});

export const addRow = editStep('add-row', 3, (worked, chance) => {
  const list = LISTS[worked.kind];
  const [row, value] = [seededIds(chance.below(2 ** 31)).next(), unique(chance)];
  const last = worked.sight.rows.filter((other) => other.list === list).at(-1);
  const order = orderBetween(last?.order ?? null, null);
  const edits: Edit[] = [{ kind: 'add', list, row, order, values: { [ROW_FIELD[list]]: value } }];
  return { edits, noted: write(worked, `${list}/${row}/${ROW_FIELD[list]}`, value) };
});

function someRow(worked: Worked, chance: Seeded): string | null {
  const rows = worked.sight.rows.filter(({ list }) => list === LISTS[worked.kind]);
  return rows.length === 0 ? null : chance.pick(rows).row;
}

export const setInRow = editStep('set-in-row', 3, (worked, chance) => {
  const [list, row, value] = [LISTS[worked.kind], someRow(worked, chance), unique(chance)];
  if (row === null) return null;
  const path = `${list}/${row}/${ROW_FIELD[list]}`;
  return { edits: [{ kind: 'set', path, value }], noted: write(worked, path, value) };
});

export const moveRow = editStep('move-row', 1, (worked, chance) => {
  const [list, row] = [LISTS[worked.kind], someRow(worked, chance)];
  const last = worked.sight.rows.filter((other) => other.list === list).at(-1);
  if (row === null || last === undefined || last.row === row) return null;
  return { edits: [{ kind: 'move', list, row, order: orderBetween(last.order, null) }], noted: () => {} };
});

export const removeRow = editStep('remove-row', 1, (worked, chance) => {
  const [list, row] = [LISTS[worked.kind], someRow(worked, chance)];
  if (row === null) return null;
  const prefix = `${list}/${row}/`;
  const removal = { record: worked.record, prefix, saw: seenBelow(worked.sight, prefix) };
  return { edits: [{ kind: 'remove', list, row, removed: true }], noted: (world) => world.log.removals.push(removal) };
});

export const removeRecord = editStep('remove-record', 1, (worked) => {
  const removal = { record: worked.record, prefix: '', saw: seenBelow(worked.sight, '') };
  return { edits: [{ kind: 'removeRecord', removed: true }], noted: (world) => world.log.removals.push(removal) };
});

/** Types a word of its own at the end of a woven text: nobody takes words away, so all of them must be there in the end. */
export const typeText = editStep('type', 3, (worked, chance) => {
  const row = worked.kind === 'meeting' ? someRow(worked, chance) : null;
  if (row === null) return null;
  const path = `blocks/${row}/text`;
  const [before] = worked.sight.at.get(path) ?? [];
  const [old, word] = [before === undefined ? '' : String(JSON.parse(before)), `kata${String(chance.below(2 ** 31))}`];
  const noted = (world: World): unknown => world.log.texts.push({ record: worked.record, path, word });
  return { edits: [{ kind: 'text', path, value: `${old} ${word}.` }], noted };
});
