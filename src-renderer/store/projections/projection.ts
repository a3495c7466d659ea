import type {
  ActionRow,
  AgreementRow,
  DecisionRow,
  ItemRow,
  MeetingRow,
  OfficialRow,
  OrganisationRow,
  SearchRow,
} from '../list-rows.ts';
import type { ConflictRow, RecordRow, ValueRow } from '../rows.ts';

/** The rows that one record gives to the lists; none while it is taken out. */
export type ListRows = {
  readonly items: readonly ItemRow[];
  readonly meetings: readonly MeetingRow[];
  readonly actions: readonly ActionRow[];
  readonly decisions: readonly DecisionRow[];
  readonly agreements: readonly AgreementRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly officials: readonly OfficialRow[];
  readonly search: readonly SearchRow[];
};

/** Everything that the tables hold of one record: a pure function of its document (P1). */
export type Projection = {
  readonly record: RecordRow;
  readonly value: ValueRow;
  readonly conflicts: readonly ConflictRow[];
  readonly rows: ListRows;
};

export const NO_ROWS: ListRows = {
  items: [],
  meetings: [],
  actions: [],
  decisions: [],
  agreements: [],
  organisations: [],
  officials: [],
  search: [],
};

/** What the rows of a record share. */
export type About = {
  readonly record: string;
  readonly conflicts: number;
  readonly shared: boolean;
  readonly changed: number;
};

/** Rows and what the record is called where only one line is shown. */
export type Titled = { readonly title: string; readonly rows: Partial<ListRows> };
