import { sameBytes } from '#base/bytes.ts';
import { openCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { beforeFirst, entryHash, verifyRange } from '#feed/chain.ts';
import { type Span, spansOf } from '#feed/have-vector.ts';
import { decodeJournalRecord } from '#feed/journal-record.ts';
import type { EntryRow, FeedRow } from '#store/rows.ts';

/** Judges the feeds and entries of a backup as they come (SPEC B12, B20). Each answer says whether it holds. */
export type EntryCheck = {
  readonly feeds: (rows: readonly FeedRow[]) => Promise<boolean>;
  readonly entries: (rows: readonly EntryRow[]) => Promise<boolean>;
  /** Whether everything that the feeds claim has come. */
  readonly isWhole: () => boolean;
};

type Open = { readonly row: FeedRow; readonly certificate: SignedCertificate; readonly left: Span[] };

export function entryCheck(): EntryCheck {
  const open = new Map<string, Open>();
  let before: EntryRow | null = null;
  const one = async (entry: EntryRow): Promise<boolean> => {
    const feed = open.get(entry.feed);
    const span = feed?.left[0];
    if (feed === undefined || span === undefined || entry.seq !== span.from) return false;
    if (!follows(before, entry) || !isHead(feed.row, entry)) return false;
    if (!(await holds(entry, feed, span.to === entry.seq))) return false;
    feed.left.splice(0, 1, ...(span.to === entry.seq ? [] : [{ from: entry.seq + 1, to: span.to }]));
    before = entry;
    return true;
  };
  return {
    feeds: async (rows) => {
      for (const row of rows) {
        const certificate = await certificateOf(row);
        if (certificate === null || open.has(row.feed)) return false;
        open.set(row.feed, { row, certificate, left: [...spansOf(row)] });
      }
      return true;
    },
    entries: async (rows) => {
      for (const row of rows) if (!(await one(row))) return false;
      return true;
    },
    isWhole: () => [...open.values()].every(({ left }) => left.length === 0),
  };
}

/** An entry that stands right behind another of its feed hangs on it. */
function follows(before: EntryRow | null, entry: EntryRow): boolean {
  if (before === null || before.feed !== entry.feed || before.seq !== entry.seq - 1) return true;
  return sameBytes(before.hash, entry.prev);
}

/** The row of the feed names the hash of the entry that it counts up to. */
function isHead({ seq, head }: FeedRow, entry: EntryRow): boolean {
  return entry.seq !== seq || (head !== null && sameBytes(entry.hash, head));
}

/** The hash of each entry; where an unbroken run ends also the signature, which vouches for all before it. */
async function holds(entry: EntryRow, feed: Open, isLast: boolean): Promise<boolean> {
  const { feed: id, key } = feed.certificate.certificate;
  if (entry.seq === 1 && !sameBytes(entry.prev, beforeFirst())) return false;
  if (!isLast || entry.signature === null) {
    return sameBytes(await entryHash({ feed: id, seq: entry.seq, prev: entry.prev }, entry.body), entry.hash);
  }
  const run = { feed: id, from: entry.seq, prev: entry.prev, bodies: [entry.body], signature: entry.signature };
  return (await verifyRange(run, entry.hash, key)).ok;
}

async function certificateOf(row: FeedRow): Promise<SignedCertificate | null> {
  const record = decodeJournalRecord(row.certificate);
  if (!record.ok || record.value.kind !== 'feed') return null;
  const opened = await openCertificate(record.value.certificate, record.value.signature);
  if (!opened.ok) return null;
  const { feed, office, scope } = opened.value.certificate;
  return feed === row.feed && office === row.office && scope === row.scope ? opened.value : null;
}
