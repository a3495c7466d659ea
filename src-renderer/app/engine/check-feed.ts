import { sameBytes } from '#base/bytes.ts';
import { hasKey, type KnownOffice } from '#exchange/known-office.ts';
import { openCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { beforeFirst, entryHash, verifyRange } from '#feed/chain.ts';
import { type Span, spansOf } from '#feed/have-vector.ts';
import { officeId } from '#feed/ids.ts';
import { decodeJournalRecord } from '#feed/journal-record.ts';
import type { ReadableDb } from '#store/database.ts';
import type { EntryRow, FeedRow } from '#store/rows.ts';
import type { EntryFault, TrailFault } from '../trail.ts';

/** Entries read at once. */
const AT_ONCE = 200;

/**
 * Judges one feed as it is kept: who wrote it, and every entry by its hash, the link to the one before and the signature at
 * the end of each unbroken run, which vouches for all before it (exchange SPEC R40–R43). `told` hears of each entry.
 */
export async function checkFeed(
  db: ReadableDb,
  row: FeedRow,
  known: ReadonlyMap<string, KnownOffice>,
  told: (entry: EntryRow | null) => Promise<void>,
): Promise<readonly TrailFault[]> {
  const { feed, office } = row;
  const certificate = await certificateOf(row, known);
  if (certificate === null) return [{ what: 'author', office, feed }];
  const faults: TrailFault[] = [];
  const report = (what: EntryFault, entry: number): void => {
    faults.push({ what, office, feed, entry });
  };
  for (const span of spansOf(row)) {
    let before: EntryRow | null = null;
    for await (const { seq, entry } of entriesIn(db, feed, span)) {
      await told(entry);
      const ends = seq === span.to;
      const fault = entry === null ? 'missing' : await faultOf(entry, { before, certificate, ends });
      if (fault !== null) report(fault, seq);
      before = entry;
    }
  }
  return faults;
}

/** Every number of a span with its entry; null where there is none. */
async function* entriesIn(
  db: ReadableDb,
  feed: string,
  { from, to }: Span,
): AsyncGenerator<{ readonly seq: number; readonly entry: EntryRow | null }> {
  for (let at = from; at <= to; at += AT_ONCE) {
    const last = Math.min(to, at + AT_ONCE - 1);
    const rows = await db.entries.where('[feed+seq]').between([feed, at], [feed, last], true, true).toArray();
    const bySeq = new Map(rows.map((entry) => [entry.seq, entry]));
    for (let seq = at; seq <= last; seq += 1) yield { seq, entry: bySeq.get(seq) ?? null };
  }
}

async function faultOf(
  entry: EntryRow,
  of: { readonly before: EntryRow | null; readonly certificate: SignedCertificate; readonly ends: boolean },
): Promise<EntryFault | null> {
  const { feed, key } = of.certificate.certificate;
  const { seq, prev, body, hash, signature } = entry;
  const place = { feed, seq, prev };
  if (!sameBytes(await entryHash(place, body), hash)) return 'altered';
  if (seq === 1 && !sameBytes(prev, beforeFirst())) return 'unlinked';
  if (of.before !== null && !sameBytes(of.before.hash, prev)) return 'unlinked';
  if (signature === null) return of.ends ? 'unsigned' : null;
  const verified = await verifyRange({ feed, from: seq, prev, bodies: [body], signature }, hash, key);
  return verified.ok ? null : 'unsigned';
}

/** The certificate that the feed was opened with, if a key of that office signed it. */
async function certificateOf(row: FeedRow, known: ReadonlyMap<string, KnownOffice>): Promise<SignedCertificate | null> {
  const record = decodeJournalRecord(row.certificate);
  if (!record.ok || record.value.kind !== 'feed') return null;
  const opened = await openCertificate(record.value.certificate, record.value.signature);
  if (!opened.ok) return null;
  const { feed, office, scope, key } = opened.value.certificate;
  const author = known.get(officeId(row.office) ?? '');
  const isRight = feed === row.feed && office === row.office && scope === row.scope;
  return isRight && author !== undefined && hasKey(author, key) ? opened.value : null;
}
