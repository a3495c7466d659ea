import type { RecordKind } from '#domain/record/shapes.ts';
import type { BackupState } from './engine.ts';
import type {
  ActionRow,
  AgreementRow,
  ConflictView,
  DecisionRow,
  ForkView,
  ItemRow,
  LedgerView,
  MeetingRow,
  OfficialRow,
  OrganisationRow,
  PartnerTrustView,
  PartnerView,
  PostponedView,
  RecordView,
  SearchHit,
} from './views.ts';

/** Something that stands on the screen and follows the data: called at once with what is there, and again after every change. */
export type Watched<T> = {
  readonly subscribe: (show: (value: T) => void, failed: (error: unknown) => void) => () => void;
};

export type ItemFilter = {
  /** Words that title, number or party must begin with. */
  readonly text: string;
  readonly type: string | null;
  readonly stage: string | null;
  readonly nature: string | null;
  readonly affair: string | null;
  readonly party: string | null;
  /** Ends within so many days from today. */
  readonly endsWithin: number | null;
};

export type ListOf<T> = {
  readonly rows: readonly T[];
  readonly matching: number;
  readonly all: number;
};

/** Days come from outside, so that no query reads a clock: `today` is `YYYY-MM-DD` in the office's zone. */
export type Queries = {
  readonly items: (filter: ItemFilter, today: string, limit: number) => Watched<ListOf<ItemRow>>;
  readonly itemsByIds: (records: readonly string[]) => Watched<readonly ItemRow[]>;
  readonly meetings: (limit: number) => Watched<ListOf<MeetingRow>>;
  readonly nextMeeting: (today: string) => Watched<MeetingRow | null>;
  readonly meetingsOfItem: (item: string) => Watched<readonly MeetingRow[]>;
  readonly decisionsOfItem: (item: string) => Watched<readonly DecisionRow[]>;
  readonly actionsOfItem: (item: string) => Watched<readonly ActionRow[]>;
  readonly openActions: (limit: number) => Watched<ListOf<ActionRow>>;
  readonly overdueActions: (today: string, limit: number) => Watched<ListOf<ActionRow>>;
  readonly agreements: (limit: number) => Watched<ListOf<AgreementRow>>;
  readonly agreementsOfItem: (item: string) => Watched<readonly AgreementRow[]>;
  /** Offices whose feeds have two histories, the latest found first; one line for each office and state. */
  readonly forks: () => Watched<readonly ForkView[]>;
  /** Items whose current stage is not the last and that wait for somebody, the longest waiting first. */
  readonly waitingStages: (limit: number) => Watched<ListOf<ItemRow>>;
  readonly endingSoon: (today: string, days: number, limit: number) => Watched<ListOf<ItemRow>>;
  readonly organisations: () => Watched<readonly OrganisationRow[]>;
  readonly officials: (party: string | null) => Watched<readonly OfficialRow[]>;
  readonly record: <K extends RecordKind>(kind: K, record: string) => Watched<RecordView<K> | null>;
  /** Groups of regions, by name. */
  readonly groups: () => Watched<readonly RecordView<'group'>[]>;
  /** Emblems and templates that this office gave for its documents, in a lasting order; also those it took out. */
  readonly officeFiles: () => Watched<readonly RecordView<'office-file'>[]>;
  /** The office's own clauses, by title. */
  readonly clauses: () => Watched<readonly RecordView<'clause'>[]>;
  readonly office: () => Watched<RecordView<'office'> | null>;
  readonly conflicts: () => Watched<readonly ConflictView[]>;
  readonly partners: () => Watched<readonly PartnerView[]>;
  readonly partnerTrust: (office: string) => Watched<PartnerTrustView | null>;
  /** What a newer version wrote and this one keeps without showing it (D5). */
  readonly later: () => Watched<{ readonly records: number; readonly changes: number }>;
  /** What was put off, the latest first. */
  readonly postponed: () => Watched<readonly PostponedView[]>;
  readonly ledger: (limit: number) => Watched<readonly LedgerView[]>;
  /** Which of these files (SHA-256) of versions lie in this office, byte for byte. */
  readonly heldFiles: (hashes: readonly string[]) => Watched<readonly string[]>;
  readonly heldFile: (hash: string) => Promise<Uint8Array | null>;
  readonly search: (text: string, limit: number) => Promise<readonly SearchHit[]>;
  readonly counts: () => Watched<{
    readonly items: number;
    readonly meetings: number;
    readonly conflicts: number;
  }>;
  /** How many items a region is party to, by its code. */
  readonly itemsByRegion: () => Watched<{ readonly [code: string]: number }> /** How the last backup went. */;
  readonly backups: () => Watched<BackupState>;
  readonly setting: (name: string) => Watched<string | null>;
  readonly setSetting: (name: string, value: string) => Promise<void>;
};
