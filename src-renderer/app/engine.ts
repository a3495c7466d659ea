import type { SetUp } from './set-up.ts';
import type { StartReport, WaitingRecords } from './start-report.ts';
import type { Json } from '#base/canonical-json.ts';
import type { Result } from '#base/result.ts';
import type { ReturnedReason } from '#word/returned/refusals.ts';
import type { Edit, EditRefusal } from '#domain/record/edit.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import type { DocumentMethods } from './document-methods.ts';
import type { Uniting } from './uniting.ts';
import type { Versions } from './versions.ts';
import type { MadeTrail, TrailFileReport, TrailReport, TrailWish } from './trail.ts';
import type { OfficeHistory, OfficeHistoryWish, RecordHistory, RecordHistoryWish } from './history.ts';

/*
 * What the window asks of the engine, which runs in a worker and is the only writer. Everything that crosses is plain data.
 * Reading for lists and records goes past it, straight to the rows: app/queries.
 */

export type Refused = { readonly reason: Reason; readonly detail: string };

/** Every reason for which the engine does not do something. Sentences are made of them in ui/errors. */
export type Reason =
  | EditRefusal['reason']
  | 'journal-not-written'
  | 'database-not-written'
  | 'database-empty-beside-journal'
  | 'not-set-up'
  | 'nothing-to-undo'
  | 'nothing-to-share-with'
  /** One entry holds no more (8 MB): of a history that shall go along, or of what was written at once. */
  | 'history-too-big'
  | 'change-too-big'
  /** It holds values in dispute, on which a person decides before it goes on elsewhere. */
  | 'in-dispute'
  /** What was being made of it says no longer what it says now. */
  | 'changed-meanwhile'
  /** Its document went on without this office. */
  | 'no-longer-shared'
  | 'no-such-partner'
  | 'partner-not-verified'
  | 'nothing-to-send'
  /** Nobody has told of anything that we lack. */
  | 'nothing-missing'
  /** Nothing of what an audit file shall hold is shared with anybody. */
  | 'nothing-in-trail'
  | 'key-not-available'
  /** The key store of the system is locked, or is not the one that wrapped the keys. */
  | 'key-store-closed'
  | 'stale-card'
  | 'cancelled'
  | 'unexpected'
  | BackupReason
  | ImportRefusal
  /** Why a Word file that came back is not read. */
  | ReturnedReason;

/** Why a backup could not be written, or a file not be restored from. */
export type BackupReason =
  /** The folder for backups is not there: a stick pulled out. */
  | 'backup-place-gone'
  | 'backup-disk-full'
  | 'backup-not-written'
  /** Written, and then found not to hold what was put in. */
  | 'backup-not-readable'
  | 'no-backup-file'
  | 'backup-damaged'
  | 'backup-of-another-office'
  | 'not-empty'
  /** The office's keys are not on this laptop yet: the recovery file comes first. */
  | 'no-keys-yet';

/** Why a file from outside is not taken (X3, X4). */
export type ImportRefusal =
  | 'too-big'
  | 'unknown-content'
  | 'damaged'
  | 'not-for-us'
  | 'unknown-sender'
  | 'key-changed'
  | 'key-revoked'
  | 'bad-signature'
  | 'broken-chain'
  | 'newer-version'
  | 'too-many'
  | 'forked'
  | 'not-allowed'
  | 'own-file'
  | 'unsafe-zip'
  | 'nested-zip'
  | 'locked-zip'
  | 'too-many-files';

export type OwnCard = {
  readonly office: string;
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
};

/** One field as the preview of a file shows it. Values are JSON of the field; absent means that it was not there. */
export type FieldChange = {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly conflict: readonly Json[];
};

