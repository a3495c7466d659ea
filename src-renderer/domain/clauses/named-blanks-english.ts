import { englishHeadOf, englishPartyName } from '../parties/english-name.ts';
import { englishCount, englishDay, englishTerm } from '../wording/english.ts';
import { parseDay } from '../wording/dates.ts';
import { NOTHING_SAID, type Wording } from './clause.ts';
import { type Filled, filledBy, placed, unknownBy } from './named-blanks.ts';

/*
 * The named blanks of the English text of a clause. They have the same Indonesian names as beside it, so that one list is to be
 * learnt; what the register holds in Indonesian only becomes a visible blank and is told.
 */

type Filler = (wording: Wording) => string;

const FILLERS: Readonly<Record<string, Filler>> = {
  naskah: ({ document }) => document,
  judul: titleOf,
  objek: titleOf,
  tujuan: unknown,
  'ruang lingkup': unknown,
  lokasi: unknown,
  pembiayaan: unknown,
  urusan: unknown,
  'jangka waktu': ({ term }) => (term === null ? '' : englishTerm(term)),
  tempat: ({ place = '' }) => place.trim(),
  tanggal: ({ date = null }) => dayText(date),
  'jumlah pihak': ({ parties }) => (parties.length === 0 ? '' : englishCount(parties.length)),
  'para pihak': ({ parties }) => listed(parties.map(englishPartyName).filter((name) => name !== '')),
};

/** Fills the named blanks of an English text. `titles` are the Indonesian ones of the articles it stands among. */
export function filledEnglish(text: string, wording: Wording, titles: readonly string[]): Filled {
  return filledBy((name) => valueOf(name, wording, titles), text);
}

/** The names in an English text that no record will ever fill: misspelt ones. */
export function unknownEnglish(text: string): readonly string[] {
  return unknownBy((name) => valueOf(name, NOTHING_SAID, []), text);
}

function valueOf(name: string, wording: Wording, titles: readonly string[]): string | null {
  const article = /^(?:pasal|article) (.+)$/iu.exec(name)?.[1];
  if (article !== undefined) return placed('Article', article, titles);
  const party = /^(pihak|kepala) (\d{1,2})$/iu.exec(name);
  if (party !== null) return ofParty(party[1] ?? '', Number(party[2]), wording);
  const key = name.toLowerCase();
  return Object.hasOwn(FILLERS, key) ? (FILLERS[key]?.(wording) ?? null) : null;
}

function ofParty(what: string, number: number, { parties }: Wording): string {
  const party = parties[number - 1] ?? null;
  return what.toLowerCase() === 'pihak' ? englishPartyName(party) : englishHeadOf(party);
}

function titleOf({ titleEnglish = '' }: Wording): string {
  return titleEnglish.trim();
}

function unknown(): string {
  return '';
}

function dayText(date: string | null): string {
  const day = date === null ? null : parseDay(date);
  return day === null ? '' : englishDay(day);
}

/** `one`, `one and two`, `one, two, and three`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${last}`;
}
