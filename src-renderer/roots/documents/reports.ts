import { proxy, type Remote } from 'comlink';
import { fail, ok, type Result } from '#base/result.ts';
import type { Refused } from '#app/engine.ts';
import type { ReportMethods } from '#app/report-methods.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { isIn } from '#domain/reports/year.ts';
import type { WordWorkerApi } from '../word.worker.ts';
import { type DocumentSources, type Drawn, noSuchRecord, type WishOf } from './document-kind.ts';
import { first } from './first.ts';
import { unexpected } from './unexpected.ts';

/** The register itself is read by the Word worker. */
export async function registerKind({ of }: WishOf<'register'>, { paper, house }: DocumentSources): Drawn {
  const options = { paper, house, version: `keadaan ${of.today}` };
  return Promise.resolve(
    ok({ title: `Register kerja sama ${of.filter.year}`, draw: (word) => word.register(of, options) }),
  );
}

export async function annualKind({ of }: WishOf<'annual'>, { paper, house }: DocumentSources): Drawn {
  const options = { paper, house, version: `keadaan ${of.today}` };
  return Promise.resolve(
    ok({ title: `Laporan tahunan kerja sama ${of.filter.year}`, draw: (word) => word.annual(of, options) }),
  );
}

/** One agreement with what is known of its item in the year. */
export async function implementationKind(
  { record, year, today }: WishOf<'implementation'>,
  { queries, paper, house }: DocumentSources,
): Drawn {
  const [agreement, office] = [await first(queries.record('agreement', record)), await first(queries.office())];
  if (agreement === null || office === null) return fail(noSuchRecord(record));
  const id = agreement.value.item;
  const [item, meetings, decisions, actions] = await Promise.all([
    first(queries.record('cooperation-item', id)),
    first(queries.meetingsOfItem(id)),
    first(queries.decisionsOfItem(id)),
    first(queries.actionsOfItem(id)),
  ]);
  const of = {
    agreement: agreement.value,
    item: item?.value ?? null,
    meetings: meetings.filter(({ date }) => isIn(date, year)).toReversed(),
    decisions: inYear(decisions, year),
    actions: inYear(actions, year),
    year,
    today,
  };
  return ok({
    title: `Laporan ${year} ${instrumentOf(agreement.value.type).short} ${agreement.value.title}`,
    draw: (word) => word.implementation(of, office.value, { paper, house, version: `keadaan ${today}` }),
  });
}

/** Of the year's meetings, the earliest first. */
function inYear<T extends { readonly meetingDate: string }>(all: readonly T[], year: number): readonly T[] {
  return all
    .filter(({ meetingDate }) => isIn(meetingDate, year))
    .toSorted((one, other) => (one.meetingDate < other.meetingDate ? -1 : Number(one.meetingDate > other.meetingDate)));
}

/** What the screen asks of the whole register. */
export function reportMethods(word: () => Remote<WordWorkerApi>): ReportMethods {
  return {
    reportSummary: (query, show, told) => asked(() => word().reportSummary(query, show, proxy(told))),
    reportTargets: (query) => asked(() => word().reportTargets(query)),
    stopReports: () => word().stopReports(),
  };
}

async function asked<T>(ask: () => Promise<Result<T, Refused>>): Promise<Result<T, Refused>> {
  try {
    return await ask();
  } catch (error) {
    return fail(unexpected(error));
  }
}
