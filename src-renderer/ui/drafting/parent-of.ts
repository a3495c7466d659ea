import type { Queries } from '#app/queries.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { BLANK } from '#domain/agreements/proposal.ts';
import { longDate, parseDay } from '#domain/wording/dates.ts';
import { joined, titleInSentence } from '#domain/wording/phrases.ts';
import { firstOf } from '../session/first-of.ts';

/** The agreement that a PKS of an item carries out, as its text names it: the signed KSB, else the one changed last; null without. */
export async function parentOf(item: string, queries: Queries): Promise<string | null> {
  if (item === '') return null;
  const rows = (await firstOf(queries.agreementsOfItem(item))).filter(({ type }) => type === 'KSB');
  const [row] = rows.toSorted((a, b) => rank(b) - rank(a) || b.changed - a.changed);
  const view = row === undefined ? null : await firstOf(queries.record('agreement', row.record));
  return view === null ? null : named(view.value);
}

function rank({ state }: { readonly state: string }): number {
  return state === 'signed' ? 1 : 0;
}

function named({ title, parties, date }: Agreement): string {
  const numbers = parties.map(({ number }) => `Nomor ${number.trim() || BLANK}`);
  const day = date === null ? null : parseDay(date);
  const about = title.trim() === '' ? BLANK : titleInSentence(title);
  return `Kesepakatan Bersama tentang ${about}, ${joined(numbers)}, tanggal ${day === null ? BLANK : longDate(day)}`;
}
