import { z } from 'zod';
import { affirm, choose, legalText, line } from '../record/shape.ts';

/*
 * An addendum (*adendum*) changes an agreement that is in force: it names it, and each of its articles says what becomes of an
 * article of that agreement. Articles of its own (`none`) say what holds besides.
 */

/** What an article does to one of the agreement that is changed; `insert` puts a new one behind it. */
export const amendsSchema = z.enum(['none', 'replace', 'insert', 'delete']);
export type Amends = z.infer<typeof amendsSchema>;

/** Of the agreement as a whole. Also a PKS, a work plan and an MoU have one that they carry out. */
export const PARENT = {
  /** The record of the agreement that is changed or carried out; '' where it is not kept here. */
  parent: choose(z.string().max(60), ''),
  /** The same as documents name it: kind, title, numbers and day. Stands by itself: a partner may not have the record. */
  parentNamed: affirm(z.string().max(2000), ''),
};

/** Of each article. */
export const AMENDING = {
  amends: choose(amendsSchema, 'none'),
  /** The number of the article that is changed, as it is written there: `5`, `5A`; for `insert` the new one's. */
  amendsNumber: line(),
  /** What the changed article says until then: title, then a line for each ayat. Shown beside the new text, not printed. */
  amendsBefore: legalText(),
};

/** The same as plain values, for an article that changes none. */
export const AMENDS_NONE = { amends: 'none', amendsNumber: '', amendsBefore: '' } as const;

/** What an article does to which one of the agreement that is changed. */
export type Change = { readonly amends: Amends; readonly amendsNumber: string };

/** What leads the change in, as legal drafting does: `Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:`. */
export function amendingLead({ amends, amendsNumber }: Change, blank: string): string {
  const number = amendsNumber.trim() || blank;
  switch (amends) {
    case 'none':
      return '';
    case 'replace':
      return `Ketentuan Pasal ${number} diubah sehingga berbunyi sebagai berikut:`;
    case 'insert':
      return `Setelah ${articleBefore(amendsNumber, blank)} disisipkan 1 (satu) pasal, yaitu Pasal ${number}, yang berbunyi sebagai berikut:`;
    case 'delete':
      return `Ketentuan Pasal ${number} dihapus.`;
    default:
      return amends satisfies never;
  }
}

/** What stands above the change on paper: an addendum's own articles have titles of their own. */
export function amendingTitle({ amends, amendsNumber }: Change, blank: string): string {
  const named = `Pasal ${amendsNumber.trim() || blank}`;
  if (amends === 'insert') return `Penyisipan ${named}`;
  return amends === 'delete' ? `Penghapusan ${named}` : `Perubahan ${named}`;
}

/** `Pasal 5A` stands behind `Pasal 5`, `Pasal 5B` behind `Pasal 5A`; a plain number behind the one before it. */
export function articleBefore(number: string, blank: string): string {
  const [, digits = '', letter = ''] = /^(\d+)([A-Z]?)$/u.exec(number.trim().toUpperCase()) ?? [];
  if (digits === '') return `Pasal ${blank}`;
  if (letter === '') return `Pasal ${Number(digits) - 1}`;
  return letter === 'A'
    ? `Pasal ${digits}`
    : `Pasal ${digits}${String.fromCodePoint((letter.codePointAt(0) ?? 66) - 1)}`;
}

/** What a sentence that leads a change in does, and to which article; null where the record would not write that sentence. */
export function changeLedBy(sentence: string): Change | null {
  const lead = sentence.trim();
  for (const amends of ['replace', 'insert', 'delete'] as const) {
    const [, amendsNumber = ''] = LEADS[amends].exec(lead) ?? [];
    if (amendsNumber !== '' && amendingLead({ amends, amendsNumber }, '') === lead) return { amends, amendsNumber };
  }
  return null;
}

const LEADS = {
  replace: /^Ketentuan Pasal (\S+) diubah\b/u,
  insert: /\byaitu Pasal (\S+?),/u,
  delete: /^Ketentuan Pasal (\S+) dihapus\b/u,
} as const;
