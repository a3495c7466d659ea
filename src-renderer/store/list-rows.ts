import type { OriginMark } from '#domain/agreements/origin.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import type { Flag } from './rows.ts';

/*
 * The rows of lists: what a screen shows of a record without opening it. Made by projections/, disposable.
 * Records that were taken out have none.
 */

export type ItemRow = {
  readonly record: string;
  readonly title: string;
  readonly number: string;
  readonly type: string;
  readonly nature: string;
  readonly stage: string;
  readonly skipped: readonly string[];
  readonly parties: readonly string[];
  readonly partyNames: { readonly [key: string]: string };
  readonly affairs: readonly string[];
  readonly waitingFor: string;
  readonly stageSince: string;
  readonly ends: string;
  readonly prepared: number;
  readonly conflicts: number;
  readonly shared: boolean;
  readonly changed: number;
  /** Whether somebody is waited for in a stage that is not the last. */
  readonly waits: Flag;
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
  /** Its items and those of its topics. */
  readonly about: readonly string[];
};

type BlockRow = {
  readonly key: string;
  readonly meeting: string;
  readonly block: string;
  readonly text: string;
  readonly meetingTitle: string;
  readonly meetingDate: string;
  /** The item of the block's topic, else those of the meeting. */
  readonly items: readonly string[];
};

export type ActionRow = BlockRow & {
  readonly who: string;
  readonly until: string;
  readonly state: string;
  /** `until`, or a day beyond all others when none was named, so that these come last. */
  readonly due: string;
};

export type DecisionRow = BlockRow;

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

/** What a record is found by. */
export type SearchRow = {
  readonly record: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly subtitle: string;
  /** Words of title, number and parties. */
  readonly titleWords: readonly string[];
  /** These and all others. */
  readonly words: readonly string[];
};
