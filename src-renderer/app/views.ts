import type { Json } from '#base/canonical-json.ts';
import type { OriginMark } from '#domain/agreements/origin.ts';
import type { RecordKind, RecordOfKind } from '#domain/record/shapes.ts';

/** A value of a field under conflict, with who wrote it. */
export type ConflictValue = {
  readonly value: Json;
  readonly office: string;
  readonly user: string;
  /** By the writer's clock, milliseconds since 1970. */
  readonly time: number;
  readonly own: boolean;
};

/** Something written against a removal or since an approval: what stood there, what came of it, and who wrote it. */
export type ConflictTouch = Omit<ConflictValue, 'value'> & {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

export type ConflictView = {
  readonly record: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** `field`, `list/row/field`, or `approval`. */
  readonly path: string;
  /** Absent: `values`. */
  readonly sort?: 'values' | 'removal' | 'woven' | 'approval';
  readonly values: readonly ConflictValue[];
  /** What the field held before the values parted; undefined when it held nothing. */
  readonly base: Json | undefined;
  /** What was woven of two texts and is shown meanwhile. */
  readonly merged?: string;
  readonly touched?: readonly ConflictTouch[];
};

/** A whole record for its screen. */
export type RecordView<K extends RecordKind> = {
  readonly value: RecordOfKind<K>;
  readonly scope: 'private' | 'shared';
  /** Region codes it is shared with; empty while private. */
  readonly sharedWith: readonly string[];
  readonly conflicts: readonly ConflictView[];
  /** Milliseconds since 1970, by the clock of who changed it last. */
  readonly changed: number;
  /** Paths whose value only a newer Simpul can mean: they show as empty, and are kept (D5). */
  readonly newer: readonly string[];
  /** Codes of the regions that it went on without: who is among them has a copy to read. */
  readonly without: readonly string[];
  /** Changes that offices wrote where it was before, and that are not in it. */
  readonly leftBehind: number;
  /** With whom it goes on besides, since two offices shared it anew at once: codes of each; none for a private one. */
  readonly apart: readonly (readonly string[])[];
};

export type ItemRow = {
  readonly record: string;
  readonly title: string;
  readonly number: string;
  readonly type: string;
  readonly nature: string;
  readonly stage: string;
  /** Stages passed over, by name. */
  readonly skipped: readonly string[];
  /** Party keys: region codes, or `org:<id>`. */
  readonly parties: readonly string[];
  /** Names of parties that are organisations, by key. */
  readonly partyNames: { readonly [key: string]: string };
  readonly affairs: readonly string[];
  readonly waitingFor: string;
  readonly stageSince: string;
  /** `YYYY-MM-DD`, or '' while it does not run. */
  readonly ends: string;
  readonly prepared: number;
  readonly conflicts: number;
  readonly shared: boolean;
  readonly changed: number;
};

export type MeetingRow = {
  readonly record: string;
  readonly title: string;
  readonly date: string;
  readonly starts: string;
  readonly place: string;
  readonly state: string;
  readonly items: readonly string[];
  readonly parties: readonly string[];
  readonly participants: number;
  readonly decisions: number;
  readonly actions: number;
  readonly conflicts: number;
  readonly shared: boolean;
  readonly changed: number;
};

/** An action item (*tindak lanjut*) of a meeting's minutes. */
export type ActionRow = {
  /** `<meeting>/<block>`. */
  readonly key: string;
  readonly meeting: string;
  readonly block: string;
  readonly text: string;
  readonly who: string;
  /** `YYYY-MM-DD`, or '' when no day was named. */
  readonly until: string;
  readonly state: string;
  readonly meetingTitle: string;
  readonly meetingDate: string;
};

/** A decision (*keputusan*) of a meeting's minutes. */
export type DecisionRow = {
  readonly key: string;
  readonly meeting: string;
  readonly block: string;
  readonly text: string;
  readonly items: readonly string[];
  readonly meetingTitle: string;
  readonly meetingDate: string;
};

export type AgreementRow = {
  readonly record: string;
  readonly type: string;
  readonly title: string;
  readonly item: string;
  readonly state: string;
  readonly date: string;
  readonly parties: readonly string[];
  readonly articles: number;
  /** Where the texts of its articles came from, of those that came from the library. */
  readonly origins: readonly OriginMark[];
  readonly conflicts: number;
  readonly shared: boolean;
  readonly changed: number;
};

export type OrganisationRow = {
  readonly record: string;
  readonly name: string;
  readonly type: string;
  readonly changed: number;
};

export type OfficialRow = {
  readonly record: string;
  readonly party: string;
  readonly fullName: string;
  readonly post: string;
  readonly until: string;
  readonly changed: number;
};

/** A partner office on the exchange screen. */
export type PartnerView = {
  readonly office: string;
  readonly name: string;
  readonly region: string;
  readonly fingerprint: string;
  readonly trust: 'unverified' | 'verified' | 'key-changed' | 'revoked';
  /** How many of our entries (own and third) they have not confirmed. */
  readonly theyLack: number;
  /** The oldest of them, milliseconds since 1970; null when none. */
  readonly oldestLacked: number | null;
  /** Entries of theirs that we know exist and do not have. */
  readonly weLack: number;
  readonly lastSent: number | null;
  readonly lastReceived: number | null;
  readonly conflicts: number;
};

/** Everything about one partner's key, its card and what went to and fro. */
export type PartnerTrustView = {
  readonly office: string;
  readonly name: string;
  readonly region: string;
  readonly fingerprint: string;
  readonly trust: PartnerView['trust'];
  /** When the trust became what it is; null when it was not noted. */
  readonly since: number | null;
  /** By the partner's clock. */
  readonly cardCreated: number | null;
  readonly earlierKeys: number;
  /** Numbers of the last files to and from them; 0 for none. */
  readonly sent: number;
  readonly received: number;
  /** What the names of the files to them begin with; null before the first one. */
  readonly series: string | null;
  readonly lastSent: number | null;
  readonly lastReceived: number | null;
  /** A card with other keys that waits for a person. */
  readonly offered: OfferedKeysView | null;
  readonly vouchers: readonly OfficeName[];
  readonly revocations: readonly RevocationView[];
};

export type OfficeName = { readonly office: string; readonly region: string };

export type OfferedKeysView = {
  readonly fingerprint: string;
  readonly received: number;
  readonly vouchers: readonly OfficeName[];
};

/** Somebody's word that a key of the partner must not be believed any more. */
export type RevocationView = {
  /** `own`: we say it. `binding`: the partner itself. `hint`: another office. */
  readonly judgement: 'own' | 'binding' | 'hint';
  readonly reason: string;
  readonly note: string;
  readonly date: number;
  readonly by: OfficeName;
  /** It is about the key in use, not about one before. */
  readonly isPresent: boolean;
};

/** A document of a record whose changes a person has put off while taking a file. */
/** An office whose feed has two histories, and what became of it here (exchange SPEC §16). */
export type ForkView = {
  readonly office: string;
  readonly state: 'theirs' | 'other' | 'parted' | 'mend' | 'mended';
  /** Milliseconds since 1970. */
  readonly time: number;
};

export type PostponedView = {
  readonly doc: string;
  readonly record: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly office: string;
  /** By our clock, milliseconds since 1970. */
  readonly time: number;
  readonly changes: number;
};

/** A line of the ledger of files sent, taken and refused. */
export type LedgerView = {
  readonly sha256: string;
  readonly direction: 'in' | 'out';
  readonly fileName: string;
  readonly office: string;
  readonly time: number;
  readonly verdict: string;
  readonly records: number;
  /** The number of the package between the two offices; 0 for a card, and where it is not known. */
  readonly number: number;
};

export type SearchHit = {
  readonly record: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly subtitle: string;
};
