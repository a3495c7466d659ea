/* What the engine says of the data when the app starts. */

export type StartReport =
  /** `replayed`: entries that came out of the journal; `appended`: own ones that it had lost or never had and has again. */
  | { readonly kind: 'ready'; readonly replayed: number; readonly appended: number; readonly rebuilt: boolean }
  | { readonly kind: 'first-start' }
  /** The database is empty and the journal is not: a person chooses (exchange.md §7). */
  | { readonly kind: 'empty-beside-journal'; readonly journal: JournalContents };

/**
 * What the journal of own entries would bring back. `records`: those that will show; `waiting`: those of which something waits
 * until a partner gives its own changes again; `last`: when the latest entry was written, milliseconds since 1970.
 */
export type JournalContents = {
  readonly bytes: number;
  readonly entries: number;
  readonly records: number;
  readonly waiting: number;
  readonly last: number | null;
};

/** Records that wait for earlier changes: `hidden` have nothing to show yet, of those `behind` only the latest is missing. */
export type WaitingRecords = { readonly hidden: number; readonly behind: number };