export type RecordChange = {
  readonly record: string;
  readonly kind: RecordKind;
  readonly title: string;
  /**
   * `withdrawn`: it is not shared with this office any more. `beside`: written where it no longer is (documents R17).
   * `shared`: nothing of it changes but who sees it (R19).
   */
  readonly change: 'new' | 'changed' | 'conflict' | 'removed' | 'withdrawn' | 'shared' | 'beside';
  readonly fields: readonly FieldChange[];
  /** Kemendagri codes of the regions that see it, where others would than now; none while it is private (documents R19). */
  readonly sharing?: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Changes of this office that are not in it where it would go on: a person says whether they go along. */
  readonly behind?: number;
};

/** How many records of a file would become what. */
export type ChangeCounts = Readonly<Record<RecordChange['change'], number>>;

/** Which records of a shown file are asked for: those from the `from`-th on (0 is the first), of all or of one sort. */
export type RecordsWished = { readonly from: number; readonly only: RecordChange['change'] | null };

/**
 * Which records of a file are taken: all but some, or none but some. `bring`: those in which this office's own changes go along
 * to where the record is shared now (documents R19); of others they stay where they were written.
 */
export type RecordChoice = {
  readonly all: boolean;
  readonly but: readonly string[];
  readonly bring?: readonly string[];
};

export type ImportPreview =
  /** An audit file: it is checked and never taken. */
  | { readonly kind: 'trail'; readonly fileName: string; readonly trail: TrailFileReport }
  | {
      readonly kind: 'card';
      readonly office: string;
      readonly name: string;
      readonly region: string;
      readonly fingerprint: string;
      /** `stale`: an older card than the one we have. `rotated`: other keys that the keys we know vouch for. */
      readonly known: 'new' | 'same' | 'stale' | 'revoked' | 'rotated' | 'key-changed';
      /** The numbers we hold for that office or region, when the card bears others. */
      readonly held: string | null;
      /** Verified partners that say to have verified this very card: a hint, never trust. */
      readonly vouchers: readonly NamedOffice[];
    }
  | {
      readonly kind: 'package';
      readonly token: string;
      readonly fileName: string;
      readonly size: number;
      readonly sha256: string;
      readonly from: {
        readonly office: string;
        readonly name: string;
        readonly region: string;
        readonly trust: Trust;
      };
      /** By the sender's clock, milliseconds since 1970. */
      readonly created: number;
      /** Which of several files made together, as the sender says, and which others were not taken here; null: it came alone. */
      readonly part: { readonly i: number; readonly of: number; readonly missing: readonly number[] } | null;
      readonly entries: number;
      readonly alreadyKnown: number;
      /** Entries that this office wrote itself and that are not here: given back after its data was lost. */
      readonly ownBack: number;
      /** Histories of which another one is here already, by whose they are; they are kept apart (exchange SPEC §16). */
      readonly forked: readonly { readonly office: string; readonly own: boolean; readonly entries: number }[];
      /** Entries that cannot be used yet since earlier ones are missing. */
      readonly waiting: number;
      /**
       * What only a later version can show (D5): records of a kind that is unknown here, changes that are kept unread, and
       * whether the file itself must be kept since some of it cannot even be judged yet.
       */
      readonly later: { readonly records: number; readonly changes: number; readonly inFile: boolean };
      /** What the sender asks for, by the office that wrote it; empty for most files. */
      readonly wants: readonly { readonly office: string; readonly entries: number }[];
      readonly counts: ChangeCounts;
      /** Records of which an earlier file brought changes that a person has put off: they would come along. */
      readonly postponed: readonly string[];
      /** The first of them, conflicts before all; `previewRecords` gives the others. */
      readonly records: readonly RecordChange[];
      /** What it says about keys that is not noted here yet. */
      readonly revocations: readonly ToldRevocation[];
    };

/** An office with its region, by which people name it; the region is empty while nobody knows the office here. */
export type NamedOffice = { readonly office: string; readonly region: string };

