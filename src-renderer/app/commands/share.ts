import { fail, ok, type Result } from '#base/result.ts';
import { shareFrom } from '#documents/changes/share-from.ts';
import { documentId } from '#documents/document-id.ts';
import { readRecord } from '#documents/read/read-record.ts';
import { freeDocument, headerOf, type RecordDocument } from '#documents/record-document.ts';
import { type Party, regionCodes } from '#domain/parties/party.ts';
import { partiesScope } from '#feed/scope.ts';
import type { DocRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse, signing } from '../engine/context.ts';
import { openRecord } from '../engine/documents.ts';
import { keep, type Written } from '../engine/keep.ts';
import { ownFeed } from '../engine/own-feed.ts';
import { writerIn } from '../engine/writer.ts';

/**
 * Shares a record with the regions among its parties, from its present state on (exchange.md §3.1): a new document in the
 * scope they share. Nothing that stood in the private one before travels.
 */
export async function share(
  context: EngineContext,
  record: string,
): Promise<Result<{ readonly with: readonly string[] }, Refused>> {
  const opened = await openRecord(context.db, record);
  if (opened === null) return refuse('no-such-record', record);
  const written: Written[] = [];
  try {
    const regions = audienceOf(context, opened.document);
    if (!regions.ok) return regions;
    const scope = partiesScope(regions.value);
    if (scope === opened.row.scope) return ok({ with: regions.value });
    return await signing(async () => {
      written.push(...(await widen(context, { ...opened, scope })));
      const kept = await keep(context, written, '');
      return kept.ok ? ok({ with: regions.value }) : kept;
    });
  } finally {
    freeDocument(opened.document);
    for (const { document } of written) freeDocument(document);
  }
}

async function widen(
  context: EngineContext,
  of: {
    readonly document: RecordDocument;
    readonly row: DocRow;
    readonly scope: string;
  },
): Promise<readonly Written[]> {
  const { document, row, scope } = of;
  const writers = {
    old: writerIn(context, await ownFeed(context, row.scope)),
    shared: writerIn(context, await ownFeed(context, scope)),
  };
  const { old, shared } = shareFrom(document, scope, writers);
  const header = headerOf(shared.document);
  const doc = header === null ? row.doc : documentId(header.record, scope);
  return [
    {
      doc: row.doc,
      scope: row.scope,
      document: old.document,
      changes: [old.change],
      waiting: row.waiting,
      speaks: false,
    },
    { doc, scope, document: shared.document, changes: [shared.change], waiting: [], speaks: true },
  ];
}

/** The regions a record may be shared with: those among its parties, this office's own among them, and at least one other. */
function audienceOf(context: EngineContext, document: RecordDocument): Result<readonly string[], Refused> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const parties = partiesOf(document);
  if (parties === null) return refuse('nothing-to-share-with', 'this kind of record has no parties');
  const regions = regionCodes([...parties, { kind: 'region', code: self.region }]);
  return regions.length < 2
    ? fail({ reason: 'nothing-to-share-with', detail: 'no other region is a party' })
    : ok(regions);
}

function partiesOf(document: RecordDocument): readonly Party[] | null {
  const kind = headerOf(document)?.kind;
  switch (kind) {
    case 'cooperation-item':
    case 'meeting':
      return readRecord(document, kind).value.parties;
    case 'agreement':
      return readRecord(document, kind).value.parties.flatMap(({ party }) => (party === null ? [] : [party]));
    default:
      return null;
  }
}
