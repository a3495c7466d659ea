import { present } from '#base/assert.ts';
import { ok, type Result } from '#base/result.ts';
import { moveRecord } from '#documents/changes/move-record.ts';
import { documentId } from '#documents/document-id.ts';
import { readRecord } from '#documents/read/read-record.ts';
import { freeDocument, headerOf, type RecordDocument } from '#documents/record-document.ts';
import { type Party, regionCodes } from '#domain/parties/party.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { parseScope, partiesScope, privateScope, type Scope, scope as scopeOf } from '#feed/scope.ts';
import type { DocRow } from '#store/rows.ts';
import type { Refused, SharingWish } from '../engine.ts';
import { type EngineContext, refuse, signing } from '../engine/context.ts';
import { officeNames, openDocument, openRecord } from '../engine/documents.ts';
import { keep, type Written } from '../engine/keep.ts';
import { ownFeed } from '../engine/own-feed.ts';
import { sharingNote } from '../sharing-note.ts';
import { writerIn } from '../engine/writer.ts';

type Shared = { readonly with: readonly string[] };

/**
 * Says with whom a record is shared from now on (R10, R16, R18, exchange.md §3.1): it goes on in a document of the scope they
 * share. Of what stood in the document before, nothing travels but the present state, or the history when that is wished.
 * Without a wish: with the regions among its parties.
 */
export async function share(
  context: EngineContext,
  record: string,
  wish: SharingWish = { with: 'parties', history: false },
): Promise<Result<Shared, Refused>> {
  const opened = await openRecord(context.db, record);
  if (opened === null) return refuse('no-such-record', record);
  const written: Written[] = [];
  try {
    const audience = audienceOf(context, opened.document, wish);
    if (!audience.ok) return audience;
    const { scope, regions } = audience.value;
    if (scope === opened.row.scope && opened.row.movedTo === null) return ok({ with: regions });
    const open = disputes(opened.document);
    if (open > 0) return refuse('in-dispute', String(open));
    return await signing(async () => {
      written.push(...(await move(context, { ...opened, scope, history: wish.history })));
      const kept = await keep(context, written, sharingNote(scope, wish.history));
      if (kept.ok) return ok({ with: regions });
      const isHistory = wish.history && kept.error.reason === 'change-too-big';
      return isHistory ? refuse('history-too-big', kept.error.detail) : kept;
    });
  } finally {
    freeDocument(opened.document);
    for (const { document } of written) freeDocument(document);
  }
}

type Opened = {
  readonly document: RecordDocument;
  readonly row: DocRow;
  readonly scope: Scope;
  readonly history: boolean;
};

async function move(context: EngineContext, { document, row, scope, history }: Opened): Promise<readonly Written[]> {
  const writers = {
    old: writerIn(context, await ownFeed(context, row.scope)),
    next: writerIn(context, await ownFeed(context, scope)),
  };
  const doc = documentId(present(headerOf(document), 'it speaks for its record').record, scope);
  const targetRow = await context.db.docs.get(doc);
  const target = await openDocument(context.db, doc);
  const names = history ? await officeNames(context) : null;
  const { old, next } = moveRecord({
    document,
    scope,
    target,
    writers,
    without: regionsOf(row.scope).filter((code) => !regionsOf(scope).includes(code) && code !== ownRegion(context)),
    history: names === null ? null : { officeOf: names },
  });
  // A document that was there before was copied.
  if (target !== null) freeDocument(target);
  const waiting = targetRow?.waiting ?? [];
  return [
    { doc: row.doc, scope: row.scope, ...old, waiting: row.waiting, speaks: false },
    { doc, scope, ...next, waiting, speaks: true },
  ];
}

function regionsOf(scope: string): readonly string[] {
  const parsed = parseScope(scope);
  return parsed?.kind === 'parties' ? parsed.regions : [];
}

function ownRegion(context: EngineContext): string {
  return context.state.self?.region ?? '';
}

/** The scope that was wished for: this office's region always belongs to it, and one other unless it becomes private. */
function audienceOf(
  context: EngineContext,
  document: RecordDocument,
  wish: SharingWish,
): Result<{ readonly scope: Scope; readonly regions: readonly string[] }, Refused> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const parties = partiesOf(document);
  if (parties === null) return refuse('nothing-to-share-with', 'this kind of record is not shared');
  if (wish.with === 'nobody') return ok({ scope: privateScope(), regions: [] });
  const wished = wish.with === 'parties' ? regionCodes(parties) : wish.with;
  const regions = regionCodes([...wished, self.region].map((code) => ({ kind: 'region', code })));
  if (regions.length < 2) return refuse('nothing-to-share-with', 'no other region was named');
  // The wish comes over the bridge between window and worker: codes that are none are no scope.
  const scope = scopeOf(`parties:${[...new Set(regions)].toSorted().join('+')}`);
  return scope === null
    ? refuse('nothing-to-share-with', regions.join(', '))
    : ok({ scope: partiesScope(regions), regions });
}

/** What is in dispute would be over once the record goes on elsewhere; so a person decides before (D2). */
function disputes(document: RecordDocument): number {
  const kind = headerOf(document)?.kind;
  return kind !== undefined && kind !== null && isRecordKind(kind) ? readRecord(document, kind).conflicts.length : 0;
}

/** Null for kinds that are not shared. */
function partiesOf(document: RecordDocument): readonly Party[] | null {
  const kind = headerOf(document)?.kind;
  switch (kind) {
    case 'cooperation-item':
    case 'meeting':
      return readRecord(document, kind).value.parties;
    case 'agreement':
      return readRecord(document, kind).value.parties.flatMap(({ party }) => (party === null ? [] : [party]));
    case 'group':
      return readRecord(document, kind).value.regions.map((code) => ({ kind: 'region', code }));
    case 'clause':
      // It has no parties of its own: it is shared with a group, or with regions that are named.
      return [];
    default:
      return null;
  }
}
