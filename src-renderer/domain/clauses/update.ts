import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { IdSource } from '#base/ids.ts';
import type { Agreement, Article } from '../agreements/agreement.ts';
import { followTyping } from '../agreements/ayat-moves.ts';
import { agreementFromParent, changeOf } from '../agreements/from-parent.ts';
import type { Edit } from '../record/edit.ts';
import { addRows } from '../record/new-record.ts';
import type { Drawn } from './library-clause.ts';

/*
 * What is done about an article whose clause says something else by now.
 */

/**
 * Puts a text of the library in place of an article's, with its English text where the document has two; references of other
 * articles to its ayat follow. Where the clause has no English text, what the office wrote stays.
 */
export function replaceEdits(
  { articles }: Pick<Agreement, 'articles'>,
  article: Article,
  drawn: Drawn,
): readonly Edit[] {
  const at = `articles/${article.id}`;
  const typed = { id: article.id, before: article.text, after: drawn.text };
  const others = followTyping(articles, typed).filter((each) => each.article !== article.id);
  return [
    set(`${at}/text`, drawn.text),
    ...(drawn.english === null ? [] : englishEdits(article, drawn.english)),
    set(`${at}/origin`, drawn.origin),
    ...others.map((each) => set(`articles/${each.article}/${each.field}`, each.text)),
  ];
}

/** An English title that somebody wrote stays, as the Indonesian one does. */
function englishEdits({ id, titleEnglish }: Article, english: NonNullable<Drawn['english']>): readonly Edit[] {
  return [
    ...(titleEnglish.trim() === '' ? [set(`articles/${id}/titleEnglish`, english.title)] : []),
    set(`articles/${id}/english`, english.text),
  ];
}

/** Puts texts of the library in place of several articles of one agreement, as `replaceEdits` does for one. */
export function replaceAllEdits(
  { articles }: Pick<Agreement, 'articles'>,
  changes: readonly { readonly article: string; readonly drawn: Drawn }[],
): readonly Edit[] {
  let now = articles;
  const made = new Map<string, Edit>();
  for (const { article, drawn } of changes) {
    const target = now.find(({ id }) => id === article);
    const edits = target === undefined ? [] : replaceEdits({ articles: now }, target, drawn);
    for (const edit of edits) if (edit.kind === 'set') made.set(edit.path, edit);
    now = now.map((each) => ({ ...each, ...fieldsFor(each.id, edits) }));
  }
  return [...made.values()];
}

function fieldsFor(row: string, edits: readonly Edit[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    edits.flatMap((edit) => {
      const [, id, field = ''] = edit.kind === 'set' ? edit.path.split('/') : [];
      return edit.kind === 'set' && id === row ? [[field, edit.value] as const] : [];
    }),
  );
}

/**
 * Puts another clause in place of an article: its titles and both texts. Where the clause has no English text none is left, since
 * what stood there translated another article.
 */
export function exchangeEdits(agreement: Pick<Agreement, 'articles'>, article: Article, drawn: Drawn): readonly Edit[] {
  const { title, text } = drawn.english ?? { title: '', text: '' };
  const at = `articles/${article.id}`;
  const hadEnglish = `${article.titleEnglish}${article.english}` !== '';
  return [
    set(`${at}/title`, drawn.title),
    ...(hadEnglish || drawn.english !== null ? [set(`${at}/titleEnglish`, title), set(`${at}/english`, text)] : []),
    ...replaceEdits(agreement, article, { ...drawn, english: null }),
  ];
}

/** What takes such edits back: every field of the articles as it was. */
export function articlesAsTheyWere({ articles }: Pick<Agreement, 'articles'>, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit): readonly Edit[] => {
    const before = edit.kind === 'set' ? fieldAt(articles, edit.path) : undefined;
    return edit.kind !== 'set' || before === undefined ? [] : [set(edit.path, before)];
  });
}

/** The edits that take back only what is still as it was written: what a person changed since stays. */
export function stillToTakeBack(
  { articles }: Pick<Agreement, 'articles'>,
  made: readonly Edit[],
  back: readonly Edit[],
): readonly Edit[] {
  const written = new Map(made.flatMap((edit) => (edit.kind === 'set' ? [[edit.path, edit.value] as const] : [])));
  return back.filter((edit) => {
    if (edit.kind !== 'set') return false;
    const [now, was] = [fieldAt(articles, edit.path), written.get(edit.path)];
    return now !== undefined && was !== undefined && canonicalJson(now) === canonicalJson(was);
  });
}

function fieldAt(articles: readonly Article[], path: string): Json | undefined {
  const [, row, field = ''] = path.split('/');
  const article: Readonly<Record<string, Json>> | undefined = articles.find(({ id }) => id === row);
  return article?.[field];
}

function set(path: string, value: Json): Extract<Edit, { readonly kind: 'set' }> {
  return { kind: 'set', path, value };
}

/** An article of a signed agreement and the texts of the library that it is to have. */
export type ToAmend = { readonly article: Article; readonly drawn: Pick<Drawn, 'text' | 'english'> };

/**
 * The draft of an addendum (*adendum*) that brings articles of a signed agreement to the texts of the library: it names the
 * agreement, has its parties, and one article for each that says what the other becomes, in the order of the agreement.
 */
export function addendumOf(agreement: Agreement, changes: readonly ToAmend[], ids: IdSource): readonly Edit[] {
  const start = { type: 'ADD', premises: [], bases: [], articles: [] } as const;
  const isArticle = (edit: Edit): boolean => edit.kind === 'add' && edit.list === 'articles';
  const placeOf = ({ article }: ToAmend): number => agreement.articles.findIndex(({ id }) => id === article.id);
  const rows = changes
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((change) => ({
      ...changeOf(change.article, placeOf(change) + 1),
      text: change.drawn.text,
      ...(change.drawn.english === null
        ? {}
        : {
            titleEnglish: change.article.titleEnglish || change.drawn.english.title,
            english: change.drawn.english.text,
          }),
    }));
  return [
    ...agreementFromParent(agreement, start, ids).filter((edit) => !isArticle(edit)),
    ...addRows('articles', ids, rows),
  ];
}
