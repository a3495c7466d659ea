import type { Bytes } from '#base/bytes.ts';
import type { Json } from '#base/canonical-json.ts';
import type { RecordKind } from '#domain/record/shapes.ts';

/*
 * What lies in the tables of truth and of bookkeeping. The rows of lists stand in list-rows.ts.
 * Flags that are indexed are 0 and 1, since IndexedDB has no index over booleans.
 */

export type Flag = 0 | 1;

type Span = { readonly from: number; readonly to: number };

/** One writer in one scope (exchange.md §3.2). */
export type FeedRow = {
  readonly feed: string;
  readonly office: string;
  /** As the certificate says it: `private`, `parties:33.08+34.04`. */
  readonly scope: string;
  /** The office's signed word that this feed is its own. */
  readonly certificate: Bytes;
  /** Written on this installation. */
  readonly own: Flag;
  /** Every entry up to here is there; 0 when even the first is missing. */
  readonly seq: number;
  /** What lies beyond a hole. */
  readonly beyond: readonly Span[];
  /** The highest entry anybody spoke of. */
  readonly heard: number;
  /** Hash of entry `seq`, 32 bytes; null before the first. */
  readonly head: Bytes | null;
  readonly state: 'ok' | 'forked' | 'revoked';
};

export type EntryRow = {
  readonly feed: string;
  readonly seq: number;
  /** The signed bytes as they are, never written anew. */
  readonly body: Bytes;
  readonly hash: Bytes;
  /** The hash of the entry before it. */
  readonly prev: Bytes;
  readonly signature: Bytes | null;
  /** The documents it touches, for a record's history. */
  readonly docs: readonly string[];
  /** By the writer's clock, milliseconds since 1970. */
  readonly time: number;
  /** By our clock, milliseconds since 1970. */
  readonly received: number;
  /** SHA-256 of the package that brought it; null for our own. */
  readonly via: string | null;
};

/** What is known of a document without opening it; its bytes lie in `chunks`. */
export type DocRow = {
  readonly doc: string;
  readonly record: string;
  /** As the document says it, also when only a newer version knows it; empty while nothing of it can be used. */
  readonly kind: string;
  readonly scope: string;
  readonly heads: readonly string[];
  readonly movedTo: string | null;
  /** Codes of the regions that see it no more where it moved to; absent while it lives here. */
  readonly without?: readonly string[];
  /** How many changes were written beside its move and are not where the record is now (R17). */
  readonly beside?: number;
  /** Changes that wait for others. */
  readonly waiting: readonly Bytes[];
};

/** A document as the engine saves it. Disposable: it can be rebuilt from the entries. */
export type ChunkRow = { readonly doc: string; readonly bytes: Bytes };

/** A record, light enough to read all of them; its whole value lies in `values`. */
export type RecordRow = {
  readonly record: string;
  readonly kind: string;
  readonly doc: string;
  readonly scope: string;
  readonly sharedWith: readonly string[];
  /** The heads of the document that the rows were made from (P2). */
  readonly heads: readonly string[];
  /** Paths whose value only a newer version can mean (D5); absent where there are none. */
  readonly newer?: readonly string[];
  readonly title: string;
  readonly removed: Flag;
  readonly changed: number;
};

/** The whole value of a record as canonical JSON. */
export type ValueRow = { readonly record: string; readonly json: string };

type ConflictClaim = {
  readonly value: Json;
  readonly office: string;
  readonly user: string;
  /** By the writer's clock, milliseconds since 1970. */
  readonly time: number;
  readonly own: boolean;
};

