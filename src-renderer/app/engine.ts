import type { Json } from '#base/canonical-json.ts';
import type { Result } from '#base/result.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import type { Edit, EditRefusal } from '#domain/record/edit.ts';
import type { RecordKind } from '#domain/record/shapes.ts';

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
  | 'no-such-partner'
  | 'partner-not-verified'
  | 'nothing-to-send'
  /** Nobody has told of anything that we lack. */
  | 'nothing-missing'
  | 'key-not-available'
  | 'cancelled'
  | 'unexpected'
  | BackupReason
  | ImportRefusal;

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
  | 'bad-signature'
  | 'broken-chain'
  | 'newer-version'
  | 'too-many'
  | 'forked'
  | 'not-allowed'
  | 'own-file';

export type StartReport =
  | { readonly kind: 'ready'; readonly replayed: number; readonly rebuilt: boolean }
  | { readonly kind: 'first-start' }
  /** The database is empty and the journal is not: a person chooses (exchange.md §7). */
  | { readonly kind: 'empty-beside-journal'; readonly journalBytes: number };

export type SetUp = {
  readonly region: string;
  readonly name: string;
  readonly address: string;
  readonly zone: 'WIB' | 'WITA' | 'WIT';
  readonly user: string;
  readonly userPost: string;
  readonly userNip: string;
};

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
  readonly change: 'new' | 'changed' | 'conflict' | 'removed';
  readonly fields: readonly FieldChange[];
};

export type ImportPreview =
  | {
      readonly kind: 'card';
      readonly office: string;
      readonly name: string;
      readonly region: string;
      readonly fingerprint: string;
      readonly known: 'new' | 'same' | 'key-changed';
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
      readonly entries: number;
      readonly alreadyKnown: number;
      /** Entries that cannot be used yet since earlier ones are missing. */
      readonly waiting: number;
      /** What the sender asks for, by the office that wrote it; empty for most files. */
      readonly wants: readonly { readonly office: string; readonly entries: number }[];
      readonly records: readonly RecordChange[];
    };

export type Trust = 'unverified' | 'verified' | 'key-changed' | 'revoked';

export type ImportDone = { readonly records: number; readonly conflicts: number };

/** A finished file that the window offers to save. */
export type MadeFile = { readonly bytes: Uint8Array; readonly suggestedName: string };

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

export type Engine = {
  readonly start: () => Promise<Result<StartReport, Refused>>;
  /** The answer to `empty-beside-journal`: bring everything back from the journal, or put it aside and begin anew. */
  readonly resolveEmpty: (choice: 'replay' | 'set-aside') => Promise<Result<StartReport, Refused>>;
  readonly setUp: (office: SetUp) => Promise<Result<null, Refused>>;

  readonly create: (record: NewRecord) => Promise<Result<{ readonly record: string }, Refused>>;
  /** Several new records as one entry: samples and imports from tables. */
  readonly createMany: (
    records: readonly NewRecord[],
  ) => Promise<Result<{ readonly records: readonly string[] }, Refused>>;
  readonly edit: (record: string, edits: readonly Edit[], note?: string) => Promise<Result<null, Refused>>;
  /** Undoes the last thing done on this laptop, as a new change; says which record it touched. */
  readonly undo: () => Promise<Result<{ readonly record: string }, Refused>>;
  readonly redo: () => Promise<Result<{ readonly record: string }, Refused>>;
  /** Shares a private record with the regions among its parties, from its present state on (exchange.md §3.1). */
  readonly share: (record: string) => Promise<Result<{ readonly with: readonly string[] }, Refused>>;
  readonly history: (record: string) => Promise<Result<readonly HistoryLine[], Refused>>;

  readonly card: () => Promise<Result<OwnCard, Refused>>;
  /** Reads any file; nothing is written but one line in the ledger when it is refused (X1). */
  readonly preview: (file: {
    readonly name: string;
    readonly bytes: Uint8Array;
  }) => Promise<Result<ImportPreview, Refused>>;
  readonly acceptCard: (bytes: Uint8Array) => Promise<Result<{ readonly office: string }, Refused>>;
  readonly setTrust: (office: string, trust: 'verified' | 'unverified') => Promise<Result<null, Refused>>;
  readonly accept: (token: string) => Promise<Result<ImportDone, Refused>>;
  readonly refuse: (token: string) => Promise<Result<null, Refused>>;
  readonly makePackage: (office: string) => Promise<Result<MadeFile, Refused>>;
  /** Asks a partner, the author or a third office, for what is known to be missing here. */
  readonly makeRequest: (office: string) => Promise<Result<MadeRequest, Refused>>;
  /** Notes that the file was really saved, so that "last sent" is true. */
  readonly packageSaved: (office: string, sha256: string) => Promise<Result<null, Refused>>;

  readonly agreementDocument: (record: string, paper: Paper) => Promise<Result<MadeFile, Refused>>;
  readonly minutesDocument: (record: string, paper: Paper) => Promise<Result<MadeFile, Refused>>;

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
  readonly task: 'restore' | 'replay' | 'preview' | 'import' | 'rebuild' | 'package' | 'fill';
  readonly done: number;
  readonly total: number;
};
