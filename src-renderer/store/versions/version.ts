import type { Transaction } from 'dexie';

/** One step in the life of the database. Never changed once it has been released; later needs get a later version. */
export type Version = {
  readonly number: number;
  /** Tables and their indexes as Dexie writes them. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Brings rows of the version before to this one. Never touches entries: they are the signed truth. */
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null;
};
