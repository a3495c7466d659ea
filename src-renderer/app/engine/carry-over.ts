import { ok, type Result } from '#base/result.ts';
import { carry } from '#documents/changes/carry.ts';
import { leftBehind } from '#documents/read/moves.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import { currentDoc } from '#store/doc-rows.ts';
import type { DocRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, signing } from './context.ts';
import { officesOf, openDocument } from './documents.ts';
import { keep } from './keep.ts';
import { ownFeed } from './own-feed.ts';
import { writerIn } from './writer.ts';

/** A record may have moved several times since; more hops than this are no work of people. */
const MOST_HOPS = 10;

/**
 * Brings along what was written in documents that records have left (documents R17). Always because a
 * person said so (R19), of this office's own changes or of all that was left. Gives how many.
 */
export async function carryOver(
  context: EngineContext,
  records: Iterable<string>,
  whose: 'own' | 'all',
): Promise<Result<number, Refused>> {
  let changes = 0;
  for (const record of records) {
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const carried = await carryOnce(context, record, whose);
      if (!carried.ok) return carried;
      if (carried.value === 0) break;
      changes += carried.value;
    }
  }
  return ok(changes);
}

async function carryOnce(
  context: EngineContext,
  record: string,
  whose: 'own' | 'all',
): Promise<Result<number, Refused>> {
  const rows = await context.db.docs.where('record').equals(record).toArray();
  for (const from of rows.filter(({ beside = 0 }) => beside > 0)) {
    const to = rows.find(({ doc }) => doc === from.movedTo);
    // Where it went on is not here yet, or never will be.
    if (to === undefined || to.kind === '') continue;
    const carried = await carryBetween(context, { from, to, speaks: currentDoc(rows)?.doc === to.doc, whose });
    if (!carried.ok || carried.value > 0) return carried;
  }
  return ok(0);
}

async function carryBetween(
  context: EngineContext,
  of: { readonly from: DocRow; readonly to: DocRow; readonly speaks: boolean; readonly whose: 'own' | 'all' },
): Promise<Result<number, Refused>> {
  const { from, to, speaks, whose } = of;
  const { own, of: officeOf } = officesOf(context);
  const isOf = (actor: string): boolean => whose === 'all' || officeOf(actor) === own;
  const opened: RecordDocument[] = [];
  try {
    const [old, next] = [await openDocument(context.db, from.doc), await openDocument(context.db, to.doc)];
    opened.push(...[old, next].filter((each) => each !== null));
    if (old === null || next === null) return ok(0);
    const { history, changes } = leftBehind(old);
    const count = changes.filter((change) => isOf(history.madeBy(change).actor)).length;
    return await signing(async () => {
      const writers = {
        old: writerIn(context, await ownFeed(context, from.scope)),
        next: writerIn(context, await ownFeed(context, to.scope)),
      };
      const moved = carry({ old, next, writers, of: isOf });
      if (moved === null) return ok(0);
      opened.push(moved.old.document, moved.next.document);
      const kept = await keep(
        context,
        [
          { doc: from.doc, scope: from.scope, ...moved.old, waiting: from.waiting, speaks: false },
          { doc: to.doc, scope: to.scope, ...moved.next, waiting: to.waiting, speaks },
        ],
        '',
      );
      return kept.ok ? ok(count) : kept;
    });
  } finally {
    for (const document of opened) freeDocument(document);
  }
}
