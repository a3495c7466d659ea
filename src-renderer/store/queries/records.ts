import type { RecordKind, RecordOfKind } from '#domain/record/shapes.ts';
import { parseScope } from '#feed/scope.ts';
import type { ReadableDb } from '../database.ts';
import type { ConflictRow, EntryRow, RecordRow } from '../rows.ts';

/** A whole record as its screen needs it. */
export type WholeRecord<K extends RecordKind> = {
  readonly value: RecordOfKind<K>;
  readonly scope: 'private' | 'shared';
  readonly sharedWith: readonly string[];
  readonly conflicts: readonly (ConflictRow & { readonly kind: K })[];
  readonly changed: number;
  /** Paths whose value only a newer version can mean: they read as if nobody had written them, and are kept (D5). */
  readonly newer: readonly string[];
  /** Codes of the regions that the record went on without; empty while this is where it lives. */
  readonly without: readonly string[];
  /** How many changes were written in documents that it has left, and are not in it (documents R17). */
  readonly leftBehind: number;
  /**
   * With whom it goes on besides, in documents that are none of the one shown: two offices shared it anew at once. Kemendagri
   * codes of each; none for one that is private.
   */
  readonly apart: readonly (readonly string[])[];
};

/** Null when there is no such record of this kind. A record that was taken out is given, with `removed` in its value. */
export async function wholeRecord<K extends RecordKind>(
  db: ReadableDb,
  kind: K,
  record: string,
): Promise<WholeRecord<K> | null> {
  const [row, value, conflicts, docs] = await Promise.all([
    db.records.get(record),
    db.values.get(record),
    db.conflicts.where('record').equals(record).toArray(),
    db.docs.where('record').equals(record).toArray(),
  ]);
  if (row === undefined || value === undefined || row.kind !== kind) return null;
  return {
    value: parseValue<K>(value.json),
    scope: row.scope === 'private' ? 'private' : 'shared',
    sharedWith: row.sharedWith,
    conflicts: conflicts.map((conflict) => ({ ...conflict, kind })),
    changed: row.changed,
    newer: row.newer ?? [],
    without: docs.find(({ doc }) => doc === row.doc)?.without ?? [],
    apart: docs.flatMap(({ doc, kind: held, scope, movedTo }) =>
      doc === row.doc || held === '' || movedTo !== null ? [] : [regionsOf(scope)],
    ),
    leftBehind: docs.reduce((sum, { doc, beside = 0 }) => sum + (doc === row.doc ? 0 : beside), 0),
  };
}

function regionsOf(scope: string): readonly string[] {
  const parsed = parseScope(scope);
  return parsed?.kind === 'parties' ? parsed.regions : [];
}

/** All groups of regions that were not taken out, by name. */
export async function listGroups(db: ReadableDb): Promise<readonly WholeRecord<'group'>[]> {
  const groups = await wholeRecords(db, 'group');
  return groups.toSorted((one, other) => compare(one.value.name, other.value.name));
}

/** The office's own clauses that were not taken out, by title. */
export async function listClauses(db: ReadableDb): Promise<readonly WholeRecord<'clause'>[]> {
  const clauses = await wholeRecords(db, 'clause');
  return clauses.toSorted((one, other) => compare(one.value.title, other.value.title));
}

/** All records of a kind of which there are few. */
async function wholeRecords<K extends RecordKind>(db: ReadableDb, kind: K): Promise<readonly WholeRecord<K>[]> {
  const rows = await db.records.where('kind').equals(kind).toArray();
  const records = await Promise.all(rows.map(({ record }) => wholeRecord(db, kind, record)));
  return records.flatMap((record) => (record === null || record.value.removed ? [] : [record]));
}

/** The files that the office gave for its documents, by id; those it took out say so. */
export async function listOfficeFiles(db: ReadableDb): Promise<readonly WholeRecord<'office-file'>[]> {
  const rows = await db.records.where('kind').equals('office-file').sortBy('record');
  const files = await Promise.all(rows.map(({ record }) => wholeRecord(db, 'office-file', record)));
  return files.flatMap((file) => (file === null || file.scope !== 'private' ? [] : [file]));
}

/** The installation's own office; null before it was set up. */
export async function officeRecord(db: ReadableDb): Promise<WholeRecord<'office'> | null> {
  const row = await officeRow(db);
  return row === undefined ? null : wholeRecord(db, 'office', row.record);
}

/** Its row. An office is never shared: one that came in a partner's file is not ours, whatever it says (X3). */
export async function officeRow(db: ReadableDb): Promise<RecordRow | undefined> {
  const rows = await db.records.where('kind').equals('office').sortBy('record');
  return rows.find(({ scope }) => scope === 'private');
}

/** Everything in dispute, by title and path. */
export async function listConflicts(db: ReadableDb): Promise<readonly ConflictRow[]> {
  const rows = await db.conflicts.toArray();
  return rows.toSorted((one, other) => compare(one.title, other.title) || compare(one.path, other.path));
}

/** The entries that touch any document of a record, the latest first by their writers' clocks: its history. */
export async function entriesOfRecord(db: ReadableDb, record: string): Promise<readonly EntryRow[]> {
  const docs = await db.docs.where('record').equals(record).primaryKeys();
  const entries = await db.entries.where('docs').anyOf(docs).distinct().toArray();
  return entries.toSorted(
    (one, other) => other.time - one.time || compare(one.feed, other.feed) || other.seq - one.seq,
  );
}

/** The rows hold what project-document.ts wrote there, canonical JSON of a value of this kind. */
function parseValue<K extends RecordKind>(json: string): RecordOfKind<K> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return JSON.parse(json) as RecordOfKind<K>;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
