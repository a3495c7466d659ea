import { expect, it } from 'vitest';
import { keepDatabasesInMemory } from '#testing/fresh-database.ts';
import { SimpulDatabase } from '../database.ts';

keepDatabasesInMemory();

const PUT_OFF = { doc: 'd', record: 'r', kind: 'meeting', title: 'Rapat', office: 'o', time: 1, entries: [['f', 1]] };

it('version 3 keeps what version 2 wrote and holds files byte for byte', async () => {
  const first = new SimpulDatabase({ name: 'v3', upTo: 2 });
  await first.table('postponed').put(PUT_OFF);
  first.close();

  const again = new SimpulDatabase({ name: 'v3', upTo: 3 });
  expect(await again.table('postponed').toArray()).toEqual([PUT_OFF]);
  await again.blobs.put({ sha256: 'ab', bytes: new Uint8Array([80, 75, 3, 4]) });
  expect([...((await again.blobs.get('ab'))?.bytes ?? [])]).toEqual([80, 75, 3, 4]);
  again.close();
});
