import { headOf } from '../parties/official-name.ts';
import type { Agreement, AgreementParty } from './agreement.ts';

/** A place that is still to be filled. `path` leads to it; `expected` says which kind of thing belongs there. */
export type Blank = {
  readonly path: string;
  readonly expected:
    | 'title'
    | 'place'
    | 'date'
    | 'party'
    | 'signatory'
    | 'post'
    | 'decree'
    | 'seat'
    | 'number'
    | 'premises'
    | 'bases'
    | 'articles'
    | 'article-title'
    | 'text'
    | 'cost'
    | 'amount'
    | 'activity'
    | 'when'
    | 'data'
    | 'sensitivity'
    | 'personal';
  /** Numbers are often written by hand on the day of signing, so that a blank one is no hindrance (domain.md §2.1). */
  readonly byHand: boolean;
};

/** Every blank of a draft, in the order in which they stand on paper. */
export function blanksOf(agreement: Agreement): readonly Blank[] {
  const { parties } = agreement;
  return [
    ...where(isEmpty(agreement.title), 'title', 'title'),
    ...parties.flatMap((party) =>
      isEmpty(party.number) ? [{ path: `parties/${party.id}/number`, expected: 'number', byHand: true } as const] : [],
    ),
    ...where(agreement.date === null, 'date', 'date'),
    ...where(isEmpty(agreement.place), 'place', 'place'),
    ...where(parties.length < 2, 'parties', 'party'),
    ...parties.flatMap(blanksOfParty),
    ...textBlanks('premises', agreement.premises),
    ...textBlanks('bases', agreement.bases),
    ...where(agreement.articles.length === 0, 'articles', 'articles'),
    ...agreement.articles.flatMap((article) => [
      ...where(hasBlank(article.title), `articles/${article.id}/title`, 'article-title'),
      ...where(hasBlank(article.text), `articles/${article.id}/text`, 'text'),
    ]),
    ...agreement.costs.flatMap(({ id, activity, amount }) => [
      ...where(isEmpty(activity), `costs/${id}/activity`, 'cost'),
      ...where(amount === null, `costs/${id}/amount`, 'amount'),
    ]),
    ...agreement.schedule.flatMap(({ id, activity, begins }) => [
      ...where(isEmpty(activity), `schedule/${id}/activity`, 'activity'),
      ...where(isEmpty(begins), `schedule/${id}/begins`, 'when'),
    ]),
    ...agreement.dataMatrix.flatMap(({ id, data, sensitivity, personal }) => [
      ...where(isEmpty(data), `dataMatrix/${id}/data`, 'data'),
      ...where(sensitivity === null, `dataMatrix/${id}/sensitivity`, 'sensitivity'),
      ...where(personal === null, `dataMatrix/${id}/personal`, 'personal'),
    ]),
  ];
}

function blanksOfParty(party: AgreementParty): readonly Blank[] {
  const at = `parties/${party.id}`;
  return [
    ...where(party.party === null, `${at}/party`, 'party'),
    ...where(isEmpty(party.name), `${at}/name`, 'signatory'),
    // A region's head is known by the region's name; others have to be told.
    ...where(isEmpty(party.post) && headOf(party.party) === '', `${at}/post`, 'post'),
    // Whoever was empowered names the power of attorney instead.
    ...where(isEmpty(party.decree) && isEmpty(party.mandate), `${at}/decree`, 'decree'),
    ...where(isEmpty(party.seat), `${at}/seat`, 'seat'),
  ];
}

function textBlanks(
  list: 'premises' | 'bases',
  rows: readonly { readonly id: string; readonly text: string }[],
): readonly Blank[] {
  return [
    ...where(rows.length === 0, list, list),
    ...rows.flatMap((row) => where(hasBlank(row.text), `${list}/${row.id}/text`, 'text')),
  ];
}

function where(missing: boolean, path: string, expected: Blank['expected']): readonly Blank[] {
  return missing ? [{ path, expected, byHand: false }] : [];
}

/** Dotted lines and underlined gaps as people type them, and the proposal's own blank. */
function hasBlank(text: string): boolean {
  return isEmpty(text) || /…{2,}|\.{4,}|_{3,}/u.test(text);
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}
