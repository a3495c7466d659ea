import { sameBytes } from '#base/bytes.ts';
import { entryHash, verifyRange } from '#feed/chain.ts';
import type { SignedCertificate } from '#feed/certificate.ts';
import type { JournalEntry } from '#feed/journal-record.ts';
import type { ReadableDb } from '#store/database.ts';

/** What became of entries read from the journal: those that verify, those that nothing vouches for yet, and the first that is false. */
export type Vouched = {
  readonly genuine: readonly JournalEntry[];
  readonly open: readonly JournalEntry[];
  readonly untrue: JournalEntry | null;
};

/**
 * Verifies own entries as they come out of the journal. One with a signature stands by itself; those without are vouched for by
 * the next signed one behind them, read now or in the database already (exchange.md §3.4).
 */
export async function vouchFor(
  db: ReadableDb,
  entries: readonly JournalEntry[],
  certificates: ReadonlyMap<string, SignedCertificate>,
): Promise<Vouched> {
  const genuine: JournalEntry[] = [];
  const open: JournalEntry[] = [];
  for (const run of runsOf(entries)) {
    const last = run.at(-1);
    const certificate = last === undefined ? undefined : certificates.get(last.feed);
    if (last === undefined) continue;
    if (certificate === undefined) return { genuine, open, untrue: last };
    const isHeld = last.signature === null && (await followsHere(db, last));
    if (last.signature === null && !isHeld) open.push(...run);
    else if (await isGenuine(run, certificate)) genuine.push(...run);
    else return { genuine, open, untrue: last };
  }
  return { genuine, open, untrue: null };
}

/** Entries of one feed that follow each other, each run ending with the first that has a signature. */
function runsOf(entries: readonly JournalEntry[]): readonly (readonly JournalEntry[])[] {
  const sorted = entries.toSorted((one, other) =>
    one.feed === other.feed ? one.seq - other.seq : one.feed < other.feed ? -1 : 1,
  );
  const runs: JournalEntry[][] = [];
  for (const entry of sorted) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const goesOn = before?.signature === null && before.feed === entry.feed && before.seq === entry.seq - 1;
    if (goesOn && run !== undefined) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** Whether the entry after it lies in the database, where everything was verified, and names it as the one before. */
async function followsHere(db: ReadableDb, { feed, seq, hash }: JournalEntry): Promise<boolean> {
  const next = await db.entries.get([feed, seq + 1]);
  return next !== undefined && sameBytes(next.prev, hash);
}

async function isGenuine(run: readonly JournalEntry[], { certificate }: SignedCertificate): Promise<boolean> {
  for (const [index, { feed, seq, prev, body, hash }] of run.entries()) {
    const before = run[index - 1];
    if (before !== undefined && !sameBytes(before.hash, prev)) return false;
    if (!sameBytes(await entryHash({ feed, seq, prev }, body), hash)) return false;
  }
  const last = run.at(-1);
  // Without a signature it is the entry behind it, here already, that names its hash.
  if (last === undefined || last.signature === null) return true;
  const { feed, seq: from, prev, body, signature } = last;
  return (await verifyRange({ feed, from, prev, bodies: [body], signature }, last.hash, certificate.key)).ok;
}
