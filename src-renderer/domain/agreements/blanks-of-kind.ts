import type { Agreement, AgreementParty, Article } from './agreement.ts';
import { hasTwoTexts } from './two-texts.ts';
import type { Blank } from './blanks.ts';
import { englishHeadOf } from '../parties/english-name.ts';
import { hasBlank, isEmpty, where } from './is-blank.ts';
import { WORK_FIELDS } from './work-plan.ts';

/** An article that takes one out has nothing more to say. */
export function isWithoutText({ amends }: Pick<Article, 'amends'>): boolean {
  return amends === 'delete';
}

/** Blanks that only some kinds of agreement have: a second text, a table of works, an agreement that is changed. */
export function blanksOfKind(agreement: Agreement): readonly Blank[] {
  return [
    ...where(namesAnother(agreement) && hasBlank(agreement.parentNamed), 'parentNamed', 'parent'),
    ...agreement.articles.flatMap(({ id, amends, amendsNumber }) =>
      where(amends !== 'none' && isEmpty(amendsNumber), `articles/${id}/amendsNumber`, 'amended'),
    ),
    ...(agreement.type === 'RK' ? blanksOfPlan(agreement) : []),
    ...(hasTwoTexts(agreement) ? blanksOfEnglish(agreement) : []),
  ];
}

/** Whether the kind makes no sense without another agreement: an addendum changes one, a work plan belongs to one. */
export function namesAnother({ type }: Pick<Agreement, 'type'>): boolean {
  return type === 'ADD' || type === 'RK';
}

function blanksOfPlan({ works }: Agreement): readonly Blank[] {
  return [
    ...where(works.length === 0, 'works', 'works'),
    ...works.flatMap((work) =>
      WORK_FIELDS.flatMap((field) => where(isOpen(work[field]), `works/${work.id}/${field}`, 'work')),
    ),
  ];
}

/** Also a party that is named and not said to do anything. */
function isOpen(text: string): boolean {
  return hasBlank(text) || text.split('\n').some((line) => line.trim().endsWith(':'));
}

function blanksOfEnglish(agreement: Agreement): readonly Blank[] {
  const english = (path: string, text: string): readonly Blank[] => where(hasBlank(text), path, 'english');
  return [
    ...english('titleEnglish', agreement.titleEnglish),
    ...agreement.parties.flatMap((party) => (needsPost(party) ? english(`parties/${party.id}/postEnglish`, '') : [])),
    ...agreement.premises.flatMap((row) => english(`premises/${row.id}/english`, row.english)),
    ...agreement.bases.flatMap((row) => english(`bases/${row.id}/english`, row.english)),
    ...agreement.articles
      .filter((row) => !isWithoutText(row))
      .flatMap((row) => [
        ...english(`articles/${row.id}/titleEnglish`, row.titleEnglish),
        ...english(`articles/${row.id}/english`, row.english),
      ]),
  ];
}

function needsPost({ postEnglish, party }: AgreementParty): boolean {
  return isEmpty(postEnglish) && englishHeadOf(party) === '';
}
