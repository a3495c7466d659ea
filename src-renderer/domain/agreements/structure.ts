import type { Edit } from '../record/edit.ts';
import type { Agreement } from './agreement.ts';
import { type Renumbered, renumbered } from './renumber.ts';

/** Edits of the list of articles together with those of the texts whose references follow, and what takes both back. */
export type Restructured = {
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
  /** How many references were changed. */
  readonly references: number;
};

type ArticleEdit = Extract<Edit, { readonly kind: 'add' | 'move' | 'remove' }>;
type Row = { readonly id: string; readonly order: string; readonly text: string; readonly english?: string };
type Known = { readonly type: Agreement['type']; readonly articles: readonly Row[] };

/**
 * Adding, moving or taking out articles (*pasal*), with the references that follow in the same edit. The articles of an addendum
 * speak of another agreement, whose numbers do not change.
 */
export function restructured({ type, articles }: Known, edits: readonly ArticleEdit[]): Restructured {
  const after = edits.reduce(
    withEdit,
    articles.map(({ id, order, text, english = '' }) => ({ id, order, text, english })),
  );
  const followed = type === 'ADD' ? [] : renumbered(articles, after);
  const back = edits.flatMap((edit) => inverseOf(edit, articles)).toReversed();
  return {
    edits: [...edits, ...textEdits(followed)],
    inverse: [...back, ...textsBefore(followed, articles)],
    references: countOf(followed),
  };
}

/** The edits for texts that follow, for when only ayat moved. */
export function followed(found: readonly Renumbered[], articles: Known['articles']): Restructured {
  return { edits: textEdits(found), inverse: textsBefore(found, articles), references: countOf(found) };
}

function withEdit(rows: readonly Row[], edit: ArticleEdit): readonly Row[] {
  const others = rows.filter(({ id }) => id !== edit.row);
  const row = rows.find(({ id }) => id === edit.row);
  const put = (order: string, texts: Pick<Row, 'text' | 'english'>): readonly Row[] =>
    [...others, { id: edit.row, order, ...texts }].toSorted(
      (one, other) => compare(one.order, other.order) || compare(one.id, other.id),
    );
  switch (edit.kind) {
    case 'add':
      return put(edit.order, { text: textOf(edit.values['text']), english: textOf(edit.values['english']) });
    case 'move':
      return put(edit.order, { text: row?.text ?? '', english: row?.english ?? '' });
    default:
      return edit.removed ? others : rows;
  }
}

function inverseOf(edit: ArticleEdit, articles: Known['articles']): readonly Edit[] {
  switch (edit.kind) {
    case 'add':
      return [{ kind: 'remove', list: edit.list, row: edit.row, removed: true }];
    case 'move': {
      const order = articles.find(({ id }) => id === edit.row)?.order;
      return order === undefined ? [] : [{ ...edit, order }];
    }
    default:
      return [{ ...edit, removed: !edit.removed }];
  }
}

function textEdits(found: readonly Renumbered[]): readonly Edit[] {
  return found.map(({ article, field, text }) => ({ kind: 'set', path: `articles/${article}/${field}`, value: text }));
}

function textsBefore(found: readonly Renumbered[], articles: Known['articles']): readonly Edit[] {
  return found.flatMap(({ article, field }): readonly Edit[] => {
    const before = articles.find(({ id }) => id === article);
    return before === undefined
      ? []
      : [{ kind: 'set', path: `articles/${article}/${field}`, value: before[field] ?? '' }];
  });
}

function countOf(found: readonly Renumbered[]): number {
  return found.reduce((sum, { changes }) => sum + changes.length, 0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
