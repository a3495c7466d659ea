import type { DBCoreMutateRequest } from 'dexie';
import type { SimpulDatabase } from '#store/database.ts';

/*
 * A disk that is full: the database refuses one of its writes as Chromium does, with a QuotaExceededError.
 */

export type FullDisk = {
  /** Which write from now on is refused, counted from 1; 0: none. */
  refuses: number;
  /** Writes since it was set. */
  writes: number;
};

/** Lets the writes of a database fail one by one. */
export function fullDisk(db: SimpulDatabase): FullDisk {
  const disk: FullDisk = { refuses: 0, writes: 0 };
  db.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: async (request) => {
            if (isAboutBackups(request)) return table.mutate(request);
            disk.writes += 1;
            if (disk.writes === disk.refuses) throw new DOMException('planted: no room', 'QuotaExceededError');
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return disk;
}

/** A backup that cannot be noted holds nothing up: the import after it goes on, and that is what is asked about. */
function isAboutBackups(request: DBCoreMutateRequest): boolean {
  return request.type === 'put' && request.values.some((row: { readonly name?: unknown }) => row.name === BACKUP_STATE);
}

const BACKUP_STATE = 'backup';

/** Every row of every table as one text, but for how the last backup went. */
export async function everyRow(db: SimpulDatabase): Promise<string> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  const rows = tables.map(([name, all]) => [
    name,
    all.filter((row: { readonly name?: unknown }) => name !== 'meta' || row.name !== BACKUP_STATE),
  ]);
  return JSON.stringify(rows, (_key, value: unknown) => (value instanceof Uint8Array ? [...value].join() : value));
}
