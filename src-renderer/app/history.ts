import type { Json } from '#base/canonical-json.ts';
import type { RecordKind } from '#domain/record/shapes.ts';

/*
 * The history as a person reads it: who changed what when, by the clock of the office that wrote it.
 */

/** A field before and after a change; absent where nothing stood, or where this version cannot mean it. */
export type ChangedField = {
  readonly path: string;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
};

/** One change of one record. */
export type ChangeLine = {
  readonly record: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly office: string;
  /** Whether this office wrote it. */
  readonly own: boolean;
  readonly user: string;
  /** By the office's own clock, milliseconds since 1970. */
  readonly time: number;
  /** What the writer noted, or the app for it: `undo-import`. */
  readonly note: string;
  /** The number of the entry in the office's feed, from 1; 0 when it is not known. */
  readonly entry: number;
  /** The first 16 digits of the entry's hash: two offices can compare them by voice. */
  readonly hash: string;
  /** Whether it made the record. */
  readonly isFirst: boolean;
  readonly fields: readonly ChangedField[];
  /** The record that internal notes belong to, on whose screen they stand. */
  readonly belongsTo?: { readonly record: string; readonly kind: RecordKind; readonly title: string };
};

export type RecordHistory = {
  readonly lines: readonly ChangeLine[];
  /** How many changes there are under the filter. */
  readonly total: number;
  /** Everyone who ever wrote in it. */
  readonly offices: readonly { readonly office: string; readonly own: boolean }[];
};

/** Which changes of a record: from the `from`-th latest on (0 is the latest), at most `count`, of one office or of all. */
export type RecordHistoryWish = {
  readonly from: number;
  readonly count: number;
  readonly office: string | null;
};

/** How far the feeds of an office were read: the number of the next older entry of each. */
export type FeedCursor = Readonly<Record<string, number>>;

export type OfficeHistory = {
  readonly lines: readonly ChangeLine[];
  /** Changes of entries with very many records that are not among the lines. */
  readonly more: number;
  /** Where older ones go on; null at the end. */
  readonly next: FeedCursor | null;
};

/** Which changes of an office: of one kind of record or of all, older than what was read already. */
export type OfficeHistoryWish = { readonly kind: RecordKind | null; readonly after: FeedCursor | null };
