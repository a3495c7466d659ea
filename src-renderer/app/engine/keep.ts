import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { appendEntry } from '#feed/chain.ts';
import { encodeEntry } from '#feed/entry.ts';
import { encodeJournalRecord, type JournalEntry, journalGroup } from '#feed/journal-record.ts';
import type { RecordDocument } from '#documents/record-document.ts';
import { type Batch, commit } from '#store/commit.ts';
import { docRows, type DocRows } from '#store/doc-rows.ts';
import { projectDocument } from '#store/projections/project-document.ts';
import type { Projection } from '#store/projections/projection.ts';
import type { EntryRow, FeedRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, type OwnFeed, refuse, shellRefusal, signerOf, signing } from './context.ts';
import { officesOf } from './documents.ts';
import { ownFeed, ownFeedRow, packCertificate, rememberFeed } from './own-feed.ts';

/** The version of the record shapes that this app writes (exchange.md §3.6). */
export const SCHEMA = 1;

/** A document as it shall be, with the changes that made it so. */
export type Written = {
  readonly doc: string;
  readonly scope: string;
  readonly document: RecordDocument;
  readonly changes: readonly Bytes[];
  /** Foreign changes that wait for earlier ones and must go on waiting. */
  readonly waiting: readonly Bytes[];
  /** Whether the record's rows are made from this document. */
  readonly speaks: boolean;
  /** Its rows are made anew though no change is its own. */
  readonly anew?: true;
};

/**
 * Keeps own changes: one entry per scope, chained and signed; first the journal, flushed, then one transaction (W2).
 * When the database does not take them, the journal gives them back; where even that fails, nothing more is written until
 * they are replayed. `beside` lands in the same transaction.
 */
export async function keep(
  context: EngineContext,
  written: readonly Written[],
  note: string,
  beside: Batch = {},
): Promise<Result<null, Refused>> {
  const effective = written.filter((one) => one.changes.length > 0);
  const rows = rowsOf(context, [...effective, ...written.filter((one) => one.anew && one.changes.length === 0)]);
  if (!rows.ok) return rows;
  if (effective.length === 0)
    return Object.keys(beside).length === 0
      ? ok(null)
      : keptResult(await commit(context.db, { ...rows.value, ...beside }));
  return signing(async () => {
    const chained = await chain(context, effective, note);
    if (!chained.ok) return chained;
    const journal = await context.shell.journalAppend(journalGroup(chained.value.journal));
    if (!journal.ok) return shellRefusal('journal-not-written', journal.error);
    const kept = await commit(context.db, {
      ...rows.value,
      ...beside,
      entries: chained.value.batch.entries,
      feeds: [...(beside.feeds ?? []), ...chained.value.batch.feeds],
      meta: { ...beside.meta, journal: journal.value },
    });
    if (!kept.ok) {
      // All or nothing: a change that a person was told is not kept must not come by itself later, nor twice when it is made again.
      context.state.behind = !(await context.shell.journalWithdraw()).ok;
      return keptResult(kept);
    }
    for (const feed of chained.value.feeds) rememberFeed(context, feed);
    return ok(null);
  });
}

function keptResult(kept: Awaited<ReturnType<typeof commit>>): Result<null, Refused> {
  return kept.ok ? kept : refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
}

function rowsOf(
  context: EngineContext,
  written: readonly Written[],
): Result<Pick<Batch, 'docs' | 'projections'>, Refused> {
  const docs: DocRows[] = [];
  const projections: Projection[] = [];
  const offices = officesOf(context);
  for (const { doc, document, waiting, speaks } of written) {
    const row = docRows(doc, document, waiting);
    if (!row.ok) return refuse('unexpected', `the document ${doc} does not load as it was saved`);
    docs.push(row.value);
    const projection = speaks ? projectDocument(document, offices) : null;
    if (projection !== null) projections.push(projection);
  }
  return ok({ docs, projections });
}

type Chained = {
  readonly feeds: readonly OwnFeed[];
  readonly journal: readonly Bytes[];
  readonly batch: { readonly entries: readonly EntryRow[]; readonly feeds: readonly FeedRow[] };
};

async function chain(
  context: EngineContext,
  written: readonly Written[],
  note: string,
): Promise<Result<Chained, Refused>> {
  const feeds: OwnFeed[] = [];
  const journal: Bytes[] = [];
  const entries: EntryRow[] = [];
  const rows: FeedRow[] = [];
  const user = present(context.state.self, 'nothing is kept before the office was set up').user;
  for (const scope of new Set(written.map((one) => one.scope))) {
    const group = written.filter((one) => one.scope === scope);
    const feed = await ownFeed(context, scope);
    const time = context.clock.now();
    const parts = group.map(({ doc, changes }) => ({ doc, changes }));
    const body = encodeEntry({ time, schema: SCHEMA, user, parts, note });
    if (!body.ok) {
      const reason = body.error === 'too-big' ? 'change-too-big' : 'not-valid';
      return refuse(reason, `an entry of ${parts.length} records is ${body.error}`);
    }
    const place = { feed: feed.certificate.certificate.feed, seq: feed.seq + 1, prev: feed.head };
    const entry = await appendEntry(place, body.value, signerOf(context));
    if (feed.seq === 0) journal.push(packCertificate(feed.certificate));
    journal.push(encodeJournalRecord({ kind: 'entry', entry }));
    feeds.push({ certificate: feed.certificate, seq: entry.seq, head: entry.hash });
    entries.push(entryRow(entry, { docs: parts.map((part) => part.doc), time, received: time, via: null }));
    rows.push(ownFeedRow(feed.certificate, entry));
  }
  return ok({ feeds, journal, batch: { entries, feeds: rows } });
}

export function entryRow(entry: JournalEntry, about: Pick<EntryRow, 'docs' | 'time' | 'received' | 'via'>): EntryRow {
  const { feed, seq, body, hash, prev, signature } = entry;
  return { feed, seq, body, hash, prev, signature, ...about };
}
