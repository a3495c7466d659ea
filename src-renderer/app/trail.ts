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
