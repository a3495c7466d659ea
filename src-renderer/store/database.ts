import { Dexie, type Table } from 'dexie';
import type {
  ActionRow,
  AgreementRow,
  DecisionRow,
  ItemRow,
  MeetingRow,
  OfficialRow,
  OrganisationRow,
  SearchRow,
} from './list-rows.ts';
import type {
  BlobRow,
  ChunkRow,
  ConflictRow,
  DocRow,
  EntryRow,
  FeedRow,
  LedgerRow,
  MetaRow,
  PeerRow,
  PostponedRow,
  QuarantineRow,
  RecordRow,
  SettingRow,
  ValueRow,
} from './rows.ts';
import { tellingChanges } from './changes.ts';
import { VERSIONS } from './versions/all-versions.ts';

/** Table by table: its rows and the type of its key. */
type Tables = {
  feeds: Table<FeedRow, string>;
  entries: Table<EntryRow, [string, number]>;
  docs: Table<DocRow, string>;
  chunks: Table<ChunkRow, string>;
  records: Table<RecordRow, string>;
  values: Table<ValueRow, string>;
  conflicts: Table<ConflictRow, [string, string]>;
  items: Table<ItemRow, string>;
  meetings: Table<MeetingRow, string>;
  actions: Table<ActionRow, string>;
  decisions: Table<DecisionRow, string>;
  agreements: Table<AgreementRow, string>;
  organisations: Table<OrganisationRow, string>;
  officials: Table<OfficialRow, string>;
  search: Table<SearchRow, string>;
  peers: Table<PeerRow, string>;
  postponed: Table<PostponedRow, string>;
  ledger: Table<LedgerRow, number>;
  quarantine: Table<QuarantineRow, number>;
  meta: Table<MetaRow, string>;
  settings: Table<SettingRow, string>;
  blobs: Table<BlobRow, string>;
};

type Reading = 'get' | 'bulkGet' | 'where' | 'orderBy' | 'count' | 'toArray' | 'toCollection' | 'limit' | 'reverse';

/** The tables for who may only look: queries, the window. */
export type ReadableDb = { readonly [Name in keyof Tables]: Pick<Tables[Name], Reading> } & {
  /** The database's own name: two of them are followed apart. */
  readonly name: string;
};

export type DatabaseOptions = {
  readonly name: string;
  /** Stops at an earlier version, for tests of upgrades. */
  readonly upTo?: number;
};

/** The database of one installation. Commits wait until the disk has them: Chrome would not by itself (exchange.md §3.2). */
export class SimpulDatabase extends Dexie {
  declare readonly feeds: Tables['feeds'];
  declare readonly entries: Tables['entries'];
  declare readonly docs: Tables['docs'];
  declare readonly chunks: Tables['chunks'];
  declare readonly records: Tables['records'];
  declare readonly values: Tables['values'];
  declare readonly conflicts: Tables['conflicts'];
  declare readonly items: Tables['items'];
  declare readonly meetings: Tables['meetings'];
  declare readonly actions: Tables['actions'];
  declare readonly decisions: Tables['decisions'];
  declare readonly agreements: Tables['agreements'];
  declare readonly organisations: Tables['organisations'];
  declare readonly officials: Tables['officials'];
  declare readonly search: Tables['search'];
  declare readonly peers: Tables['peers'];
  declare readonly postponed: Tables['postponed'];
  declare readonly ledger: Tables['ledger'];
  declare readonly quarantine: Tables['quarantine'];
  declare readonly meta: Tables['meta'];
  declare readonly settings: Tables['settings'];
  declare readonly blobs: Tables['blobs'];

  constructor({ name, upTo = Number.POSITIVE_INFINITY }: DatabaseOptions) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Dexie notes every key that is written, for queries that follow them; those here follow tables (changes.ts).
    this.unuse({ stack: 'dbcore', name: 'Observability' });
    this.use({ stack: 'dbcore', name: 'changes', create: tellingChanges });
    for (const version of VERSIONS) {
      if (version.number > upTo) break;
      const declared = this.version(version.number).stores({ ...version.stores });
      if (version.upgrade !== null) declared.upgrade(version.upgrade);
    }
  }
}

/** The tables for who may write: commit.ts alone, and whoever hands it over. */
export type WritableDb = SimpulDatabase;
