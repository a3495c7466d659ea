import { type Clock, fixedClock } from '#base/clock.ts';
import { type IdSource, seededIds } from '#base/ids.ts';
import { ok, unwrap } from '#base/result.ts';
import { type EngineContext, newState } from '#app/engine/context.ts';
import type { BackupPort, ShellPort } from '#app/engine/shell-port.ts';
import type { WorkerEngine } from '#app/engine/worker-api.ts';
import { makeEngine } from '#app/make-engine.ts';
import type { SimpulDatabase } from '#store/database.ts';
import { freshDatabase } from './fresh-database.ts';
import { type FullDisk, fullDisk } from './full-disk.ts';
import { failWrites, isCut, type Machine } from './failing-disk.ts';
import { type MemoryBackups, memoryBackups, noBackups } from './memory-backups.ts';
import { type SampleOffice, sampleOffice } from './sample-offices.ts';
import { shellKeys } from './shell-keys.ts';

/*
 * A whole office without a window: the real engine on a database in memory, with real keys and a journal that lie in memory
 * where the product has them in the shell.
 */
export type EngineOffice = {
  readonly engine: WorkerEngine;
  readonly db: SimpulDatabase;
  /** What the engine works with, for what a later version of it would write (later-office.ts). */
  readonly context: EngineContext;
  readonly sample: SampleOffice;
  readonly journal: Uint8Array[];
  readonly shell: Machine;
  /** Lets single writes to the database fail for want of room. */
  readonly disk: FullDisk;
  /** The keys in use, as whoever steals the laptop has them. */
  readonly keys: () => SampleOffice;
  readonly backups: MemoryBackups;
  /** The same office after a restart: another engine on the same disk. */
  readonly restarted: (db?: SimpulDatabase, update?: Update) => EngineOffice;
  /** The same office on a copy of its disk: what is done there is not done here. */
  readonly copied: () => Promise<EngineOffice>;
};

/** What is other after an update of the app: its version, and the files that it can read. */
export type Update = { readonly version: string; readonly reads?: number };

