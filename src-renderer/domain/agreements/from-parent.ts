import type { IdSource } from '#base/ids.ts';
import type { ProposedArticle } from '../clauses/library.ts';
import type { Edit } from '../record/edit.ts';
import { addRows, setAll } from '../record/new-record.ts';
import type { Agreement, Article } from './agreement.ts';
import type { Grounds } from './grounds.ts';
import type { DraftedType } from './instrument.ts';
import { namedAgreement } from './named.ts';
import { partyLabel } from './proposal.ts';

export type ChildStart = Grounds & { readonly type: DraftedType; readonly articles: readonly ProposedArticle[] };

/**
 * The draft of an agreement that carries out or changes another: it names it, and has its parties with their signatories. Numbers
 * and powers of attorney belong to the one document alone and are left open. An addendum has no term of its own.
 */
export function agreementFromParent(parent: Agreement, start: ChildStart, ids: IdSource): readonly Edit[] {
  const { type, premises, bases, articles } = start;
  return [
    ...setAll({
      type,
      title: parent.title,
      titleEnglish: parent.titleEnglish,
      item: parent.item,
      link: parent.link,
      paper: parent.paper,
      term: type === 'ADD' || type === 'RK' ? null : parent.term,
      parent: parent.id,
      parentNamed: namedAgreement(parent),
    }),
    ...addRows('parties', ids, parent.parties.map(partyValues)),
    ...addRows(
      'premises',
      ids,
      premises.map((row) => ({ ...row })),
    ),
    ...addRows(
      'bases',
      ids,
      bases.map((row) => ({ ...row })),
    ),
    ...addRows('articles', ids, [...(type === 'ADD' ? [FIRST_CHANGE] : []), ...articles.map((row) => ({ ...row }))]),
    ...(type === 'RK' ? addRows('works', ids, [emptyWork(parent.parties.length)]) : []),
  ];
}

/** An addendum begins with a change that is still to be filled in. */
export const FIRST_CHANGE = { amends: 'replace' } as const;

/** A row of a work plan with a line for what each party does. */
export function emptyWork(parties: number): { readonly roles: string } {
  const labels = Array.from({ length: Math.max(2, parties) }, (_none, index) => partyLabel(index));
  return { roles: labels.map((label) => `${label}: `).join('\n') };
}

/** A change of an article, begun from what it says now; `number` is its place in the agreement that is changed, from 1. */
export function changeOf({ title, text }: Pick<Article, 'title' | 'text'>, number: number) {
  return { amends: 'replace', amendsNumber: String(number), amendsBefore: `${title}\n${text}`, title, text } as const;
}

function partyValues({
  party,
  frontTitle,
  name,
  backTitle,
  post,
  nip,
  decree,
  seat,
  postEnglish,
}: Agreement['parties'][number]) {
  return { party, frontTitle, name, backTitle, post, nip, decree, seat, postEnglish };
}