export type ToldRevocation = {
  /** Whose key it is, and who says so. */
  readonly of: NamedOffice;
  readonly by: NamedOffice;
  readonly reason: RevocationReason;
  readonly note: string;
  /** By the clock of who says it, milliseconds since 1970. */
  readonly date: number;
  /** `hint`: another office says it; nothing follows from it by itself. */
  readonly judgement: 'binding' | 'hint';
};

export type RevocationReason = 'stolen' | 'lost' | 'replaced' | 'other';
export type RevocationWhy = { readonly reason: RevocationReason; readonly note: string };

export type KeyRotation = {
  readonly passphrase: string;
  readonly suggestedName: string;
  /** With a reason: the keys before are declared revoked. */
  readonly revoke: RevocationWhy | null;
};

export type Trust = 'unverified' | 'verified' | 'key-changed' | 'revoked';

/** A file that came under a name. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What several files bring, unwrapped and in the order in which they are best looked at. */
export type Intake = {
  readonly waiting: readonly NamedFile[];
  readonly refused: readonly { readonly name: string; readonly refused: Refused }[];
};

/**
 * What a file that nobody gave by hand is, as far as it matters for announcing it. `settled`: it was taken, put aside or made
 * here, or is not for this office. `damaged`: for this office and not whole, perhaps still being copied.
 */
export type FileNews = 'new' | 'settled' | 'damaged';

/** A file that was too new when it came. `readable`: this version can open it now. */
export type KeptFile = {
  readonly id: number;
  readonly name: string;
  readonly time: number;
  readonly size: number;
  readonly readable: boolean;
};

/** `carried`: changes of this office that were brought along to where their record went on. */
export type ImportDone = { readonly records: number; readonly conflicts: number; readonly carried: number };

/** How an import was taken back: as if it had never come, or by new changes; `left` texts went on being written and stay. */
export type ImportUndone = {
  readonly how: 'forgotten' | 'taken-back';
  readonly records: number;
  readonly left: number;
};

/** A finished file that the window offers to save. */
export type MadeFile = { readonly bytes: Uint8Array; readonly suggestedName: string };

/** One of the files that are made together: number `i` of `of`; `set` asks for the next. Each can be taken without the others. */
export type MadePart = MadeFile & { readonly part: { readonly i: number; readonly of: number; readonly set: string } };

/** A request, also as the text that fits into a chat. */
export type MadeRequest = MadeFile & { readonly text: string };

/** How it stands with the backups of this laptop. */
export type BackupState = {
  /** The last one that was written and found whole; null before the first. */
  readonly last: {
    readonly name: string;
    readonly time: number;
    readonly place: 'chosen' | 'default';
    readonly size: number;
    readonly entries: number;
    readonly records: number;
  } | null;
  /** What went wrong with the last attempt; `saved`: it lies in the default folder instead. */
  readonly trouble: { readonly reason: BackupReason; readonly detail: string; readonly saved: boolean } | null;
};

export type BackupPreview = {
  readonly name: string;
  readonly region: string;
  /** By the clock of the laptop that wrote it, milliseconds since 1970. */
  readonly created: number;
  readonly records: number;
  readonly entries: number;
  readonly partners: number;
};

export type HistoryLine = {
  readonly office: string;
  readonly user: string;
  /** By the office's own clock, milliseconds since 1970. */
  readonly time: number;
  readonly note: string;
  readonly paths: readonly string[];
};

export type NewRecord = {
  readonly kind: RecordKind;
  readonly edits: readonly Edit[];
  readonly note?: string;
};

/**
 * With whom a record is shared from now on: the regions among its parties, no one, or regions by their Kemendagri codes, this
 * office's own always among them. `history`: whether what was written so far goes along.
 */
export type SharingWish = {
  readonly with: 'parties' | 'nobody' | readonly string[];
  readonly history: boolean;
};