/** Something written against a removal or since an approval. */
type ConflictTouch = Omit<ConflictClaim, 'value'> & {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

export type ConflictRow = {
  readonly record: string;
  readonly path: string;
  /** Absent in rows of before there were several sorts: `values`. */
  readonly sort?: 'values' | 'removal' | 'woven' | 'approval';
  readonly kind: RecordKind;
  readonly title: string;
  readonly values: readonly ConflictClaim[];
  readonly base: Json | undefined;
  /** What the engine wove of two texts. */
  readonly merged?: string;
  readonly touched?: readonly ConflictTouch[];
  /** Whose values they are, for counting by office. */
  readonly offices: readonly string[];
};

/**
 * A document whose changes from a file a person has put off: its entries are kept and acknowledged, and its changes wait
 * (exchange SPEC R85). This machine only.
 */
export type PostponedRow = {
  readonly doc: string;
  readonly record: string;
  readonly kind: string;
  readonly title: string;
  /** Whose file brought them. */
  readonly office: string;
  /** By our clock, milliseconds since 1970. */
  readonly time: number;
  readonly entries: readonly (readonly [feed: string, seq: number])[];
};

export type Trust = 'unverified' | 'verified' | 'key-changed' | 'revoked';

/** A card with other keys that came under a known office or region and waits for a person (exchange SPEC R54). */
export type OfferedCard = {
  readonly office: string;
  readonly card: Bytes;
  readonly fingerprint: string;
  /** By our clock, milliseconds since 1970. */
  readonly received: number;
};

/** A partner office, as this machine knows it. */
export type PeerRow = {
  readonly office: string;
  readonly card: Bytes;
  readonly name: string;
  readonly region: string;
  readonly fingerprint: string;
  readonly trust: Trust;
  /** What the office has, as far as we know; only grows. */
  readonly have: { readonly [feed: string]: { readonly seq: number; readonly beyond: readonly Span[] } };
  /** What it asked for once more and was not sent since, though we think that it has it; absent when nothing. */
  readonly wants?: { readonly [feed: string]: readonly Span[] };
  /**
   * Feeds that it told of and that nobody has shown us yet, with the highest number: who came back from an old backup may
   * not even know that they exist. Absent when none.
   */
  readonly named?: { readonly [feed: string]: number };
  /** Number of the last package made for it. */
  readonly sent: number;
  /** What the names of its files begin with, drawn by lot with the first one; absent before that. */
  readonly series?: string;
  /** Number of the last package taken from it. */
  readonly received: number;
  readonly lastSent: number | null;
  readonly lastReceived: number | null;
  /** When the trust became what it is, by our clock; absent in rows of before this was noted. */
  readonly since?: number;
  /** Number of its card and when the office made it, by its clock. */
  readonly cardSeq?: number;
  readonly cardCreated?: number;
  /** Ed25519 keys of its cards before the present one: feeds that they certified stay good. */
  readonly earlier?: readonly Bytes[];
  /** Those of its keys that are not believed any more. */
  readonly revokedKeys?: readonly Bytes[];
  readonly offered?: OfferedCard | null;
  /** The office that stands for the region now, since this one lost its keys. */
  readonly replacedBy?: string;
};

/** A file sent, taken or refused. Append only. */
export type LedgerRow = {
  readonly id?: number;
  readonly sha256: string;
  readonly direction: 'in' | 'out';
  readonly fileName: string;
  /** Empty while nobody knows whose file it is. */
  readonly office: string;
  readonly time: number;
  /** `sent`, `accepted`, `refused`, `held` or the reason of a refusal. */
  readonly verdict: string;
  readonly records: number;
  /** The number of the package between the two offices; 0 when it has none. */
  readonly number: number;
  /** What earlier files had brought and a person had put off, and this one took along: it waits again when this is taken back. */
  readonly along?: readonly PostponedRow[];
  /** Which of several files that were made together it was, as its sender says. */
  readonly part?: { readonly i: number; readonly of: number; readonly set: string };
};

/** What could not be used and is not thrown away (X4). */
export type QuarantineRow = {
  readonly id?: number;
  readonly what: 'file' | 'entry' | 'change';
  readonly reason: string;
  readonly detail: string;
  readonly time: number;
  readonly feed: string;
  readonly seq: number;
  readonly bytes: Bytes;
};

/**
 * A whole file, byte for byte: a version of an agreement (its row in the record names it). This office's own; it never travels.
 * Written before the record that names it, so that no row stands without its file (W2); one that nothing names is harmless.
 */
export type BlobRow = { readonly sha256: string; readonly bytes: Bytes };

/** Facts about the database itself. */
export type MetaRow = { readonly name: string; readonly value: Json };

export type SettingRow = { readonly name: string; readonly value: string };
