import type { DBCore, DBCoreTransaction } from 'dexie';

/*
 * Who changed which tables. Dexie would tell every key and every word of every row, to whoever listens in another thread: the
 * window stood still while it read that. The names of the tables are enough, since queries here read a few rows each.
 */

/** The tables that one transaction changed. */
export type Changes = { readonly database: string; readonly tables: readonly string[] };

const listeners = new Set<(changes: Changes) => void>();
/** To the other threads that have the same database open; null where there are none. */
let others: BroadcastChannel | null = null;

/** Tells other threads of what is changed here, and hears of what is changed there. Once in each thread that shares a database. */
export function shareChanges(): void {
  others = new BroadcastChannel('simpul-changes');
  others.addEventListener('message', ({ data }: MessageEvent<Changes>) => tellHere(data));
}

/** Hears of every transaction that changed something in a database, here or in another thread, once the disk has it. */
export function onChanges(database: string, heard: (tables: readonly string[]) => void): () => void {
  const listener = (changes: Changes): void => {
    if (changes.database === database) heard(changes.tables);
  };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tellHere(changes: Changes): void {
  for (const listener of listeners) listener(changes);
}

/** The layer over the database that tells which tables a transaction changed, when it has ended well. */
export function tellingChanges(core: DBCore): DBCore {
  const database = core.schema.name;
  const changed = new WeakMap<DBCoreTransaction, Set<string>>();
  return {
    ...core,
    transaction: (tables, mode, options) => {
      const transaction = core.transaction(tables, mode, options);
      if (mode === 'readonly' || !(transaction instanceof Object && 'addEventListener' in transaction))
        return transaction;
      const names = new Set<string>();
      changed.set(transaction, names);
      onceComplete(transaction, () => {
        if (names.size === 0) return;
        const changes = { database, tables: [...names] };
        tellHere(changes);
        others?.postMessage(changes);
      });
      return transaction;
    },
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) => {
          changed.get(request.trans)?.add(name);
          return table.mutate(request);
        },
      };
    },
  };
}

/** Dexie's type hides that it is the browser's own transaction. */
function onceComplete(transaction: DBCoreTransaction, then: () => void): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  (transaction as DBCoreTransaction & Pick<IDBTransaction, 'addEventListener'>).addEventListener('complete', then);
}
