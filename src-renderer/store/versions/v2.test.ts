import { expect, it } from 'vitest';
import { keepDatabasesInMemory } from '#testing/fresh-database.ts';
import { SimpulDatabase } from '../database.ts';

keepDatabasesInMemory();

const PUT_OFF = { doc: 'd', record: 'r', kind: 'meeting', title: 'Rapat', office: 'o', time: 1, entries: [['f', 1]] };

it('version 2 keeps what version 1 wrote and finds what was put off by its record', async () => {
  const first = new SimpulDatabase({ name: 'v2', upTo: 1 });
  await first.table('settings').put({ name: 'language', value: 'id' });
  first.close();

  const again = new SimpulDatabase({ name: 'v2', upTo: 2 });
  expect(await again.settings.get('language')).toEqual({ name: 'language', value: 'id' });
  await again.table('postponed').put(PUT_OFF);
  expect(await again.postponed.where('record').equals('r').toArray()).toEqual([PUT_OFF]);
  again.close();
});
