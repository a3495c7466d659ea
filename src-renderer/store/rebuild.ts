import type { Bytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { belongsToScope } from '#documents/document-id.ts';
import { allMadeBy, applyForeign, type Merged } from '#documents/merge.ts';
import { freeDocument } from '#documents/record-document.ts';
import { speakingDocs } from './catch-up.ts';
import { type CommitFailure, replaceDerived } from './commit.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { docRows, type DocRows } from './doc-rows.ts';
import { isIn, postponedEntries } from './postponed.ts';
import { PROJECTED_VERSION } from './projections/projected-version.ts';
import { type Offices, projectDocument } from './projections/project-document.ts';
import type { Projection } from './projections/projection.ts';
import type { EntryRow, PostponedRow } from './rows.ts';
import { differencesFrom } from './stored-projection.ts';

/** What the store does not know itself. */
export type RebuildPorts = {
  /** The changes of an entry by document, out of its signed bytes; null when they cannot be read. */
  readonly decode: (body: Bytes) => readonly { readonly doc: string; readonly changes: readonly Bytes[] }[] | null;
  readonly offices: Offices;
  readonly progress: (done: number, total: number) => void;
  /** Lets others have a turn between documents. */
  readonly pause: () => Promise<void>;
};

export type Rebuilt = {
  readonly docs: readonly DocRows[];
  readonly projections: readonly Projection[];
  /** Records and documents that are stored otherwise than the entries say, or not at all, or too much. */
  readonly differences: readonly string[];
};

/** How many documents are built before others get a turn. */
const A_TURN = 20;

/** Documents and rows from nothing but the entries, and what of the stored ones differs from them (P1). Writes nothing. */
export async function rebuild(db: ReadableDb, ports: RebuildPorts): Promise<Rebuilt> {
  const byDoc = await changesByDocument(db, ports);
  const docs: DocRows[] = [];
  const projections = new Map<string, Projection>();
  let done = 0;
  for (const [id, changes] of byDoc) {
    const built = buildDocument(id, changes, ports.offices);
    if (built !== null) {
      docs.push(built.rows);
      if (built.projection !== null) projections.set(id, built.projection);
    }
    done += 1;
    if (done % A_TURN > 0) continue;
    ports.progress(done, byDoc.size);
    await ports.pause();
  }
  const speaking = [...speakingDocs(docs.map((rows) => rows.doc)).values()];
  const chosen = speaking.flatMap(({ doc }) => projections.get(doc) ?? []);
  return { docs, projections: chosen, differences: await differencesFrom(db, { docs, projections: chosen }) };
}

/** Some documents as they would be without some entries; those of which nothing is left are not among them. */
export async function rebuildWithout(
  db: ReadableDb,
  ports: RebuildPorts,
  of: {
    readonly docs: readonly string[];
    readonly without: (entry: EntryRow) => boolean;
    /** What shall wait again although it was taken. */
    readonly putOff: readonly PostponedRow[];
  },
): Promise<Pick<Rebuilt, 'docs' | 'projections'>> {
  const wanted = new Set(of.docs);
  const scopes = new Map((await db.feeds.toArray()).map((feed) => [feed.feed, feed.scope]));
  const byDoc = new Map<string, Parts>();
  const [postponed, again] = [await postponedEntries(db), isIn(of.putOff)];
  const entries = await db.entries
    .where('docs')
    .anyOf([...wanted])
    .distinct()
    .sortBy('[feed+seq]');
  for (const entry of entries.filter((each) => !of.without(each))) {
    for (const { doc, changes } of partsLetIn(entry, scopes.get(entry.feed) ?? '', ports)) {
      const waits = postponed(doc, entry) || again(doc, entry);
      if (wanted.has(doc)) addPart(byDoc, doc, { changes, waits });
    }
  }
  const docs: DocRows[] = [];
  const projections: Projection[] = [];
  for (const [id, changes] of byDoc) {
    const built = buildDocument(id, changes, ports.offices);
    if (built === null) continue;
    docs.push(built.rows);
    if (built.projection !== null) projections.push(built.projection);
    if (docs.length % A_TURN === 0) await ports.pause();
  }
  return { docs, projections };
}

/** Puts what was rebuilt in the place of what is stored, in one transaction. */
export async function swapIn(
  db: WritableDb,
  { docs, projections }: Pick<Rebuilt, 'docs' | 'projections'>,
): Promise<Result<null, CommitFailure>> {
  return replaceDerived(db, { docs, projections }, { projectedVersion: PROJECTED_VERSION });
}

/** One for each entry, so that one that spoils a document can be left out alone; `waits`: a person has put it off. */
type Part = { readonly changes: readonly Bytes[]; readonly waits: boolean };
type Parts = Part[];
type ChangesByDocument = ReadonlyMap<string, readonly Part[]>;

function addPart(byDoc: Map<string, Parts>, doc: string, part: Part): void {
  const parts = byDoc.get(doc);
  if (parts === undefined) byDoc.set(doc, [part]);
  else parts.push(part);
}

async function changesByDocument(db: ReadableDb, ports: RebuildPorts): Promise<ChangesByDocument> {
  const byDoc = new Map<string, Parts>();
  const postponed = await postponedEntries(db);
  for (const feed of await db.feeds.toArray()) {
    const entries = await db.entries.where('[feed+seq]').between([feed.feed, 0], [feed.feed, Infinity]).toArray();
    for (const entry of entries) {
      for (const { doc, changes } of partsLetIn(entry, feed.scope, ports)) {
        addPart(byDoc, doc, { changes, waits: postponed(doc, entry) });
      }
    }
  }
  return byDoc;
}

/** The same judgement as on import: what was not let in then is not let in now (R2, R6). */
function partsLetIn({ feed, body }: EntryRow, scope: string, ports: RebuildPorts) {
  const parts = ports.decode(body) ?? [];
  return parts.filter(({ doc, changes }) => belongsToScope(doc, scope) && allMadeBy(changes, feed));
}

function buildDocument(
  id: string,
  parts: readonly Part[],
  offices: Offices,
): { readonly rows: DocRows; readonly projection: Projection | null } | null {
  const putOff = parts.filter((part) => part.waits).flatMap((part) => part.changes);
  const merged = mergeAll(parts.filter((part) => !part.waits).map((part) => part.changes));
  if (!merged.ok && putOff.length === 0) return null;
  const { document, waiting } = merged.ok ? merged.value : NOTHING;
  const rows = docRows(id, document, [...waiting, ...putOff]);
  const projection = document === null ? null : projectDocument(document, offices);
  if (document !== null) freeDocument(document);
  return rows.ok ? { rows: rows.value, projection } : null;
}

const NOTHING: Merged = { document: null, waiting: [], applied: [] };

/** All at once; where that fails, entry by entry without those that the engine cannot take. */
function mergeAll(changes: readonly (readonly Bytes[])[]): Result<Merged, 'nothing-usable'> {
  const whole = applyForeign(null, changes.flat());
  if (whole.ok) return whole;
  let best = NOTHING;
  for (const some of changes) {
    const next = applyForeign(best.document, [...best.waiting, ...some]);
    if (!next.ok) continue;
    if (best.document !== null) freeDocument(best.document);
    best = next.value;
  }
  return best.document === null && best.waiting.length === 0 ? fail('nothing-usable') : ok(best);
}
