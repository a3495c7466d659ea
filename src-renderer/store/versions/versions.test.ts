import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keepDatabasesInMemory } from '#testing/fresh-database.ts';
import { SimpulDatabase } from '../database.ts';
import { VERSIONS } from './all-versions.ts';

keepDatabasesInMemory();

const FOLDER = new URL('.', import.meta.url);

/** Versions without a test of their own among the given files. A test of a version is `v<number>.test.ts` and opens it. */
function untested(numbers: readonly number[], files: ReadonlyMap<string, string>): readonly number[] {
  return numbers.filter(
    (number) => !(files.get(`v${String(number)}.test.ts`) ?? '').includes(`upTo: ${String(number)}`),
  );
}

describe('the life of the database', () => {
  it('versions go up by one from 1, and a database opens at the last', async () => {
    expect(VERSIONS.map((version) => version.number)).toEqual(VERSIONS.map((_version, index) => index + 1));
    const db = new SimpulDatabase({ name: 'newest' });
    await db.open();
    expect(db.verno).toBe(VERSIONS.length);
    db.close();
  });

  it('no version changes the entries: they are the signed truth', () => {
    for (const { number, stores } of VERSIONS) {
      expect([number, stores['entries']]).toEqual([number, number === 1 ? '[feed+seq], *docs' : undefined]);
    }
  });

  it('every version has a test of its own', () => {
    const files = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]));
    const numbers = VERSIONS.map((version) => version.number);
    expect(untested(numbers, files)).toEqual([]);
    // The check itself: a version that nobody tested is found.
    expect(untested([...numbers, 99], files)).toEqual([99]);
    expect(untested([1], new Map([['v1.test.ts', 'opens nothing']]))).toEqual([1]);
  });
});
