import { sameBytes } from '#base/bytes.ts';
import { decodeJournal } from '#feed/journal-record.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { Finding } from './finding.ts';

/** Journal and database, entry by entry: what the journal has is in the database, and no own entry is missing from the journal (D1). */
export async function agree({ db, journal }: Pick<EngineOffice, 'db' | 'journal'>): Promise<void> {
  const written = new Set<string>();
  // Of two histories the one that was said once more is kept apart (exchange SPEC R111).
  const forked = await db.quarantine.filter(({ what, reason }) => what === 'entry' && reason === 'forked').toArray();
  const apart = new Set(forked.map(({ feed, seq }) => `${feed} ${String(seq)}`));
  for (const bytes of journal) {
    const found = decodeJournal(bytes);
    if (!found.ok) throw new Finding(`D1 a journal record is ${found.error}`);
    for (const record of found.value) {
      if (record.kind !== 'entry') continue;
      const { feed, seq, hash } = record.entry;
      if (apart.has(`${feed} ${String(seq)}`)) continue;
      const row = await db.entries.get([feed, seq]);
      if (row === undefined) throw new Finding(`D1 the journal has entry ${String(seq)} of ${feed}, the database not`);
      if (!sameBytes(row.hash, hash)) throw new Finding(`D1 entry ${String(seq)} of ${feed} differs from the journal`);
      written.add(`${feed} ${String(seq)}`);
    }
  }
  const own = (await db.feeds.toArray()).filter((feed) => feed.own === 1).map(({ feed }) => feed);
  for (const [feed, seq] of await db.entries.where('feed').anyOf(own).primaryKeys()) {
    if (!written.has(`${feed} ${String(seq)}`)) throw new Finding(`D1 own entry ${String(seq)} is not in the journal`);
  }
}
