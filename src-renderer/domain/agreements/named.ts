import { longDate, parseDay } from '../wording/dates.ts';
import { joined, titleInSentence } from '../wording/phrases.ts';
import type { Agreement, AgreementType } from './agreement.ts';
import { INSTRUMENT_TYPES, instrumentOf } from './instrument.ts';
import { BLANK } from './proposal.ts';

/** More numbers than these would hide what is named; the first stands for them. */
const MOST_NUMBERS = 4;

/** An agreement as another one names it: `Kesepakatan Bersama tentang …, Nomor … dan Nomor …, tanggal …`. */
export function namedAgreement({ type, title, parties, date }: Agreement): string {
  const numbers = parties
    .slice(0, parties.length > MOST_NUMBERS ? 1 : MOST_NUMBERS)
    .map(({ number }) => `Nomor ${number.trim() || BLANK}`);
  const day = date === null ? null : parseDay(date);
  const about = title.trim() === '' ? BLANK : titleInSentence(title);
  return `${instrumentOf(type).name} tentang ${about}, ${joined(numbers)}, tanggal ${day === null ? BLANK : longDate(day)}`;
}

/** The kind of agreement that such a name begins with; null when it begins with none. */
export function kindNamed(named: string): AgreementType | null {
  const text = named.trim().toLowerCase();
  return INSTRUMENT_TYPES.find((type) => text.startsWith(instrumentOf(type).name.toLowerCase())) ?? null;
}
