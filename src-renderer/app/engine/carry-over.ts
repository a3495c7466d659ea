import { ok, type Result } from '#base/result.ts';
import { carry } from '#documents/changes/carry.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import { currentDoc } from '#store/doc-rows.ts';
import type { DocRow, FeedRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, type OwnFeed, signing } from './context.ts';
import { officesOf, openDocument } from './documents.ts';
import { keep, type Written } from './keep.ts';
import { ownFeed, retireFeed } from './own-feed.ts';
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
    const carriedBy = (writer: { readonly old: OwnFeed; readonly next: OwnFeed }) =>
      carry({
        old,
        next,
        writers: { old: writerIn(context, writer.old), next: writerIn(context, writer.next) },
        of: isOf,
        isOwn: (actor) => officeOf(actor) === own,
      });
    return await signing(async () => {
      const feeds = { old: await ownFeed(context, from.scope), next: await ownFeed(context, to.scope) };
      const retired: FeedRow[] = [];
      let moved = carriedBy(feeds);
      if (moved === 'fresh-writer-needed') {
        retired.push(...(await retireFeed(context, to.scope)));
        moved = carriedBy({ ...feeds, next: await ownFeed(context, to.scope) });
      }
      if (moved === null || moved === 'fresh-writer-needed') return ok(0);
      opened.push(moved.next.document);
      const written: Written[] = [{ doc: to.doc, scope: to.scope, ...moved.next, waiting: to.waiting, speaks }];
      if (moved.old !== null) {
        opened.push(moved.old.document);
        written.unshift({ doc: from.doc, scope: from.scope, ...moved.old, waiting: from.waiting, speaks: false });
      }
      const kept = await keep(context, written, '', { feeds: retired });
      return kept.ok ? ok(moved.count) : kept;
    });
  } finally {
    for (const document of opened) freeDocument(document);
  }
}
