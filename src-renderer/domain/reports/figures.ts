import { type Party, partyKey } from '../parties/party.ts';
import { STAGES } from '../cooperation/stage.ts';
import { type Book, type BookItem, partiesOf } from './book.ts';
import { fits, groupBy, type RegisterEntry, registerOf } from './register.ts';
import { dayOfReport, isIn, lastDay, type ReportFilter, touches, workSpan } from './year.ts';

/** A decision of a meeting, as far as a report tells it. */
export type ReportDecision = { readonly text: string; readonly meetingTitle: string; readonly meetingDate: string };
/** `until` is `YYYY-MM-DD`, or '' when no day was named. */
export type ReportAction = ReportDecision & { readonly who: string; readonly until: string; readonly state: string };

type AboutItems = { readonly items: readonly string[] };

/** What was agreed on in meetings, and about which items. */
export type Talks = {
  readonly meetings: readonly { readonly date: string; readonly about: readonly string[] }[];
  readonly decisions: readonly (ReportDecision & AboutItems)[];
  readonly actions: readonly (ReportAction & AboutItems)[];
};

export type Count<T> = { readonly of: T; readonly count: number };

/** The figures of a year (*laporan tahunan*), all computed. */
export type YearFigures = {
  /** The day whose state is told, `YYYY-MM-DD`. */
  readonly day: string;
  /** Items that were worked on or carried out in the year. */
  readonly items: number;
  /** Of those: items for which nobody wrote any day, so that they count in every year. */
  readonly undated: number;
  readonly byType: readonly Count<string>[];
  /** `mandatory`, `voluntary`, or '' while it is open. */
  readonly byNature: readonly Count<string>[];
  /** In the order of PP 28/2018 art. 6(1). */
  readonly byStage: readonly Count<string>[];
  /** The most frequent first; this office's own region is not among them. */
  readonly byPartner: readonly Count<Party>[];
  /** Everything in force in the year, as the register has it. */
  readonly register: readonly RegisterEntry[];
  readonly byState: readonly Count<string>[];
  readonly signed: readonly RegisterEntry[];
  /** Came to their end in the year, until the day. */
  readonly ended: readonly RegisterEntry[];
  /** End after the day, until the last day of the year after. */
  readonly ending: readonly RegisterEntry[];
  readonly meetings: number;
  readonly decisions: number;
  readonly openActions: readonly ReportAction[];
  readonly doneActions: number;
  /** Items that wait for something, in the office's own words. */
  readonly obstacles: readonly BookItem[];
};

/** `own` is the code of this office's region, '' while it is not known. */
export function yearFigures(
  book: Book,
  talks: Talks,
  filter: ReportFilter,
  { today, own }: { readonly today: string; readonly own: string },
): YearFigures {
  const day = dayOfReport(filter.year, today);
  const items = book.items.filter(
    (item) => touches(workSpan(item), filter.year) && fits({ item, agreement: null }, filter),
  );
  const register = registerOf(book, filter, today);
  return {
    day,
    items: items.length,
    undated: items.filter((item) => workSpan(item).from === '').length,
    byType: counts(items, ({ type }) => type),
    byNature: counts(items, ({ nature }) => nature ?? ''),
    byStage: STAGES.flatMap((stage) => {
      const count = items.filter((item) => item.stage === stage).length;
      return count === 0 ? [] : [{ of: stage, count }];
    }),
    byPartner: partnerCounts(items, register, own),
    register,
    byState: counts(register, ({ state }) => state),
    signed: register.filter(({ agreement }) => agreement !== null && isIn(agreement.date ?? '', filter.year)),
    ended: register.filter(({ span }) => isIn(span.to, filter.year) && span.to <= day),
    ending: register
      .filter(({ span }) => span.to > day && span.to <= lastDay(filter.year + 1))
      .toSorted((one, other) => (one.span.to < other.span.to ? -1 : 1)),
    ...talksOf(talks, filter, new Set(items.map(({ id }) => id))),
    obstacles: items.filter(({ waitingFor }) => waitingFor.trim() !== ''),
  };
}

/** Without a condition on the partner or the kind, also meetings that name no item count. */
function talksOf(
  talks: Talks,
  { year, party, type }: ReportFilter,
  items: ReadonlySet<string>,
): Pick<YearFigures, 'meetings' | 'decisions' | 'openActions' | 'doneActions'> {
  const isOurs = (about: readonly string[]): boolean =>
    (party === null && type === null) || about.some((item) => items.has(item));
  const ofYear = <T extends ReportDecision & AboutItems>(all: readonly T[]): readonly T[] =>
    all.filter((one) => isIn(one.meetingDate, year) && isOurs(one.items));
  const actions = ofYear(talks.actions);
  return {
    meetings: talks.meetings.filter(({ date, about }) => isIn(date, year) && isOurs(about)).length,
    decisions: ofYear(talks.decisions).length,
    openActions: actions
      .filter(({ state }) => state === 'open')
      .toSorted((one, other) => ((one.until || '9') < (other.until || '9') ? -1 : 1)),
    doneActions: actions.filter(({ state }) => state === 'done').length,
  };
}

/** With how many items (or agreements without an item) each party is concerned. */
function partnerCounts(
  items: readonly BookItem[],
  register: readonly RegisterEntry[],
  own: string,
): readonly Count<Party>[] {
  const lone = register.filter(({ item }) => item === null).map(({ agreement }) => partiesOf(null, agreement));
  const all = [...items.map((item) => partiesOf(item, null)), ...lone].flat();
  const groups = groupBy(
    all.filter((party) => partyKey(party) !== own),
    partyKey,
  );
  return [...groups.values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ of: group[0], count: group.length }]))
    .toSorted((one, other) => other.count - one.count || (partyKey(one.of) < partyKey(other.of) ? -1 : 1));
}

function counts<T>(all: readonly T[], key: (one: T) => string): readonly Count<string>[] {
  return [...groupBy(all, key)]
    .map(([of, group]) => ({ of, count: group.length }))
    .toSorted((one, other) => other.count - one.count || (one.of < other.of ? -1 : 1));
}
