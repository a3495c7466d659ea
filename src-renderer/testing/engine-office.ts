import { type Clock, fixedClock } from '#base/clock.ts';
import { seededIds } from '#base/ids.ts';
import { ok, unwrap } from '#base/result.ts';
import { type EngineContext, newState } from '#app/engine/context.ts';
import type { ShellPort } from '#app/engine/shell-port.ts';
import type { WorkerEngine } from '#app/engine/worker-api.ts';
import { makeEngine } from '#app/make-engine.ts';
import type { SimpulDatabase } from '#store/database.ts';
import { freshDatabase } from './fresh-database.ts';
import { type FullDisk, fullDisk } from './full-disk.ts';
import { type MemoryBackups, memoryBackups, noBackups } from './memory-backups.ts';
import { type SampleOffice, sampleOffice } from './sample-offices.ts';
import { shellKeys } from './shell-keys.ts';

/*
 * A whole office without a window: the real engine on a database in memory, with real keys and a journal that lie in memory
 * where the product has them in the shell.
 */
/**
 * What goes wrong next. `database`: the last writes of a transaction fail after the first ones were made, so that the real
 * database has to take them back. `signature`: signs with a key that is not its own, as a forger would.
 */
export type Trouble = 'journal' | 'database' | 'signature' | 'nothing';

export type EngineOffice = {
  readonly engine: WorkerEngine;
  readonly db: SimpulDatabase;
  /** What the engine works with, for what a later version of it would write (later-office.ts). */
  readonly context: EngineContext;
  readonly sample: SampleOffice;
  readonly journal: Uint8Array[];
  readonly shell: { fails: Trouble };
  /** Lets single writes to the database fail for want of room. */
  readonly disk: FullDisk;
  /** The keys in use, as whoever steals the laptop has them. */
  readonly keys: () => SampleOffice;
  readonly backups: MemoryBackups;
  /** The same office after a restart: another engine on the same disk. */
  readonly restarted: (db?: SimpulDatabase, update?: Update) => EngineOffice;
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
  /** How big its files may be, where a test wants several. */
  readonly partSize?: number;
}): Promise<EngineOffice> {
  const keys = await shellKeys(of.region, of.name, of.sample ?? of.keys);
  const sample = keys.present();
  const stranger = await sampleOffice(of.region, of.name);
  const journal: Uint8Array[] = [];
  const trouble: { fails: Trouble } = { fails: 'nothing' };
  const backups = of.backups ?? noBackups();
  let hasKeys = of.sample !== undefined;
  let appended = 0;
  const shell: ShellPort = {
    ...keys.port,
    keys: async () => ok(hasKeys ? keys.own() : null),
    createKeys: async () => {
      hasKeys = true;
      return ok(keys.own());
    },
    sign: async (purpose, message) =>
      trouble.fails === 'signature' ? ok(await stranger.signer(purpose, message)) : keys.port.sign(purpose, message),
    journalEnd: async () => ok(journal.length),
    journalAppend: async (records) => {
      if (trouble.fails === 'journal') return { ok: false, error: { reason: 'disk-full', detail: 'ENOSPC' } };
      journal.push(...records);
      appended = records.length;
      return ok(journal.length);
    },
    journalWithdraw: async () => {
      // `database` stands for a laptop that dies before it gets to it.
      if (trouble.fails === 'database') return { ok: false, error: { reason: 'disk-full', detail: 'ENOSPC' } };
      journal.length -= appended;
      appended = 0;
      return ok(journal.length);
    },
    journalRead: async (from) =>
      ok({ records: journal.slice(from, from + 50), next: Math.min(from + 50, journal.length), end: journal.length }),
    journalSetAside: async () => {
      journal.length = 0;
      return ok(null);
    },
    ...memoryBackups(backups),
  };
  const db = freshDatabase();
  // The outermost of what goes wrong: it must be there before the database is opened.
  const disk = fullDisk(db);
  const clock = of.clock ?? fixedClock(1_795_000_000_000 + of.seed);
  const ids = seededIds(of.seed);
  const contextOn = (db: SimpulDatabase, update: Update): EngineContext => ({
    db,
    shell,
    clock,
    ids,
    ...update,
    progress: () => {},
    ...(of.partSize === undefined ? {} : { partSize: of.partSize }),
    state: newState(),
  });
  const open = (context: EngineContext): EngineOffice => ({
    engine: makeEngine(context),
    db: context.db,
    context,
    sample,
    journal,
    shell: trouble,
    disk,
    keys: keys.present,
    backups,
    restarted: (other = context.db, update = { version: '0.1.0' }) => {
      if (other !== context.db) failLastWrites(other, trouble);
      return open(contextOn(other, update));
    },
  });
  failLastWrites(db, trouble);
  return open(contextOn(db, { version: '0.1.0' }));
}

/** Entries and rows are written first, ledger and meta last (store/commit.ts): these fail, and nothing may stay. */
function failLastWrites(db: SimpulDatabase, trouble: { readonly fails: Trouble }): void {
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
            if (isLast && trouble.fails === 'database') throw new Error('planted: the disk does not take it');
            return table.mutate(request);
          },
        };
      },
    }),
  });
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
