import { fail, ok } from '#base/result.ts';
import { type Book, partiesOf } from '#domain/reports/book.ts';
import { yearFigures, type YearFigures } from '#domain/reports/figures.ts';
import { type RegisterEntry, registerOf, titleOf } from '#domain/reports/register.ts';
import type { Office } from '#domain/office/office.ts';
import { partyKey } from '#domain/parties/party.ts';
import type { ReadableDb } from '#store/database.ts';
import { officeRecord } from '#store/queries/records.ts';
import { talksOfYear } from '#store/queries/talks.ts';
import { heldBook } from './held-book.ts';
import type {
  ReportLine,
  ReportMethods,
  ReportProgress,
  ReportQuery,
  ReportShow,
  ReportSummary,
  ReportTarget,
} from './report-methods.ts';

/** What documents are made of, besides what the screen asks for. */
export type ReportDesk = ReportMethods & {
  readonly entries: (query: ReportQuery) => Promise<readonly RegisterEntry[]>;
  readonly figures: (query: ReportQuery) => Promise<YearFigures>;
  /** Null before the office was set up. */
  readonly office: () => Promise<Office | null>;
};

const QUIET: ReportProgress = () => undefined;

/** Computes reports over the whole register. Works in a worker: 20,000 records are parsed here. */
export function reportDesk(db: ReadableDb): ReportDesk {
  const { book, stop } = heldBook(db);
  /** For documents: a reading that somebody stopped for a screen is begun anew. */
  const wholeBook = async (): Promise<Book> => (await book(QUIET)) ?? wholeBook();
  const figuresOf = async (whole: Book, { filter, today }: ReportQuery): Promise<YearFigures> => {
    const [talks, office] = [await talksOfYear(db, filter.year), await officeRecord(db)];
    return yearFigures(whole, talks, filter, { today, own: office?.value.region ?? '' });
  };
  const entries = async ({ filter, today }: ReportQuery): Promise<readonly RegisterEntry[]> =>
    registerOf(await wholeBook(), filter, today);
  return {
    reportSummary: async (query, show, told) => {
      const whole = await book(told);
      if (whole === null) return fail({ reason: 'cancelled', detail: 'reading the register' });
      return ok(summaryOf(await figuresOf(whole, query), show));
    },
    reportTargets: async (query) => ok((await entries(query)).flatMap(targetOf)),
    stopReports: async () => {
      stop();
    },
    entries,
    figures: async (query) => figuresOf(await wholeBook(), query),
    office: async () => (await officeRecord(db))?.value ?? null,
  };
}

function summaryOf(figures: YearFigures, { limit, lines }: ReportShow): ReportSummary {
  const register = figures.register.filter(({ agreement }) => lines === 'all' || agreement !== null);
  return {
    lines: register.slice(0, limit).map(lineOf),
    all: register.length,
    items: figures.items,
    signed: figures.signed.length,
    ended: figures.ended.length,
    ending: figures.ending.length,
    meetings: figures.meetings,
    decisions: figures.decisions,
    openActions: figures.openActions.length,
    obstacles: figures.obstacles.length,
  };
}

function lineOf({ agreement, item, span, state }: RegisterEntry): ReportLine {
  const parties = partiesOf(item, agreement);
  return {
    agreement: agreement?.id ?? null,
    item: item?.id ?? null,
    title: titleOf({ item, agreement }),
    type: item?.type ?? '',
    instrument: agreement?.type ?? '',
    parties: parties.map(partyKey),
    partyNames: Object.fromEntries(
      parties.flatMap((party) => (party.kind === 'organisation' ? [[partyKey(party), party.name]] : [])),
    ),
    from: span.from,
    to: span.to,
    state,
  };
}

function targetOf({ agreement }: RegisterEntry): readonly ReportTarget[] {
  return agreement === null
    ? []
    : [{ record: agreement.id, title: agreement.title.trim(), instrument: agreement.type }];
}
