import type { Bytes } from '#base/bytes.ts';
import type { SignedCertificate } from '#feed/certificate.ts';
import type { Entry } from '#feed/entry.ts';
import type { HaveVector } from '#feed/have-vector.ts';
import type { FeedId, OfficeId } from '#feed/ids.ts';
import type { Scope } from '#feed/scope.ts';
import type { OpenHeader } from './age-file.ts';
import type { KnownOffice } from './known-office.ts';
import type { ForkWire, Introduction, Manifest } from './manifest.ts';
import type { HoldReason } from './refusal.ts';
import type { SignedRevocation } from './revocation.ts';

/** What a reader knows before it opens a file. Gathered first, so that judging needs nothing but the file. */
export type Reader = {
  readonly me: { readonly office: OfficeId; readonly region: string };
  /** Every office whose card was taken, and this office itself. */
  readonly offices: ReadonlyMap<OfficeId, KnownOffice>;
  /** Verified certificates, own feeds included. */
  readonly certificates: ReadonlyMap<FeedId, SignedCertificate>;
  readonly openHeader: OpenHeader;
  /** The number of this reader, which files name as `minReader`; by itself that of this version. */
  readonly reads?: number | undefined;
  /** The hashes of those entries from `from` to `to` that are already here, by their number. */
  readonly hashes: (feed: FeedId, from: number, to: number) => Promise<ReadonlyMap<number, Uint8Array>>;
};

export type OpenedEntry = {
  readonly seq: number;
  readonly hash: Bytes;
  /** As signed. */
  readonly body: Bytes;
  /** Null for an entry of a later version: it is signed, kept and passed on, and read after the update (SPEC R41). */
  readonly decoded: Entry | null;
  /** It is here already, with this very hash. */
  readonly known: boolean;
};

/** Entries that follow each other, verified for their author, whoever carried them. */
export type OpenedRange = {
  readonly feed: FeedId;
  readonly office: OfficeId;
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
  /** Hash of the entry before `from`. */
  readonly prev: Bytes;
  readonly entries: readonly OpenedEntry[];
  /** The author's signature over the last entry. */
  readonly signature: Bytes;
};

/** A range that is not used now, and why. It comes again with the next package, since nobody says to have it. */
export type HeldRange = {
  readonly feed: FeedId;
  readonly office: OfficeId;
  readonly from: number;
  readonly to: number;
  readonly reason: HoldReason;
  /** Of a forked one: a number at which it tells another past than what is here. */
  readonly at?: number;
  /** Whether nothing before that number differs; else the two may have parted earlier. */
  readonly isFirst?: boolean;
};

/** A package in which everything that is passed on has been verified. Nothing has been written or merged. */
export type OpenedPackage = {
  readonly manifest: Manifest;
  readonly sender: KnownOffice;
  /** What the sender says to have of each feed. */
  readonly have: HaveVector;
  /** Certificates of known offices that were not here yet. */
  readonly certs: readonly SignedCertificate[];
  readonly ranges: readonly OpenedRange[];
  readonly held: readonly HeldRange[];
  /** Revocations that mean something here and whose seal holds. */
  readonly revocations: readonly JudgedRevocation[];
  /** Cards that the sender says to have verified; empty when the sender is not verified itself. */
  readonly introductions: readonly Introduction[];
  /** Feeds of which the sender says to end on another entry than the one here: it is sent them from the first on (SPEC R114). */
  readonly others: ReadonlySet<FeedId>;
  /** Feeds of ours of which the sender has another history; empty when the sender is not verified. */
  readonly forks: readonly ForkWire[];
};

export type JudgedRevocation = SignedRevocation & { readonly judgement: 'binding' | 'hint' };
