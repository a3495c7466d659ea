import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'cborg';
import { expect } from '@playwright/test';
import type { Office } from '../office/office.ts';

const HEADER = 'simpul journal 1\n';

/**
 * Compares the journal's file with the database of a running office, entry by entry: what the journal has is in the database
 * with the same hash, and no own entry of the database is missing from the journal (D1). Reads both past the app. Gives how
 * many entries there are.
 */
export async function keptTwice(office: Office): Promise<number> {
  const [journal, { entries, own }] = [journalOf(office), await databaseOf(office)];
  const missing = [...journal].filter(([name, hash]) => entries[name] !== hash);
  expect(missing, 'entries that the journal has and the database has not, or otherwise').toEqual([]);
  const unwritten = Object.keys(entries).filter((name) => own.includes(feedOf(name)) && !journal.has(name));
  expect(unwritten, 'own entries that the journal has not').toEqual([]);
  return journal.size;
}

const feedOf = (name: string): string => name.slice(0, name.indexOf(' '));

/** Hashes of the entries by feed and number, as they lie in the file. A torn end is no record. */
function journalOf(office: Office): ReadonlyMap<string, string> {
  const file = readFileSync(join(office.userData, 'journal.simpul'));
  const found = new Map<string, string>();
  let at = HEADER.length;
  while (at + 8 <= file.length) {
    const length = file.readUInt32LE(at);
    if (length === 0 || at + 8 + length > file.length) break;
    for (const [name, hash] of entriesIn(file.subarray(at + 8, at + 8 + length))) found.set(name, hash);
    at += 8 + length;
  }
  return found;
}

function entriesIn(bytes: Uint8Array): readonly (readonly [name: string, hash: string])[] {
  const record: unknown = decode(bytes);
  if (!Array.isArray(record)) return [];
  const [, kind, first, seq, , hash]: readonly unknown[] = record;
  if (kind === 'group' && Array.isArray(first)) {
    return first.flatMap((member: unknown) => (member instanceof Uint8Array ? entriesIn(member) : []));
  }
  const isEntry = kind === 'entry' && first instanceof Uint8Array && hash instanceof Uint8Array;
  return isEntry ? [[`${hex(first)} ${String(seq)}`, hex(hash)]] : [];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

type Stored = { readonly entries: Readonly<Record<string, string>>; readonly own: readonly string[] };

function databaseOf(office: Office): Promise<Stored> {
  return office.page.evaluate(async (): Promise<Stored> => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const opening = indexedDB.open(name);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('the database does not open'));
    });
    const all = <Row>(store: string): Promise<readonly Row[]> =>
      new Promise((resolve, reject) => {
        const asking = db.transaction(store).objectStore(store).getAll();
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(new Error(`${store} is not read`));
      });
    const text = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const rows = await all<{ feed: string; seq: number; hash: Uint8Array }>('entries');
    const feeds = await all<{ feed: string; own: number }>('feeds');
    db.close();
    return {
      entries: Object.fromEntries(rows.map(({ feed, seq, hash }) => [`${feed} ${String(seq)}`, text(hash)])),
      own: feeds.filter(({ own }) => own === 1).map(({ feed }) => feed),
    };
  });
}