export type Engine = DocumentMethods &
  Uniting &
  Versions & {
    readonly start: () => Promise<Result<StartReport, Refused>>;
    /** The answer to `empty-beside-journal`: bring everything back from the journal, or put it aside and begin anew. */
    readonly resolveEmpty: (choice: 'replay' | 'set-aside') => Promise<Result<StartReport, Refused>>;
    readonly setUp: (office: SetUp) => Promise<Result<null, Refused>>;

    readonly create: (record: NewRecord) => Promise<Result<{ readonly record: string }, Refused>>;
    /** Several new records as one entry: samples and imports from tables. */
    readonly createMany: (
      records: readonly NewRecord[],
    ) => Promise<Result<{ readonly records: readonly string[] }, Refused>>;
    /** Does edits, all or none; gives the edits that take them back. */
    readonly edit: (record: string, edits: readonly Edit[], note?: string) => Promise<Result<readonly Edit[], Refused>>;
    /** Undoes the last thing done on this laptop, as a new change; says which record it touched. */
    readonly undo: () => Promise<Result<{ readonly record: string }, Refused>>;
    readonly redo: () => Promise<Result<{ readonly record: string }, Refused>>;
    /** Says with whom a record is shared from now on; without a wish: with its parties, from its present state (exchange.md §3.1). */
    readonly share: (
      record: string,
      wish?: SharingWish,
    ) => Promise<Result<{ readonly with: readonly string[] }, Refused>>;
    /** The internal notes of a record, made when there are none: they stay in this office whatever the record is shared with. */
    readonly internalNotes: (record: string) => Promise<Result<{ readonly record: string }, Refused>>;
    readonly history: (record: string) => Promise<Result<readonly HistoryLine[], Refused>>;

    /** The changes of a record with what they changed, some at a time. */
    readonly recordHistory: (record: string, wish: RecordHistoryWish) => Promise<Result<RecordHistory, Refused>>;
    /** What an office (`own`: this one) changed over all its records, some at a time. */
    readonly officeHistory: (office: string, wish: OfficeHistoryWish) => Promise<Result<OfficeHistory, Refused>>;

    /** Goes through everything that is kept and says where it is not what was signed. Writes nothing. */
    readonly checkTrail: () => Promise<Result<TrailReport, Refused>>;
    /** Makes an audit file that any other Simpul can check by itself. Nothing private is ever in it. */
    readonly trailFile: (wish: TrailWish) => Promise<Result<MadeTrail, Refused>>;

    readonly card: () => Promise<Result<OwnCard, Refused>>;
    /** Sorts what a person gave at once: wrappings taken off, cards first, then packages by sender and number. */
    readonly intake: (files: readonly NamedFile[]) => Promise<Result<Intake, Refused>>;
    /** Which of these files (SHA-256) a person has decided on before, or this office made. */
    readonly settledFiles: (hashes: readonly string[]) => Promise<Result<readonly string[], Refused>>;
    /** Whether a file in the exchange folder is worth announcing. Writes nothing. */
    readonly fileNews: (file: NamedFile) => Promise<Result<FileNews, Refused>>;
    /** Files of a later Simpul that are kept until this one can read them (D5). */
    readonly keptFiles: () => Promise<Result<readonly KeptFile[], Refused>>;
    readonly keptFile: (id: number) => Promise<Result<NamedFile, Refused>>;
    /** Reads any file; nothing is written but one line in the ledger when it is refused (X1). */
    readonly preview: (file: {
      readonly name: string;
      readonly bytes: Uint8Array;
    }) => Promise<Result<ImportPreview, Refused>>;
    /** More records of a file that is shown. Reads only. */
    readonly previewRecords: (
      token: string,
      wished: RecordsWished,
    ) => Promise<Result<readonly RecordChange[], Refused>>;
    /** `waits`: the card bears other keys than those we hold of that partner; a person decides with `decideKeys`. */
    readonly acceptCard: (
      bytes: Uint8Array,
      name?: string,
    ) => Promise<Result<{ readonly office: string; readonly waits: boolean }, Refused>>;
    /** Notes that a card was looked at and closed, so that it is not announced as new again. */
    readonly passOverCard: (file: NamedFile) => Promise<Result<null, Refused>>;
    /** A person compared the numbers anew: the card we hold is right, or the one that waits. Gives the office that stands now. */
    readonly decideKeys: (
      office: string,
      right: 'held' | 'offered',
    ) => Promise<Result<{ readonly office: string }, Refused>>;
    /** Notes that a partner's key must not be believed any more; other offices are told, as a hint. */
    readonly revokeKey: (office: string, why: RevocationWhy) => Promise<Result<null, Refused>>;
    /** Takes this office's own note about a partner's key back. */
    readonly takeBackRevocation: (office: string) => Promise<Result<null, Refused>>;
    /** How many keys this office had before and has not revoked. */
    readonly earlierKeys: () => Promise<Result<number, Refused>>;
    /** Revokes them, each by its own word: a laptop that was put away turned out to be stolen. Gives how many. */
    readonly revokeEarlierKeys: (why: RevocationWhy) => Promise<Result<number, Refused>>;
    /** New keys for this office, once their recovery file is saved; says under which name. */
    readonly rotateKeys: (wish: KeyRotation) => Promise<Result<{ readonly recovery: string }, Refused>>;
    readonly setTrust: (office: string, trust: 'verified' | 'unverified') => Promise<Result<null, Refused>>;
    /** Takes a shown file, or those of its records that were chosen; the changes of the others are kept and wait. */
    readonly accept: (token: string, choice?: RecordChoice) => Promise<Result<ImportDone, Refused>>;
    /** Takes records that were put off. */
    readonly takePostponed: (records: readonly string[]) => Promise<Result<ImportDone, Refused>>;
    readonly refuse: (token: string) => Promise<Result<null, Refused>>;
    /** Takes a file back that was taken, by its SHA-256 in the ledger (D3). */
    readonly undoImport: (sha256: string) => Promise<Result<ImportUndone, Refused>>;
    /** `text`: in the form that mail gateways let through where they refuse attachments. */
    readonly makePackage: (
      office: string,
      form?: 'file' | 'text',
      /** `everything`: also what it has shown to have and what it wrote itself, for an office that lost its data. */
      extent?: 'lacking' | 'everything',
    ) => Promise<Result<MadePart, Refused>>;
    /** The next file of those that `makePackage` began, when what it has to send is too much for one. */
    readonly nextPart: (set: string) => Promise<Result<MadePart, Refused>>;
    /** Records of which something waits for what others wrote before. */
    readonly waitingRecords: () => Promise<Result<WaitingRecords, Refused>>;
    /** Asks a partner, the author or a third office, for what is known to be missing here. */
    readonly makeRequest: (office: string) => Promise<Result<MadeRequest, Refused>>;
    /** Notes that the file was really saved, so that "last sent" is true. */
    readonly packageSaved: (office: string, sha256: string) => Promise<Result<null, Refused>>;

    /** Writes a backup and opens it again. `if-changed`: only when something changed since the last; `hourly`: and that is an hour old. */
    readonly backUp: (when: 'now' | 'if-changed' | 'hourly') => Promise<Result<BackupState, Refused>>;
    /** Judges a backup file from end to end and says what it would bring back. Nothing is written. */
    readonly previewBackup: (file: string) => Promise<Result<BackupPreview, Refused>>;
    /** Brings a backup back into an empty database and goes on in new feeds. */
    readonly restoreBackup: (file: string) => Promise<Result<StartReport, Refused>>;

    /** Builds documents and rows anew from the entries and says what differed (P1). */
    readonly rebuild: () => Promise<Result<{ readonly documents: number; readonly differences: number }, Refused>>;
  };

/** Progress of long work, told while it runs. */
export type Progress = {
  readonly task: 'restore' | 'replay' | 'preview' | 'import' | 'rebuild' | 'package' | 'fill' | 'audit' | 'backup';
  readonly done: number;
  readonly total: number;
};
