import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { ReadableDb } from './database.ts';
import type { DocRows } from './doc-rows.ts';
import type { Projection } from './projections/projection.ts';
import type { RecordRow } from './rows.ts';

type Built = { readonly docs: readonly DocRows[]; readonly projections: readonly Projection[] };

const AT_ONCE = 300;

/** Names of the records and documents that the tables hold otherwise than was built, not at all, or too much (P1). */
export async function differencesFrom(db: ReadableDb, built: Built): Promise<readonly string[]> {
  const differences = new Set<string>();
  await compareDocs(db, built.docs, differences);
  const stored = new Map((await db.records.toArray()).map((row) => [row.record, row]));
  for (let from = 0; from < built.projections.length; from += AT_ONCE) {
    await compareSome(db, built.projections.slice(from, from + AT_ONCE), { stored, differences });
  }
  const known = new Set(built.projections.map(({ record }) => record.record));
  for (const record of stored.keys()) if (!known.has(record)) differences.add(record);
  return [...differences].toSorted();
}

async function compareDocs(db: ReadableDb, docs: readonly DocRows[], differences: Set<string>): Promise<void> {
  const stored = new Map((await db.docs.toArray()).map((row) => [row.doc, row]));
  for (const { doc } of docs) {
    const held = stored.get(doc.doc);
    stored.delete(doc.doc);
    if (held === undefined || held.heads.join() !== doc.heads.join() || held.movedTo !== doc.movedTo) {
      differences.add(doc.doc);
    }
  }
  for (const left of stored.keys()) differences.add(left);
}

async function compareSome(
  db: ReadableDb,
  built: readonly Projection[],
  into: { readonly stored: ReadonlyMap<string, RecordRow>; readonly differences: Set<string> },
): Promise<void> {
  const held = await storedProjections(
    db,
    built.map(({ record }) => record.record),
    into.stored,
  );
  for (const [index, projection] of built.entries()) {
    if (textOf(projection) !== textOf(held[index])) into.differences.add(projection.record.record);
  }
}

/** The same pieces as a projection, as the tables hold them. */
async function storedProjections(
  db: ReadableDb,
  records: string[],
  rows: ReadonlyMap<string, RecordRow>,
): Promise<readonly object[]> {
  const single = [db.values, db.items, db.meetings, db.agreements, db.organisations, db.officials, db.search] as const;
  const [values, items, meetings, agreements, organisations, officials, search] = await Promise.all(
    single.map(async (table) => table.bulkGet(records)),
  );
  const conflicts = await db.conflicts.where('record').anyOf(records).toArray();
  const actions = await db.actions.where('meeting').anyOf(records).toArray();
  const decisions = await db.decisions.where('meeting').anyOf(records).toArray();
  const one = (of: readonly unknown[] | undefined, index: number) => [of?.[index]].filter((row) => row !== undefined);
  return records.map((record, index) => ({
    record: rows.get(record),
    value: values?.[index],
    conflicts: conflicts.filter((conflict) => conflict.record === record),
    rows: {
      items: one(items, index),
      meetings: one(meetings, index),
      actions: actions.filter((action) => action.meeting === record),
      decisions: decisions.filter((decision) => decision.meeting === record),
      agreements: one(agreements, index),
      organisations: one(organisations, index),
      officials: one(officials, index),
      search: one(search, index),
    },
  }));
}

/** One text for equal rows: lists of rows in any order, names of fields in any order. */
function textOf(projection: object | undefined): string {
  const json: unknown = JSON.parse(JSON.stringify(projection ?? null));
  return canonicalJson(inOrder(json));
}

function inOrder(value: unknown): Json {
  if (Array.isArray(value))
    return value.map(inOrder).toSorted((one, other) => compare(canonicalJson(one), canonicalJson(other)));
  if (typeof value !== 'object' || value === null) return scalar(value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inOrder(item)]));
}

function scalar(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
