import type { Edit } from '../record/edit.ts';
import type { Clause } from './clause.ts';
import { clauseMark, type OfficeClause } from './office-clause.ts';

/** A clause of the office's own from an article as it stands in a draft. */
export function clauseFromArticle(
  { title, text }: { readonly title: string; readonly text: string },
  type: string,
): readonly Edit[] {
  return [
    { kind: 'set', path: 'title', value: title },
    { kind: 'set', path: 'text', value: text },
    { kind: 'set', path: 'fits', value: [type] },
  ];
}

/** The wording by which the text of a shipped clause becomes one with named blanks. */
const WITH_NAMES = {
  title: '{objek}',
  purpose: '{tujuan}',
  scopeOfWork: '{ruang lingkup}',
  location: '{lokasi}',
  funding: '{pembiayaan}',
  term: null,
  nature: null,
  affairs: [],
  parties: [],
  contacts: [],
  document: '{naskah}',
} as const;

/** A copy of a shipped clause as the office's own; what it took from the record becomes named blanks where it can. */
export function copyOfShipped(clause: Clause): readonly Edit[] {
  const { title, purpose, source, fits, situations = [] } = clause;
  const text = clause
    .write(WITH_NAMES)
    .join('\n')
    .replaceAll(/(jangka waktu) …+/gu, '$1 {jangka waktu}');
  return [
    { kind: 'set', path: 'title', value: title },
    { kind: 'set', path: 'purpose', value: purpose },
    { kind: 'set', path: 'text', value: text },
    { kind: 'set', path: 'source', value: source },
    { kind: 'set', path: 'fits', value: [...fits] },
    { kind: 'set', path: 'situations', value: [...situations] },
  ];
}

/** Gives the texts out under the next number, on a day (`YYYY-MM-DD`): from now on drafts with older texts are told. */
export function giveOut(clause: OfficeClause, today: string): readonly Edit[] {
  return [
    { kind: 'set', path: 'version', value: clause.version + 1 },
    { kind: 'set', path: 'since', value: today },
    { kind: 'set', path: 'mark', value: clauseMark(clause) },
  ];
}
