import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { SimpulDatabase } from '#store/database.ts';

let number = 0;

/** An empty database in memory, apart from all others. */
export function freshDatabase(): SimpulDatabase {
  keepDatabasesInMemory();
  number += 1;
  return new SimpulDatabase({ name: `test-${String(number)}` });
}

/** Lets Dexie keep databases in memory, where Node has none. */
export function keepDatabasesInMemory(): void {
  if (Dexie.dependencies.indexedDB) return;
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}
