import { expect, it } from 'vitest';
import { keepDatabasesInMemory } from '#testing/fresh-database.ts';
import { SimpulDatabase } from '../database.ts';
import { V1 } from './v1.ts';

keepDatabasesInMemory();

/** What version 1 wrote; kept as it was, for the tests of all later versions. */
const SAMPLE = {
  feeds: { feed: 'f', office: 'o', scope: 'private', own: 1, seq: 1, heard: 1, state: 'ok' },
  entries: { feed: 'f', seq: 1, docs: ['d'], time: 1 },
  meetings: { record: 'r', date: '2026-11-25', starts: '09:00', about: ['i1', 'i2'] },
  settings: { name: 'language', value: 'id' },
} as const;

it('version 1 has its tables, keeps rows over a restart and finds them by its indexes', async () => {
  const options = { name: 'v1', upTo: 1 };
  const first = new SimpulDatabase(options);
  expect(first.tables.map((table) => table.name).toSorted()).toEqual(Object.keys(V1.stores).toSorted());
  for (const [table, row] of Object.entries(SAMPLE)) await first.table(table).put(row);
  first.close();

  const again = new SimpulDatabase(options);
  expect(await again.entries.where('docs').equals('d').toArray()).toEqual([SAMPLE.entries]);
  expect(await again.meetings.where('about').equals('i2').toArray()).toEqual([SAMPLE.meetings]);
  expect(await again.meetings.orderBy('[date+starts]').primaryKeys()).toEqual(['r']);
  expect(await again.feeds.get('f')).toEqual(SAMPLE.feeds);
  expect(await again.settings.get('language')).toEqual(SAMPLE.settings);
  again.close();
});
