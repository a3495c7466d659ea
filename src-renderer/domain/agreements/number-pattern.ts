import { parseDay } from '../wording/dates.ts';
import { roman } from '../wording/terbilang.ts';
import type { Agreement } from './agreement.ts';
import { instrumentOf } from './instrument.ts';
import { hasBlank } from './is-blank.ts';
import { BLANK } from './proposal.ts';

/*
 * How an office numbers its agreements (domain.md §2.1): every party writes its own number, the running part comes from a book that
 * agreements share with letters and is filled in by hand, the rest is known from the draft. No pattern could be confirmed as law,
 * so that an office sets its own, or none.
 */

type Numbered = Pick<Agreement, 'type' | 'date'>;
type Filler = (agreement: Numbered) => string;

/** What stands in braces in a pattern. `urut` is never known: it is for the hand. */
const FILLERS: Readonly<Record<string, Filler>> = {
  urut: () => '',
  jenis: ({ type }) => instrumentOf(type).short.toLocaleUpperCase('id'),
  bulan: ({ date }) => of(date, ({ month }) => roman(month)),
  'bulan angka': ({ date }) => of(date, ({ month }) => String(month).padStart(2, '0')),
  tahun: ({ date }) => of(date, ({ year }) => String(year)),
};

export const NUMBER_BLANKS: readonly string[] = Object.keys(FILLERS);

const NAMED = /\{([^{}]{1,40})\}/gu;

/** The number that a pattern gives for a draft: `{urut}/{jenis}/{bulan}/{tahun}` → `……………/PKS/XII/2026`; dots where nothing is known. */
export function filledNumber(pattern: string, agreement: Numbered): string {
  return pattern.trim().replaceAll(NAMED, (_all, name: string) => {
    const filled = fillerOf(name)?.(agreement) ?? '';
    return filled === '' ? BLANK : filled;
  });
}

/** Names in a pattern that nothing ever fills: misspelt ones. */
export function unknownNumberBlanks(pattern: string): readonly string[] {
  const names = [...pattern.matchAll(NAMED)].map(([, name = '']) => name.trim());
  return [...new Set(names)].filter((name) => fillerOf(name) === null);
}

/** Whether a party's number may be written from the pattern without anything typed by hand being lost; it says something new then. */
export function isNumberOpen(number: string, filled: string): boolean {
  return filled !== '' && number !== filled && hasBlank(number);
}

function fillerOf(name: string): Filler | null {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(FILLERS, key) ? (FILLERS[key] ?? null) : null;
}

function of(date: string | null, part: (day: { readonly month: number; readonly year: number }) => string): string {
  const day = date === null ? null : parseDay(date);
  return day === null ? '' : part(day);
}
