import { present } from '#base/assert.ts';
import { fail, ok } from '#base/result.ts';
import {
  type Book,
  bookAgreement,
  type BookAgreement,
  bookItem,
  type BookItem,
  partiesOf,
} from '#domain/reports/book.ts';
import { yearFigures, type YearFigures } from '#domain/reports/figures.ts';
import { type RegisterEntry, registerOf, titleOf } from '#domain/reports/register.ts';
import type { Office } from '#domain/office/office.ts';
import { partyKey } from '#domain/parties/party.ts';
import { onChanges } from '#store/changes.ts';
import type { ReadableDb } from '#store/database.ts';
import { countOfKind, readEvery } from '#store/queries/book.ts';
import { officeRecord } from '#store/queries/records.ts';
import { talksOfYear } from '#store/queries/talks.ts';
import type {
  ReportLine,
  ReportMethods,
  ReportProgress,
  ReportQuery,
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

/** Tables of which a change makes what was read out of date. */
const READ = ['records', 'values'];
const QUIET: ReportProgress = () => undefined;
const NEVER = (): boolean => false;

/**
 * Reads the register for reports. What was read is held until a commit changes records, so that another year, partner or kind
 * costs no reading. Works in a worker: 20,000 records are parsed here.
 */
export function reportDesk(db: ReadableDb): ReportDesk {
  let held: Book | null = null;
  let stops = 0;
  let changes = 0;
  onChanges(db.name, (tables) => {
    if (!READ.some((table) => tables.includes(table))) return;
    held = null;
    changes += 1;
  });
  /** Null when it was stopped. */
  const book = async (told: ReportProgress, isStopped: () => boolean): Promise<Book | null> => {
    if (held !== null) return held;
    const before = changes;
    const read = await readBook(db, told, isStopped);
    // What was changed while it was read is read again the next time.
    if (changes === before) held = read;
    return read;
  };
  const wholeBook = async (): Promise<Book> => present(await book(QUIET, NEVER), 'nobody can stop it');
  const figuresOf = async (read: Book, { filter, today }: ReportQuery): Promise<YearFigures> => {
    const [talks, office] = [await talksOfYear(db, filter.year), await officeRecord(db)];
    return yearFigures(read, talks, filter, { today, own: office?.value.region ?? '' });
  };
  const entries = async ({ filter, today }: ReportQuery): Promise<readonly RegisterEntry[]> =>
    registerOf(await wholeBook(), filter, today);
  return {
    reportSummary: async (query, limit, told) => {
      const before = stops;
      const read = await book(told, () => stops !== before);
      if (read === null) return fail({ reason: 'cancelled', detail: 'reading the register' });
      return ok(summaryOf(await figuresOf(read, query), limit));
    },
    reportTargets: async (query) => ok((await entries(query)).flatMap(targetOf)),
    stopReports: async () => {
      stops += 1;
    },
    entries,
    figures: async (query) => figuresOf(await wholeBook(), query),
    office: async () => (await officeRecord(db))?.value ?? null,
  };
}

async function readBook(db: ReadableDb, told: ReportProgress, isStopped: () => boolean): Promise<Book | null> {
  const [items, agreements]: [BookItem[], BookAgreement[]] = [[], []];
  const counts = await Promise.all([countOfKind(db, 'cooperation-item'), countOfKind(db, 'agreement')]);
  const total = counts[0] + counts[1];
  let done = 0;
  const reading = {
    told: (records: number) => {
      done += records;
      told(done, total);
    },
    isStopped,
  };
  const whole =
    (await readEvery(db, 'cooperation-item', (item) => items.push(bookItem(item)), reading)) &&
    (await readEvery(db, 'agreement', (agreement) => agreements.push(bookAgreement(agreement)), reading));
  return whole ? { items, agreements } : null;
}

function summaryOf(figures: YearFigures, limit: number): ReportSummary {
  const { register } = figures;
  return {
    lines: register.slice(0, limit).map(lineOf),
    all: register.length,
    agreements: register.filter(({ agreement }) => agreement !== null).length,
    items: figures.items,
    signed: figures.signed.length,
    ended: figures.ended.length,
    ending: figures.ending.length,
    meetings: figures.meetings,
    decisions: figures.decisions,
    openActions: figures.openActions.length,
    obstacles: figures.obstacles.length,
    byStage: figures.byStage,
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
