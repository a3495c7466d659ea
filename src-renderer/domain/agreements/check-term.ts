import { addMonths, dayNumber, formatDay, longDate, MONTHS, parseDay } from '../wording/dates.ts';
import { termInWords } from '../wording/term.ts';
import type { Agreement, Article } from './agreement.ts';
import type { Beside } from './beside.ts';

/** What is said of the term; `right` is the day on which it ends, as documents write it. */
export type TermFinding =
  | { readonly kind: 'term'; readonly good: boolean; readonly path: 'term' }
  /** The article on the term says another term than the record. */
  | { readonly kind: 'term-in-text'; readonly good: boolean; readonly path: string; readonly article: number }
  /** The article on the term names a last day that the term does not reach. */
  | {
      readonly kind: 'end-in-text';
      readonly good: boolean;
      readonly path: string;
      readonly article: number;
      readonly written: string;
      readonly right: string;
    }
  /** The register of cooperation says another last day. */
  | { readonly kind: 'end-in-register'; readonly good: boolean; readonly path: 'term'; readonly right: string }
  /** The DPRD has to agree before a PKS when one of the two tests says so (PP 28/2018 art. 6(2)); `open`: nobody answered them. */
  | { readonly kind: 'council'; readonly good: boolean; readonly item: string; readonly open: boolean };

export function checkTerm(agreement: Agreement, { item }: Beside): readonly TermFinding[] {
  return [
    { kind: 'term', good: agreement.term !== null, path: 'term' },
    ...termInText(agreement),
    ...endInText(agreement),
    ...endInRegister(agreement, item),
    ...council(agreement, item),
  ];
}

type OnTerm = { readonly article: Article; readonly number: number };

function articleOnTerm({ articles }: Agreement): OnTerm | null {
  const index = articles.findIndex(({ title }) => /jangka waktu|masa berlaku/iu.test(title));
  const article = articles[index];
  return article === undefined ? null : { article, number: index + 1 };
}

/** The first term named in the article on the term is the agreement's own; later ones are notice periods. */
function termInText(agreement: Agreement): readonly TermFinding[] {
  const { term } = agreement;
  const on = articleOnTerm(agreement);
  if (on === null || term === null) return [];
  const said = /\d+ \([a-z ]+\) (?:tahun|bulan)(?: \d+ \([a-z ]+\) bulan)?/iu.exec(on.article.text)?.[0];
  if (said === undefined) return [];
  const months = monthsOf(said);
  const good = months === null || months === term || said === termInWords(term);
  return [{ kind: 'term-in-text', good, path: `articles/${on.article.id}/text`, article: on.number }];
}

function monthsOf(said: string): number | null {
  const years = /(\d+) \([a-z ]+\) tahun/iu.exec(said)?.[1];
  const months = /(\d+) \([a-z ]+\) bulan/iu.exec(said)?.[1];
  return years === undefined && months === undefined ? null : Number(years ?? 0) * 12 + Number(months ?? 0);
}

const LAST_DAY = new RegExp(
  String.raw`(?:sampai dengan|berakhir pada|hingga)(?: tanggal)? (\d{1,2}) (${MONTHS.join('|')}) (\d{4})`,
  'iu',
);

/** Counted from the day of signing; whether the same date or the day before it is the last, documents do not agree on. */
function endInText(agreement: Agreement): readonly TermFinding[] {
  const on = articleOnTerm(agreement);
  const end = endOf(agreement);
  const [written, date = '', month = '', year = ''] = LAST_DAY.exec(on?.article.text ?? '') ?? [];
  if (on === null || end === null || written === undefined) return [];
  const number = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const said = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const path = `articles/${on.article.id}/text`;
  return [
    {
      kind: 'end-in-text',
      good: isEnd(said, end),
      path,
      article: on.number,
      written: `${date} ${month} ${year}`,
      right: dayText(end),
    },
  ];
}

function endInRegister(agreement: Agreement, item: Beside['item']): readonly TermFinding[] {
  const end = endOf(agreement);
  if (item === null || item.ends === null || end === null || agreement.type !== 'KSB') return [];
  return [{ kind: 'end-in-register', good: isEnd(item.ends, end), path: 'term', right: dayText(end) }];
}

/** `YYYY-MM-DD` of the same date when the term is over; null while day or term are open. */
function endOf({ date, term }: Agreement): string | null {
  const day = date === null ? null : parseDay(date);
  return day === null || term === null ? null : formatDay(addMonths(day, term));
}

function isEnd(said: string, end: string): boolean {
  const [one, other] = [parseDay(said), parseDay(end)];
  if (one === null || other === null) return false;
  const over = dayNumber(other) - dayNumber(one);
  return over === 0 || over === 1;
}

function dayText(date: string): string {
  const day = parseDay(date);
  return day === null ? date : longDate(day);
}

function council({ type }: Agreement, item: Beside['item']): readonly TermFinding[] {
  if (type !== 'PKS' || item === null || item.type === 'Sinergi') return [];
  const row = item.stages.find(({ id }) => id === 'dprd-approval');
  const isOver = row !== undefined && (row.skipped || row.finished !== null);
  return [{ kind: 'council', good: isOver, item: item.id, open: row === undefined }];
}
