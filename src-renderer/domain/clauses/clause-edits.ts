import type { Article } from '../agreements/agreement.ts';
import type { Edit } from '../record/edit.ts';
import { setAll } from '../record/new-record.ts';
import type { Clause } from './clause.ts';
import { clauseMark, type OfficeClause } from './office-clause.ts';

/** A clause of the office's own from an article as it stands in a draft. */
export function clauseFromArticle(article: SavedArticle, type: string): readonly Edit[] {
  const { title, text, titleEnglish, english } = article;
  return setAll({
    title,
    text,
    ...(`${titleEnglish}${english}`.trim() === '' ? {} : { titleEnglish, english }),
    fits: [type],
  });
}

export type SavedArticle = Pick<Article, 'title' | 'text' | 'titleEnglish' | 'english'>;

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
  const { title, purpose, source, fits, situations = [], english } = clause;
  const text = clause
    .write(WITH_NAMES)
    .join('\n')
    .replaceAll(/(jangka waktu) …+/gu, '$1 {jangka waktu}');
  const beside =
    english === undefined
      ? {}
      : {
          titleEnglish: english.title,
          english: english
            .write({ ...WITH_NAMES, object: '{objek}' })
            .join('\n')
            .replaceAll(/(for a period of) …+/gu, '$1 {jangka waktu}'),
        };
  return setAll({ title, purpose, text, ...beside, source, fits: [...fits], situations: [...situations] });
}

/** Gives the texts out under the next number, on a day (`YYYY-MM-DD`): from now on drafts with older texts are told. */
export function giveOut(clause: OfficeClause, today: string): readonly Edit[] {
  return [
    { kind: 'set', path: 'version', value: clause.version + 1 },
    { kind: 'set', path: 'since', value: today },
    { kind: 'set', path: 'mark', value: clauseMark(clause) },
  ];
}
