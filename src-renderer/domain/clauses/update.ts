import type { Agreement, Article } from '../agreements/agreement.ts';
import { followTyping } from '../agreements/ayat-moves.ts';
import { agreementFromParent, changeOf } from '../agreements/from-parent.ts';
import type { IdSource } from '#base/ids.ts';
import type { Edit } from '../record/edit.ts';
import { addRows } from '../record/new-record.ts';
import type { Drawn } from './library-clause.ts';

/*
 * What is done about an article whose clause says something else by now.
 */

/** Puts a text of the library in place of an article's; references of other articles to its ayat follow. */
export function replaceEdits(
  { articles }: Pick<Agreement, 'articles'>,
  article: Article,
  drawn: Drawn,
): readonly Edit[] {
  const at = `articles/${article.id}`;
  const typed = { id: article.id, before: article.text, after: drawn.text };
  const others = followTyping(articles, typed).filter((each) => each.article !== article.id);
  return [
    { kind: 'set', path: `${at}/text`, value: drawn.text },
    { kind: 'set', path: `${at}/origin`, value: drawn.origin },
    ...others.map((each): Edit => ({ kind: 'set', path: `articles/${each.article}/text`, value: each.text })),
  ];
}

/** What takes such a replacement back: every text and origin as it was. */
export function textsAsTheyWere({ articles }: Pick<Agreement, 'articles'>, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit): readonly Edit[] => {
    if (edit.kind !== 'set') return [];
    const [, row, field] = edit.path.split('/');
    const before = articles.find(({ id }) => id === row);
    if (before === undefined) return [];
    return [{ kind: 'set', path: edit.path, value: field === 'origin' ? before.origin : before.text }];
  });
}

/**
 * The draft of an addendum (*adendum*) that brings an article of a signed agreement to the text of the library: it names the
 * agreement, has its parties, and one article that says what the other becomes.
 */
export function addendumOf(agreement: Agreement, article: Article, text: string, ids: IdSource): readonly Edit[] {
  const number = agreement.articles.findIndex(({ id }) => id === article.id) + 1;
  const start = { type: 'ADD', premises: [], bases: [], articles: [] } as const;
  const isArticle = (edit: Edit): boolean => edit.kind === 'add' && edit.list === 'articles';
  return [
    ...agreementFromParent(agreement, start, ids).filter((edit) => !isArticle(edit)),
    ...addRows('articles', ids, [{ ...changeOf(article, number), text }]),
  ];
}
