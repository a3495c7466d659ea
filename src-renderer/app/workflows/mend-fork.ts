import { ok, type Result } from '#base/result.ts';
import { readChangeHead } from '#documents/change-bytes.ts';
import { retell } from '#documents/changes/retell.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import { decodeEntry } from '#feed/entry.ts';
import { feedId } from '#feed/ids.ts';
import { encodeJournalRecord } from '#feed/journal-record.ts';
import { commit } from '#store/commit.ts';
import { currentDoc } from '#store/doc-rows.ts';
import { forkName, type ForkNote, forkNotes } from '#store/fork-notes.ts';
import type { DocRow, EntryRow, FeedRow, QuarantineRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse, signing } from '../engine/context.ts';
import { officesOf, openDocument } from '../engine/documents.ts';
import { keep, type Written } from '../engine/keep.ts';
import { ownFeed } from '../engine/own-feed.ts';
import { writerIn } from '../engine/writer.ts';

/**
 * Says once more, in a feed of its own, what this laptop wrote in a feed that another copy of its data went on in as well, where
 * partners have the other history (exchange SPEC §16). The entries themselves are kept apart. Gives how many that were.
 */
export async function mendForks(context: EngineContext): Promise<Result<number, Refused>> {
  let mended = 0;
  for (const note of await forkNotes(context.db)) {
    if (note.state !== 'mend') continue;
    const done = await unharmed(context, note);
    if (!done.ok) return done;
    mended += done.value;
  }
  return ok(mended);
}

/** A mend that breaks is tried again at the next start; it must keep nobody from the data, nor from a file that is taken. */
async function unharmed(context: EngineContext, note: ForkNote): Promise<Result<number, Refused>> {
  try {
    return await mendFork(context, note);
  } catch (error) {
    return refuse('unexpected', `mending feed ${note.feed}: ${String(error)}`);
  }
}

async function mendFork(context: EngineContext, note: ForkNote): Promise<Result<number, Refused>> {
  const row = await context.db.feeds.get(note.feed);
  const entries = await context.db.entries
    .where('[feed+seq]')
    .between([note.feed, note.at], [note.feed, Infinity], true, true)
    .toArray();
  const meta = {
    [forkName(note.feed)]: { office: note.office, at: note.at, isFirst: true, time: note.time, state: 'mended' },
  };
  if (row === undefined || entries.length === 0) {
    const noted = await commit(context.db, { meta });
    return noted.ok ? ok(0) : refuse('database-not-written', noted.error.detail);
  }
  // What is written from here on stands in another feed, also when this fails.
  context.state.feeds.delete(row.scope);
  const before = await context.db.entries.get([note.feed, note.at - 1]);
  const feed: FeedRow = {
    ...row,
    own: 0,
    seq: note.at - 1,
    beyond: [],
    heard: Math.max(row.heard, note.at),
    head: before?.hash ?? null,
  };
  const opened: RecordDocument[] = [];
  try {
    return await signing(async () => {
      const written = await retold(context, entries, opened);
      const kept = await keep(context, written, '', {
        feeds: [feed],
        dropped: entries.map(({ seq }) => [note.feed, seq]),
        quarantine: entries.flatMap((entry) => apart(context, entry)),
        meta,
      });
      return kept.ok ? ok(entries.length) : kept;
    });
  } finally {
    for (const document of opened) freeDocument(document);
  }
}

async function retold(
  context: EngineContext,
  entries: readonly EntryRow[],
  opened: RecordDocument[],
): Promise<readonly Written[]> {
  const written: Written[] = [];
  const offices = officesOf(context);
  for (const [doc, mine] of changesIn(context, entries)) {
    const row = await context.db.docs.get(doc);
    const document = row === undefined ? null : await openDocument(context.db, doc);
    if (row === undefined || document === null) continue;
    const writer = writerIn(context, await ownFeed(context, row.scope));
    const { waiting, ...told } = retell(document, mine, writer, (actor) => offices.of(actor) === offices.own);
    opened.push(document, told.document);
    const speaks = await speaksFor(context, row);
    written.push({ doc, scope: row.scope, ...told, waiting: [...row.waiting, ...waiting], speaks, anew: true });
  }
  return written;
}

/** The changes of the entries by the document they touch, by their hashes. */
function changesIn({ reads }: EngineContext, entries: readonly EntryRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byDoc = new Map<string, Set<string>>();
  for (const { body } of entries) {
    const entry = decodeEntry(body, reads);
    for (const { doc, changes } of entry.ok ? entry.value.parts : []) {
      const hashes = byDoc.get(doc) ?? new Set();
      for (const change of changes) hashes.add(readChangeHead(change)?.hash ?? '');
      byDoc.set(doc, hashes);
    }
  }
  return byDoc;
}

async function speaksFor({ db }: EngineContext, { doc, record }: DocRow): Promise<boolean> {
  return currentDoc(await db.docs.where('record').equals(record).toArray())?.doc === doc;
}

function apart(context: EngineContext, row: EntryRow): readonly QuarantineRow[] {
  const feed = feedId(row.feed);
  if (feed === null) return [];
  const { seq, prev, hash, body, signature } = row;
  const bytes = encodeJournalRecord({ kind: 'entry', entry: { feed, seq, prev, hash, body, signature } });
  return [{ what: 'entry', reason: 'forked', detail: 'mended', time: context.clock.now(), feed, seq, bytes }];
}
