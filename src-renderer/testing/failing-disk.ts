import type { SimpulDatabase } from '#store/database.ts';

/**
 * What goes wrong next. `database`: the last writes of a transaction fail after the first ones were made, so that the real
 * database has to take them back. `signature`: signs with a key that is not its own, as a forger would.
 */
export type Trouble = 'journal' | 'database' | 'signature' | 'nothing';

/** A laptop. `writesLeft`: after so many more writes the power goes, and nothing is written any more until it is back. */
export type Machine = {
  fails: Trouble;
  writesLeft?: number;
  /** Its data folder was copied from another laptop. */
  isCopy?: boolean;
  /** Bytes in the middle of its journal that the disk has spoiled. */
  spoiled?: number;
};

/** Counts a write, to the journal or the database; true when the power is gone before it. */
export function isCut(machine: Machine): boolean {
  if (machine.writesLeft === undefined) return false;
  if (machine.writesLeft === 0) return true;
  machine.writesLeft -= 1;
  return false;
}

/** Entries and rows are written first, ledger and meta last (store/commit.ts): these fail with `database`, and nothing may stay. */
export function failWrites(db: SimpulDatabase, machine: Machine): void {
  db.use({
    stack: 'dbcore',
    name: 'planted-fault',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const isLast = name === 'ledger' || name === 'meta';
        return {
          ...table,
          mutate: async (request) => {
            if (isLast && machine.fails === 'database') throw new Error('planted: the disk does not take it');
            if (isCut(machine)) throw new Error('planted: the power is cut');
            return table.mutate(request);
          },
        };
      },
    }),
  });
}
