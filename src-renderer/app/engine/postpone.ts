import type { Bytes } from '#base/bytes.ts';
import { belongsToScope, parseDocumentId } from '#documents/document-id.ts';
import { allMadeBy } from '#documents/merge.ts';
import { unwrap } from '#base/result.ts';
import { docRows, type DocRows } from '#store/doc-rows.ts';
import type { PostponedRow } from '#store/rows.ts';
import type { RecordChange } from '../engine.ts';
import type { Absorbed, NewEntry } from './absorb.ts';
import type { EngineContext } from './context.ts';

/** What is written of a file: what a person took, and what waits since it was put off. */
export type Chosen = Pick<Absorbed, 'docs' | 'projections' | 'records'> & {
  readonly postponed: readonly PostponedRow[];
  readonly taken: readonly string[];
};

/**
 * Splits what a file would do into the records that a person takes and those that are put off (exchange SPEC R85, R86).
 * The entries of both are kept; the changes of the latter wait beside their documents.
 */
export async function choose(
  context: EngineContext,
  of: {
    readonly absorbed: Absorbed;
    readonly entries: readonly NewEntry[];
    readonly changes: readonly RecordChange[];
    /** Records that are put off. */
    readonly without: ReadonlySet<string>;
    readonly office: string;
  },
): Promise<Chosen> {
  const { absorbed, without } = of;
  const docs = absorbed.docs.filter(({ doc }) => !without.has(doc.record));
  const projections = absorbed.projections.filter(({ record }) => !without.has(record.record));
  const before = new Map((await context.db.postponed.toArray()).map((row) => [row.doc, row]));
  const taken = docs.flatMap(({ doc }) => (before.has(doc.doc) ? [doc.doc] : []));
  const records = absorbed.records - (absorbed.projections.length - projections.length);
  const putOff = [...partsOf(of.entries, without)];
  const postponed = putOff.flatMap(([doc, parts]) =>
    postponedRow(context, of, { doc, parts, before: before.get(doc) }),
  );
  const waiting = await waitingRows(context, putOff);
  return { docs: [...docs, ...waiting], projections, records, postponed, taken };
}

type Part = { readonly entry: NewEntry; readonly changes: readonly Bytes[] };

/** Changes by document of the records that are put off, judged as absorbing judges them (R2, R6). */
function partsOf(entries: readonly NewEntry[], without: ReadonlySet<string>): ReadonlyMap<string, readonly Part[]> {
  const byDoc = new Map<string, Part[]>();
  for (const entry of entries) {
    for (const { doc, changes } of entry.decoded.parts) {
      if (!without.has(parseDocumentId(doc)?.record ?? '')) continue;
      if (!belongsToScope(doc, entry.scope) || !allMadeBy(changes, entry.feed)) continue;
      byDoc.set(doc, [...(byDoc.get(doc) ?? []), { entry, changes }]);
    }
  }
  return byDoc;
}

function postponedRow(
  context: EngineContext,
  of: { readonly changes: readonly RecordChange[]; readonly office: string },
  {
    doc,
    parts,
    before,
  }: { readonly doc: string; readonly parts: readonly Part[]; readonly before: PostponedRow | undefined },
): readonly PostponedRow[] {
  const record = parseDocumentId(doc)?.record ?? '';
  const change = of.changes.find((each) => each.record === record);
  if (change === undefined) return [];
  const { kind, title } = change;
  const entries = parts.map(({ entry }) => [entry.feed, entry.seq] as const);
  const time = context.clock.now();
  return [{ doc, record, kind, title, office: of.office, time, entries: [...(before?.entries ?? []), ...entries] }];
}

async function waitingRows(
  context: EngineContext,
  putOff: readonly (readonly [doc: string, parts: readonly Part[]])[],
): Promise<readonly DocRows[]> {
  const rows = await context.db.docs.bulkGet(putOff.map(([doc]) => doc));
  return putOff.map(([doc, parts], index): DocRows => {
    const row = rows[index] ?? unwrap(docRows(doc, null), 'an empty document is always sound').doc;
    return { doc: { ...row, waiting: [...row.waiting, ...parts.flatMap((part) => part.changes)] }, chunk: null };
  });
}
