import { ok, type Result } from '#base/result.ts';
import { freeDocument, loadDocument } from '#documents/record-document.ts';
import { commit, type CommitFailure } from './commit.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { currentDoc } from './doc-rows.ts';
import { PROJECTED_VERSION, projectedVersion } from './projections/projected-version.ts';
import { type Offices, projectDocument } from './projections/project-document.ts';
import type { Projection } from './projections/projection.ts';
import type { DocRow } from './rows.ts';

const AT_ONCE = 200;

/**
 * Whether the stored rows were made by this version's rules. Takes no time, so a start need not wait for the comparison of
 * all heads, which takes about 40 ms per 1,000 records and can follow once the window stands.
 */
export async function rowsAreOfThisVersion(db: ReadableDb): Promise<boolean> {
  const version = await projectedVersion(db);
  return version === null || version === PROJECTED_VERSION;
}

/**
 * Records whose rows were not made from their document as it is now, or by other rules than this version's (P2).
 * One transaction writes both, so none is found unless the app was updated or the rows were spoiled.
 */
export async function laggingRecords(db: ReadableDb): Promise<readonly string[]> {
  const speaking = speakingDocs(await db.docs.toArray());
  if (!(await rowsAreOfThisVersion(db))) return [...speaking.keys()];
  const rows = new Map((await db.records.toArray()).map((row) => [row.record, row]));
  const lagging: string[] = [];
  for (const [record, doc] of speaking) {
    const row = rows.get(record);
    if (row === undefined || row.doc !== doc.doc || row.heads.join() !== doc.heads.join()) lagging.push(record);
  }
  return lagging;
}

/** The start-up check (P2): makes the rows of what lags anew from its documents. Says how many records that were. */
export async function catchUp(
  db: WritableDb,
  offices: Offices,
): Promise<Result<{ readonly records: number }, CommitFailure>> {
  const lagging = await laggingRecords(db);
  for (let from = 0; from < lagging.length; from += AT_ONCE) {
    const projections = await projectRecords(db, lagging.slice(from, from + AT_ONCE), offices);
    const kept = await commit(db, { projections });
    if (!kept.ok) return kept;
  }
  // Last of all, so that a catch-up that was cut off begins again.
  const noted = await commit(db, { meta: { projectedVersion: PROJECTED_VERSION } });
  return noted.ok ? ok({ records: lagging.length }) : noted;
}

/** The rows of records from their stored documents; records whose document does not open are left out. */
async function projectRecords(
  db: ReadableDb,
  records: readonly string[],
  offices: Offices,
): Promise<readonly Projection[]> {
  const speaking = speakingDocs(await db.docs.where('record').anyOf(records).toArray());
  const chunks = await db.chunks.bulkGet([...speaking.values()].map((doc) => doc.doc));
  const projections: Projection[] = [];
  for (const chunk of chunks) {
    const opened = chunk === undefined ? null : loadDocument(chunk.bytes);
    if (opened === null || !opened.ok) continue;
    const projection = projectDocument(opened.value, offices);
    freeDocument(opened.value);
    if (projection !== null) projections.push(projection);
  }
  return projections;
}

/** The document that speaks for each record. */
export function speakingDocs(docs: readonly DocRow[]): ReadonlyMap<string, DocRow> {
  const byRecord = new Map<string, DocRow[]>();
  for (const doc of docs) {
    const others = byRecord.get(doc.record);
    if (others === undefined) byRecord.set(doc.record, [doc]);
    else others.push(doc);
  }
  const speaking = new Map<string, DocRow>();
  for (const [record, all] of byRecord) {
    const current = currentDoc(all);
    if (current !== null) speaking.set(record, current);
  }
  return speaking;
}
