import type { RecordKind } from '#domain/record/shapes.ts';

/*
 * Whether what is kept here is still what the offices signed: the audit trail (*jejak audit*).
 */

/**
 * What may be wrong with one entry: it is not there, its content is not what its hash says, it does not hang on the one before,
 * its signature is not the office's, or the journal holds another one under its number.
 */
export type EntryFault = 'missing' | 'altered' | 'unlinked' | 'unsigned' | 'journal';

/** Where the trail does not hold, and why. */
export type TrailFault =
  /** A certificate that no key of its office vouches for: who wrote the feed cannot be told. */
  | { readonly what: 'author'; readonly office: string; readonly feed: string }
  | { readonly what: EntryFault; readonly office: string; readonly feed: string; readonly entry: number }
  /** The register shows something else than the entries say. */
  | { readonly what: 'record'; readonly record: string; readonly kind: RecordKind | null; readonly title: string };

export type TrailReport = {
  /** This office, as the faults name it. */
  readonly own: string;
  readonly offices: number;
  readonly entries: number;
  readonly records: number;
  /** The first of them; the trail is whole when there is none. */
  readonly faults: readonly TrailFault[];
  /** How many there are in all. */
  readonly found: number;
};

/** What an audit file shall hold: one record, or all that a region shares with us, or, with neither, all that is shared. */
export type TrailWish = { readonly record: string | null; readonly region: string | null };

export type MadeTrail = {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly entries: number;
  readonly offices: number;
  /** Entries that are there only to hold the chain together and tell of other records of the same parties. */
  readonly others: number;
};

/** An office in an audit file. `unknown`: only its card in the file speaks for it; its numbers are to be compared. */
export type TrailFileOffice = {
  readonly office: string;
  readonly region: string;
  readonly name: string;
  readonly standing: 'own' | 'verified' | 'unverified' | 'doubtful' | 'unknown';
  /** Of its card in the file; empty where none came. */
  readonly fingerprint: string;
  readonly entries: number;
};

/**
 * Where an audit file does not hold. `content`: the entries are not those that were sealed; `other`: this laptop has another entry
 * under that number.
 */
export type TrailFileFault =
  | { readonly what: 'author' | 'content'; readonly office: string; readonly feed: string; readonly entry: null }
  | {
      readonly what: 'missing' | 'altered' | 'unlinked' | 'unsigned' | 'other';
      readonly office: string;
      readonly feed: string;
      readonly entry: number;
    };

export type TrailFileReport = {
  /** When it was made, by the clock of its maker. */
  readonly created: number;
  readonly maker: TrailFileOffice;
  /** The record it is about, by its title where this laptop has it; null: everything that is shared. */
  readonly about: { readonly record: string; readonly title: string } | null;
  readonly authors: readonly TrailFileOffice[];
  readonly entries: number;
  /** The first of them. */
  readonly faults: readonly TrailFileFault[];
  readonly found: number;
};
