import { present } from '#base/assert.ts';
import { ok, type Result } from '#base/result.ts';
import { originsOf, unite as uniteDocuments } from '#documents/changes/unite.ts';
import { documentId } from '#documents/document-id.ts';
import { rawText } from '#documents/fact.ts';
import { placeOf } from '#documents/path.ts';
import { type Parting, partings } from '#documents/read/partings.ts';
import { readRecord } from '#documents/read/read-record.ts';
import { freeDocument, headerOf, type RecordDocument } from '#documents/record-document.ts';
import { isRecordKind, SHAPES } from '#domain/record/shapes.ts';
import { parseScope, partiesScope, privateScope, type Scope } from '#feed/scope.ts';
import { currentDoc } from '#store/doc-rows.ts';
import type { DocRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse, signing } from '../engine/context.ts';
import { openDocument } from '../engine/documents.ts';
import { keep, type Written } from '../engine/keep.ts';
import { ownFeed } from '../engine/own-feed.ts';
import { writerIn } from '../engine/writer.ts';
import { sharingNote } from '../sharing-note.ts';
import type { Parted, PartedField, UniteChoice } from '../uniting.ts';

type Open = {
  readonly here: { readonly row: DocRow; readonly document: RecordDocument };
  readonly there: { readonly row: DocRow; readonly document: RecordDocument };
  readonly origin: RecordDocument | null;
};

/** What a record that goes on apart would be as one, and who would see it then. Writes nothing. */
export async function parted(context: EngineContext, record: string): Promise<Result<Parted, Refused>> {
  const opened = await openParted(context, record);
  if (opened === null) return refuse('no-such-record', record);
  try {
    return ok({ regions: regionsOf(scopeOfBoth(opened)), fields: fieldsOf(opened, allPartings(opened)) });
  } finally {
    freeAll(opened);
  }
}

/**
 * Lets a record that two offices shared anew at once go on as one (documents R20), among all who see either. `choice`: by path,
 * which of the values of `parted` holds from now on; the one shown here where nothing is said.
 */
export async function unite(
  context: EngineContext,
  record: string,
  choice: UniteChoice,
): Promise<Result<{ readonly with: readonly string[] }, Refused>> {
  const opened = await openParted(context, record);
  if (opened === null) return refuse('no-such-record', record);
  const written: Written[] = [];
  try {
    const open = disputesIn(opened.here.document);
    if (open > 0) return refuse('in-dispute', String(open));
    const scope = scopeOfBoth(opened);
    const places = allPartings(opened).map(({ place, path, options }) => {
      const held = options[choice[path] ?? 0] ?? options[0];
      return { place, held };
    });
    return await signing(async () => {
      written.push(...(await write(context, { record, opened, scope, places })));
      const kept = await keep(context, written, sharingNote(scope, false));
      return kept.ok ? ok({ with: regionsOf(scope) }) : kept;
    });
  } finally {
    freeAll(opened);
    for (const { document } of written) freeDocument(document);
  }
}

async function write(
  context: EngineContext,
  of: {
    readonly record: string;
    readonly opened: Open;
    readonly scope: Scope;
    readonly places: Parameters<typeof uniteDocuments>[0]['places'];
  },
): Promise<readonly Written[]> {
  const { opened, scope, places } = of;
  const rows = await context.db.docs.where('record').equals(of.record).toArray();
  const doc = documentId(present(headerOf(opened.here.document), 'it speaks for its record').record, scope);
  const target = await openDocument(context.db, doc);
  const parted = [];
  for (const { row, document } of [opened.here, opened.there]) {
    parted.push({ document, writer: writerIn(context, await ownFeed(context, row.scope)) });
  }
  const next = { scope, document: target, writer: writerIn(context, await ownFeed(context, scope)) };
  const made = uniteDocuments({ parted, next, places });
  if (target !== null) freeDocument(target);
  return [...made.old, made.next].map((side): Written => {
    const row = rows.find((each) => each.doc === side.doc);
    return { ...side, scope: row?.scope ?? scope, waiting: row?.waiting ?? [], speaks: side.doc === doc };
  });
}

/** The document that speaks for a record and the first that goes on beside it; null when it does not go on apart. */
async function openParted(context: EngineContext, record: string): Promise<Open | null> {
  const rows = await context.db.docs.where('record').equals(record).toArray();
  const speaks = currentDoc(rows);
  const [beside] = rows
    .filter(({ doc, kind, movedTo }) => doc !== speaks?.doc && kind !== '' && movedTo === null)
    .toSorted((one, other) => (one.doc < other.doc ? -1 : 1));
  if (speaks === null || speaks.movedTo !== null || speaks.kind !== beside?.kind || !isShared(speaks)) return null;
  const [here, there] = [await openDocument(context.db, speaks.doc), await openDocument(context.db, beside.doc)];
  if (here === null || there === null) return null;
  const [from] = originsOf(here);
  const isOne = from !== undefined && originsOf(there)[0] === from;
  const origin = isOne ? await openDocument(context.db, from) : null;
  return { here: { row: speaks, document: here }, there: { row: beside, document: there }, origin };
}

/** Internal notes and what is like them stay in this office whatever comes under their name. */
function isShared({ kind }: DocRow): boolean {
  return kind !== 'internal-notes' && kind !== 'office';
}

function allPartings({ here, there, origin }: Open): readonly Parting[] {
  return partings({ here: here.document, there: there.document, origin });
}

/** What a person is asked about: fields this version knows and in which more than one value stands. */
function fieldsOf({ here }: Open, all: readonly Parting[]): readonly PartedField[] {
  const kind = headerOf(here.document)?.kind;
  if (kind === undefined || kind === null || !isRecordKind(kind)) return [];
  return all.flatMap(({ path, place, options }): PartedField[] => {
    const known = placeOf(SHAPES[kind], path);
    if (known === null || path.endsWith('/order') || options.length < 2) return [];
    const values = options.map((text) => (place.container === 't' ? text : (rawText(known.field.merge, text) ?? null)));
    return [{ kind, path, values }];
  });
}

function disputesIn(document: RecordDocument): number {
  const kind = headerOf(document)?.kind;
  return kind !== undefined && kind !== null && isRecordKind(kind) ? readRecord(document, kind).conflicts.length : 0;
}

function scopeOfBoth({ here, there }: Open): Scope {
  const regions = [...new Set([...regionsOf(here.row.scope), ...regionsOf(there.row.scope)])];
  return regions.length === 0 ? privateScope() : partiesScope(regions);
}

function regionsOf(scope: string): readonly string[] {
  const parsed = parseScope(scope);
  return parsed?.kind === 'parties' ? parsed.regions : [];
}

function freeAll({ here, there, origin }: Open): void {
  for (const document of [here.document, there.document, origin]) if (document !== null) freeDocument(document);
}
