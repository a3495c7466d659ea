import type { Agreement } from './agreement.ts';
import { BLANK } from './ksb-articles.ts';

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
    | 'articles'
    | 'premises'
    | 'text';
  /** Numbers are often written by hand on the day of signing, so that a blank one is no hindrance (domain.md §2.1). */
  readonly byHand: boolean;
};

/** Every blank of a draft, in the order in which they stand on paper. */
export function blanksOf(agreement: Agreement): readonly Blank[] {
  const blanks: Blank[] = [];
  const need = (isBlank: boolean, path: string, expected: Blank['expected'], byHand = false): void => {
    if (isBlank) blanks.push({ path, expected, byHand });
  };
  need(agreement.title.trim() === '', 'title', 'title');
  for (const party of agreement.parties) need(party.number.trim() === '', `parties/${party.id}/number`, 'number', true);
  need(agreement.date === null, 'date', 'date');
  need(agreement.place.trim() === '', 'place', 'place');
  if (agreement.parties.length < 2) need(true, 'parties', 'party');
  for (const party of agreement.parties) {
    need(party.party === null, `parties/${party.id}/party`, 'party');
    need(party.name.trim() === '', `parties/${party.id}/name`, 'signatory');
    need(party.post.trim() === '', `parties/${party.id}/post`, 'post');
    need(party.decree.trim() === '', `parties/${party.id}/decree`, 'decree');
    need(party.seat.trim() === '', `parties/${party.id}/seat`, 'seat');
  }
  need(agreement.premises.length === 0, 'premises', 'premises');
  for (const premise of agreement.premises) need(hasBlank(premise.text), `premises/${premise.id}/text`, 'text');
  need(agreement.articles.length === 0, 'articles', 'articles');
  for (const article of agreement.articles) need(hasBlank(article.text), `articles/${article.id}/text`, 'text');
  return blanks;
}

function hasBlank(text: string): boolean {
  return text.trim() === '' || text.includes(BLANK);
}
