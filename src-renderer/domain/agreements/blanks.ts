import { headOf } from '../parties/official-name.ts';
import type { Agreement, AgreementParty } from './agreement.ts';
import { blanksOfKind, isWithoutText } from './blanks-of-kind.ts';
import { hasBlank, isEmpty, where } from './is-blank.ts';

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
    | 'english'
    | 'parent'
    | 'amended'
    | 'works'
    | 'work'
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
  // A work plan may do without: its table says what is agreed, and it names the agreement it belongs to.
  const isPlan = agreement.type === 'RK';
  return [
    ...where(isEmpty(agreement.title), 'title', 'title'),
    ...parties.flatMap((party) =>
      hasBlank(party.number) ? [{ path: `parties/${party.id}/number`, expected: 'number', byHand: true } as const] : [],
    ),
    ...where(agreement.date === null, 'date', 'date'),
    ...where(isEmpty(agreement.place), 'place', 'place'),
    ...where(parties.length < 2, 'parties', 'party'),
    ...parties.flatMap(blanksOfParty),
    ...textBlanks('premises', agreement.premises, isPlan),
    ...textBlanks('bases', agreement.bases, isPlan),
    ...where(agreement.articles.length === 0 && !isPlan, 'articles', 'articles'),
    ...agreement.articles.flatMap((article) =>
      isWithoutText(article)
        ? []
        : [
            ...where(hasBlank(article.title), `articles/${article.id}/title`, 'article-title'),
            ...where(hasBlank(article.text), `articles/${article.id}/text`, 'text'),
          ],
    ),
    ...blanksOfKind(agreement),
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
    // Whoever was empowered names the power of attorney instead; an organisation may have no decree to name, and paper leaves no gap.
    ...where(
      isEmpty(party.decree) && isEmpty(party.mandate) && party.party?.kind !== 'organisation',
      `${at}/decree`,
      'decree',
    ),
    ...where(isEmpty(party.seat), `${at}/seat`, 'seat'),
  ];
}

function textBlanks(
  list: 'premises' | 'bases',
  rows: readonly { readonly id: string; readonly text: string }[],
  isOptional: boolean,
): readonly Blank[] {
  return [
    ...where(rows.length === 0 && !isOptional, list, list),
    ...rows.flatMap((row) => where(hasBlank(row.text), `${list}/${row.id}/text`, 'text')),
  ];
}
