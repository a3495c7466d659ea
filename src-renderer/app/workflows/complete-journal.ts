import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { decodeJournal, encodeJournalRecord, journalGroup } from '#feed/journal-record.ts';
import { feedId } from '#feed/ids.ts';
import { commit } from '#store/commit.ts';
import { JOURNAL_WHOLE } from '#store/meta-names.ts';
import type { EntryRow, FeedRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse, shellRefusal } from '../engine/context.ts';
import { isHalfRestored } from './half-restored.ts';

/** Bytes of entries that are appended as one record. */
const A_GROUP = 2 * 1024 * 1024;
/** Entries read at once. */
const AT_ONCE = 200;

/**
 * Own entries reach the journal when they are written. Those that came back another way (from a backup or from a partner) and
 * those whose place in the file the disk has spoiled are appended here, so that the journal alone brings back all that this
 * office wrote (exchange.md §7). Gives how many that were. Does nothing while nothing has changed since the last time.
 */
export async function completeJournal(context: EngineContext): Promise<Result<number, Refused>> {
  const self = context.state.self?.office;
  if (self === undefined || context.state.behind || (await isHalfRestored(context))) return ok(0);
  const spoiled = await context.shell.journalSpoiled();
  if (!spoiled.ok) return shellRefusal('journal-not-written', spoiled.error);
  if ((await context.db.meta.get(JOURNAL_WHOLE))?.value === spoiled.value) return ok(0);
  const appended = await completeFeeds(context, self);
  return appended.ok ? noted(context, { [JOURNAL_WHOLE]: spoiled.value }, appended.value) : appended;
}

async function completeFeeds(context: EngineContext, office: string): Promise<Result<number, Refused>> {
  const written = await inTheJournal(context);
  if (!written.ok) return written;
  let appended = 0;
  for (const feed of await context.db.feeds.where('office').equals(office).toArray()) {
    const completed = await completeFeed(context, feed, written.value);
    if (!completed.ok) return completed;
    appended += completed.value;
  }
  return ok(appended);
}

async function noted<T>(
  context: EngineContext,
  meta: { readonly [name: string]: number },
  then: T,
): Promise<Result<T, Refused>> {
  const kept = await commit(context.db, { meta });
  return kept.ok ? ok(then) : refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
}

/** What is found in the journal: certificates as hex, and of each feed the numbers of its entries. */
type Written = { readonly certificates: Set<string>; readonly entries: Map<string, Set<number>> };

async function inTheJournal(context: EngineContext): Promise<Result<Written, Refused>> {
  const written: Written = { certificates: new Set(), entries: new Map() };
  for (let from = 0; ;) {
    const piece = await context.shell.journalRead(from);
    if (!piece.ok) return shellRefusal('journal-not-written', piece.error);
    if (piece.value.records.length === 0) return ok(written);
    for (const bytes of piece.value.records) note(bytes, written);
    from = piece.value.next;
  }
}

function note(bytes: Uint8Array, { certificates, entries }: Written): void {
  const found = decodeJournal(bytes);
  for (const record of found.ok ? found.value : []) {
    if (record.kind === 'feed') certificates.add(toHex(encodeJournalRecord(record)));
    else entries.set(record.entry.feed, (entries.get(record.entry.feed) ?? new Set()).add(record.entry.seq));
  }
}

async function completeFeed(
  context: EngineContext,
  { feed, certificate }: FeedRow,
  { certificates, entries }: Written,
): Promise<Result<number, Refused>> {
  const there = entries.get(feed) ?? new Set();
  const all = await context.db.entries.where('[feed+seq]').between([feed, 0], [feed, Infinity]).primaryKeys();
  const lacking = all.filter(([, seq]) => !there.has(seq));
  let ahead = certificates.has(toHex(certificate)) ? [] : [new Uint8Array(certificate)];
  for await (const group of groupsOf(context, lacking)) {
    const appended = await append(context, [...ahead, ...group]);
    if (!appended.ok) return appended;
    ahead = [];
  }
  return ok(lacking.length);
}

/** The entries as records of the journal, as many at a time as go into it at once. */
async function* groupsOf(
  { db }: EngineContext,
  keys: readonly (readonly [string, number])[],
): AsyncGenerator<readonly Uint8Array<ArrayBuffer>[]> {
  let group: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let done = 0; done < keys.length; done += AT_ONCE) {
    const rows = await db.entries.bulkGet(keys.slice(done, done + AT_ONCE).map(([feed, seq]) => [feed, seq]));
    for (const record of rows.flatMap((row) => recordOf(row) ?? [])) {
      group.push(record);
      size += record.length;
      if (size < A_GROUP) continue;
      yield group;
      [group, size] = [[], 0];
    }
  }
  if (group.length > 0) yield group;
}

function recordOf(row: EntryRow | undefined): Uint8Array<ArrayBuffer> | null {
  const feed = feedId(row?.feed ?? '');
  if (row === undefined || feed === null) return null;
  const { seq, prev, hash, body, signature } = row;
  return encodeJournalRecord({ kind: 'entry', entry: { feed, seq, prev, hash, body, signature } });
}

/** What was appended is in the database already: the next start has nothing to read there. */
async function append(
  context: EngineContext,
  group: readonly Uint8Array<ArrayBuffer>[],
): Promise<Result<null, Refused>> {
  const end = await context.shell.journalAppend(journalGroup(group));
  return end.ok ? noted(context, { journal: end.value }, null) : shellRefusal('journal-not-written', end.error);
}
