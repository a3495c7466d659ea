import { affairName } from '../cooperation/affairs.ts';
import { BLANK, objectOf } from '../agreements/proposal.ts';
import { headOf, officialPartyName } from '../parties/official-name.ts';
import { longDate, parseDay } from '../wording/dates.ts';
import { joined, listItems, lowerFirst } from '../wording/phrases.ts';
import { counted } from '../wording/terbilang.ts';
import { termInWords } from '../wording/term.ts';
import { NOTHING_SAID, type Wording } from './clause.ts';

/*
 * Named blanks of an office's own clauses: `{jangka waktu}` in the text becomes what the record says, or a visible blank. They
 * have Indonesian names, since they stand inside Indonesian texts that people write.
 */

/** Gives what the record says, or '' while it says nothing. */
type Filler = (wording: Wording) => string;

const FILLERS: Readonly<Record<string, Filler>> = {
  naskah: ({ document }) => document,
  judul: ({ title }) => title.trim(),
  objek: ({ title }) => withoutBlank(objectOf(title)),
  tujuan: ({ purpose }) => phrase(purpose),
  'ruang lingkup': ({ scopeOfWork }) => phrase(scopeOfWork),
  lokasi: ({ location }) => phrase(location),
  pembiayaan: ({ funding }) => phrase(funding),
  'jangka waktu': ({ term }) => (term === null ? '' : termInWords(term)),
  urusan: ({ affairs }) => joined(affairs.flatMap((code) => affairName(code) ?? [])),
  tempat: ({ place = '' }) => place.trim(),
  tanggal: ({ date = null }) => dayText(date),
  'jumlah pihak': ({ parties }) => (parties.length === 0 ? '' : counted(parties.length)),
  'para pihak': ({ parties }) => joined(parties.map(officialPartyName).filter((name) => name !== '')),
};

/** Every name, for the help beside the text; `pihak 1` and `kepala 1` stand for any number, `pasal …` for any title. */
export const BLANK_NAMES: readonly string[] = [
  ...Object.keys(FILLERS),
  'pihak 1',
  'pihak 2',
  'kepala 1',
  'kepala 2',
  'pasal Jangka Waktu',
];

export type Filled = {
  readonly text: string;
  /** Names of blanks for which the record has nothing yet. */
  readonly missing: readonly string[];
  /** Names that nobody knows; they become blanks as well. */
  readonly unknown: readonly string[];
};

const NAMED = /\{([^{}\n]{1,80})\}/gu;

/** Fills the named blanks of a text. `titles` are those of the articles it stands among, for `{pasal Title}`. */
export function filledText(text: string, wording: Wording, titles: readonly string[]): Filled {
  return filledBy((name) => valueOf(name, wording, titles), text);
}

/** Tells what stands for a name: null for a name that is none, '' where nothing is known. */
type Values = (name: string) => string | null;

export function filledBy(valueFor: Values, text: string): Filled {
  const [missing, unknown] = [new Set<string>(), new Set<string>()];
  const filled = text.replaceAll(NAMED, (_all, written: string) => {
    const name = written.trim();
    const value = valueFor(name);
    if (value === null) unknown.add(name);
    else if (value === '' || value.includes(BLANK)) missing.add(name);
    return value === null || value === '' ? BLANK : value;
  });
  return { text: filled, missing: [...missing], unknown: [...unknown] };
}

/** The names in a text that no record will ever fill: misspelt ones. */
export function unknownBlanks(text: string): readonly string[] {
  return unknownBy((name) => valueOf(name, NOTHING_SAID, []), text);
}

export function unknownBy(valueFor: Values, text: string): readonly string[] {
  const names = [...text.matchAll(NAMED)].map(([, name = '']) => name.trim());
  return [...new Set(names)].filter((name) => valueFor(name) === null);
}

/** Null for a name that is none; '' where nothing is known. */
function valueOf(name: string, wording: Wording, titles: readonly string[]): string | null {
  const article = /^pasal (.+)$/iu.exec(name)?.[1];
  if (article !== undefined) return placed('Pasal', article, titles);
  const party = /^(pihak|kepala) (\d{1,2})$/iu.exec(name);
  if (party !== null) return ofParty(party[1] ?? '', Number(party[2]), wording);
  const key = name.toLowerCase();
  return Object.hasOwn(FILLERS, key) ? (FILLERS[key]?.(wording) ?? null) : null;
}

function ofParty(what: string, number: number, { parties }: Wording): string {
  const party = parties[number - 1] ?? null;
  return what.toLowerCase() === 'pihak' ? officialPartyName(party) : headOf(party);
}

/** `Pasal 5`, `Article 5`: the place of the article with an Indonesian title among others; a blank where it is not there. */
export function placed(word: 'Pasal' | 'Article', title: string, titles: readonly string[]): string {
  const place = titles.findIndex((each) => each.trim().toLowerCase() === title.trim().toLowerCase());
  return `${word} ${place < 0 ? BLANK : place + 1}`;
}

function phrase(text: string): string {
  return joined(listItems(text).map(lowerFirst));
}

function dayText(date: string | null): string {
  const day = date === null ? null : parseDay(date);
  return day === null ? '' : longDate(day);
}

function withoutBlank(text: string): string {
  return text === BLANK ? '' : text;
}
