import { daysUntil, endOfTerm } from '../cooperation/rules.ts';
import { STAGES, stageNumber } from '../cooperation/stage.ts';
import type { BookAgreement, BookItem } from './book.ts';

/** What a report is about. `party` is a party key, `type` a kind of cooperation (KSDD …); null: all. */
export type ReportFilter = { readonly year: number; readonly party: string | null; readonly type: string | null };

/** From and to, `YYYY-MM-DD`; '' where it is not known. */
export type Span = { readonly from: string; readonly to: string };

/** How a term stands on a day. `ending`: within 90 days (ui.md §1). `open`: no last day is known. `coming`: it begins later. */
export type TermState = 'coming' | 'running' | 'ending' | 'ended' | 'open';

const SOON = 90;

export function firstDay(year: number): string {
  return `${String(year).padStart(4, '0')}-01-01`;
}

export function lastDay(year: number): string {
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** The day whose state a report of a year tells: the year's last one when it is over, else today. */
export function dayOfReport(year: number, today: string): string {
  return lastDay(year) < today ? lastDay(year) : today;
}

/** Whether a span touches a year; a side that is not known does not speak against it. */
export function touches({ from, to }: Span, year: number): boolean {
  return (from === '' || from <= lastDay(year)) && (to === '' || to >= firstDay(year));
}

/** Whether a day (`YYYY-MM-DD`, or '') lies in a year. */
export function isIn(day: string, year: number): boolean {
  return day >= firstDay(year) && day <= lastDay(year);
}

/** From signing to the end of the term, which is always computed (domain.md §7.2). */
export function agreementSpan({ date, term }: Pick<BookAgreement, 'date' | 'term'>): Span {
  return { from: date ?? '', to: date === null || term === null ? '' : (endOfTerm(date, term) ?? '') };
}

/** The days that an item was given, the end from its term where no day was written. */
export function itemSpan({ starts, ends, term }: Pick<BookItem, 'starts' | 'ends' | 'term'>): Span {
  const computed = starts === null || term === null ? null : endOfTerm(starts, term);
  return { from: starts ?? '', to: ends ?? computed ?? '' };
}

/** How long an item was worked on: from its first stage on, until its end. Unknown while nobody wrote a day. */
export function workSpan(item: BookItem): Span {
  const days = [item.starts, item.stageSince, ...item.stages.map(({ started }) => started)];
  const known = days.filter((day): day is string => day !== null && day !== '').toSorted();
  return { from: known[0] ?? '', to: itemSpan(item).to };
}

export function termState({ from, to }: Span, day: string): TermState {
  if (from !== '' && from > day) return 'coming';
  if (to === '') return 'open';
  const left = daysUntil(to, day);
  if (left < 0) return 'ended';
  return left <= SOON ? 'ending' : 'running';
}

/** Whether an item has come to its implementation (*pelaksanaan*), or was given a first day. */
export function isCarriedOut({ stage, starts }: Pick<BookItem, 'stage' | 'starts'>): boolean {
  return starts !== null || (STAGES.includes(stage) && stageNumber(stage) >= stageNumber('implementation'));
}