export async function engineOffice(of: {
  readonly region: string;
  readonly name: string;
  readonly user: string;
  readonly seed: number;
  /** The keys of an office that was there before: a new laptop with its recovery file. */
  readonly sample?: SampleOffice;
  /** The files that this laptop can reach. */
  readonly backups?: MemoryBackups;
  /** The keys that a new office will make, for runs that repeat. */
  readonly keys?: SampleOffice;
  readonly clock?: Clock;
  /** Those that it will make when it changes its keys, for runs that repeat. */
  readonly freshKeys?: () => Promise<SampleOffice>;
  /** How big its files may be, where a test wants several. */
  readonly partSize?: number;
}): Promise<EngineOffice> {
  const keys = await shellKeys(of.region, of.name, { sample: of.sample ?? of.keys, fresh: of.freshKeys });
  const sample = keys.present();
  const stranger = await sampleOffice(of.region, of.name);
  const clock = of.clock ?? fixedClock(1_795_000_000_000 + of.seed);
  let hasKeys = of.sample !== undefined;
  const shellOn = ({ journal, last, trouble, backupPort }: Disk): ShellPort => ({
    ...keys.port,
    keys: async () => ok(hasKeys ? keys.own() : null),
    createKeys: async () => {
      hasKeys = true;
      return ok(keys.own());
    },
    sign: async (purpose, message) =>
      trouble.fails === 'signature' ? ok(await stranger.signer(purpose, message)) : keys.port.sign(purpose, message),
    isCopy: async () => ok(trouble.isCopy === true),
    settleCopy: async () => {
      trouble.isCopy = false;
      return ok(null);
    },
    journalSpoiled: async () => ok(trouble.spoiled ?? 0),
    journalAppend: async (records) => {
      if (trouble.fails === 'journal') return { ok: false, error: { reason: 'disk-full', detail: 'ENOSPC' } };
      for (const record of records) {
        if (isCut(trouble)) return NO_POWER;
        journal.push(record);
      }
      last.appended = records.length;
      // Flushed, and then the power goes: the answer does not arrive.
      return isCut(trouble) ? NO_POWER : ok(journal.length);
    },
    journalWithdraw: async () => {
      // `database` stands for a laptop that dies before it gets to it.
      if (trouble.fails === 'database') return { ok: false, error: { reason: 'disk-full', detail: 'ENOSPC' } };
      if (isCut(trouble)) return NO_POWER;
      journal.length -= last.appended;
      last.appended = 0;
      return ok(journal.length);
    },
    journalRead: async (from) =>
      ok({ records: journal.slice(from, from + 50), next: Math.min(from + 50, journal.length), end: journal.length }),
    journalSetAside: async () => {
      journal.length = 0;
      return ok(null);
    },
    ...backupPort,
  });
  const open = (disk: Disk, update: Update = { version: '0.1.0' }): EngineOffice => {
    const { db, journal, trouble, backups, ids } = disk;
    const context: EngineContext = {
      db,
      shell: shellOn(disk),
      clock,
      ids,
      ...update,
      progress: () => {},
      ...(of.partSize === undefined ? {} : { partSize: of.partSize }),
      state: newState(),
    };
    return {
      engine: makeEngine(context),
      db,
      context,
      sample,
      journal,
      shell: trouble,
      disk: disk.full,
      keys: keys.present,
      backups,
      restarted: (other = db, then) => {
        if (other !== db) failWrites(other, trouble);
        return open({ ...disk, db: other }, then);
      },
      copied: async () => {
        const copy = newDisk(of.seed + 1, noBackups());
        await copyRows(db, copy.db);
        copy.journal.push(...journal);
        for (const [name, bytes] of backups.files) copy.backups.files.set(name, bytes);
        copy.trouble.isCopy = true;
        return open(copy, update);
      },
    };
  };
  return open(newDisk(of.seed, of.backups ?? noBackups()));
}

/** What is there when the power comes back. */
type Disk = {
  readonly db: SimpulDatabase;
  readonly journal: Uint8Array[];
  readonly trouble: Machine;
  readonly backups: MemoryBackups;
  readonly backupPort: BackupPort;
  readonly ids: IdSource;
  /** How many records the last append wrote. */
  readonly last: { appended: number };
  readonly full: FullDisk;
};

const NO_POWER = { ok: false, error: { reason: 'journal-not-written', detail: 'planted: the power is cut' } } as const;

function newDisk(seed: number, backups: MemoryBackups): Disk {
  const trouble: Machine = { fails: 'nothing' };
  const db = freshDatabase();
  // The outermost of what goes wrong: it must be there before the database is opened.
  const full = fullDisk(db);
  failWrites(db, trouble);
  const made = { db, full, trouble, backups, backupPort: memoryBackups(backups), ids: seededIds(seed) };
  return { ...made, journal: [], last: { appended: 0 } };
}

async function copyRows(from: SimpulDatabase, to: SimpulDatabase): Promise<void> {
  for (const table of from.tables) {
    const keys = await table.toCollection().primaryKeys();
    const rows: readonly unknown[] = await table.toArray();
    const other = to.table(table.name);
    await (other.schema.primKey.keyPath ? other.bulkAdd(rows) : other.bulkAdd(rows, keys));
  }
}

/** An office that is set up and ready. */
export async function readyOffice(of: Parameters<typeof engineOffice>[0]): Promise<EngineOffice> {
  const office = await engineOffice(of);
  unwrap(await office.engine.start(), 'an empty disk starts');
  const setUp = {
    region: of.region,
    name: of.name,
    address: 'Jalan Contoh 1',
    zone: 'WIB',
    user: of.user,
    userPost: 'Analis',
    userNip: '',
  } as const;
  unwrap(await office.engine.setUp(setUp), 'a fresh office can be set up');
  return office;
}
