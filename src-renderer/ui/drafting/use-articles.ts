import { drop } from '#base/drop.ts';
import type { Json } from '#base/canonical-json.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { followTyping } from '#domain/agreements/ayat-moves.ts';
import { followed, restructured, type Restructured } from '#domain/agreements/structure.ts';
import type { Edit } from '#domain/record/edit.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { ARTICLES_TEXT } from '../text/articles.ts';
import { useDraft } from './draft-context.ts';
import { goWhenThere } from './go-to-path.ts';
import { moveRow, placeRow, rowAt } from './row-edits.ts';
import { inTurn } from './turns.ts';
import { useDraftingText } from './use-drafting-text.ts';
import type { Rows } from './use-rows.ts';

type Values = { readonly [field: string]: Json };

export type Articles = Rows & {
  /** Puts an article at another place, counted from 0 among the others. */
  readonly place: (row: string, index: number) => void;
  /** Adds an article at a place; null: behind the last. */
  readonly insert: (values: Values, index: number | null) => void;
  /** References follow the ayat of an article that was typed into; `before` is its text when the cursor came into it. */
  readonly typed: (row: string, before: string, after: string) => void;
};

/** Work on the articles, in which the references between them follow: one edit, one word on it, one undo. */
export function useArticles(): Articles {
  const { ids } = useSession();
  const { view } = useDraft();
  const restructure = useRestructure();
  const parts = useDraftingText().parts;
  const text = useText(ARTICLES_TEXT);
  const nameOf = ({ articles }: Agreement, row: string): string =>
    parts.article(articles.findIndex(({ id }) => id === row) + 1);
  const moved = (row: string, editFor: (now: Agreement) => ArticleMove | null): void =>
    restructure((now) => {
      const edit = editFor(now);
      const done = edit === null ? null : restructured(now, [edit]);
      return done === null
        ? null
        : { ...done, told: (count) => (count === 0 ? '' : text.moved(nameOf(now, row), count)) };
    });
  const insert = (values: Values, index: number | null, focus: string): void =>
    restructure((now) => {
      const edit = rowAt('articles', now.articles, { index: index ?? now.articles.length, row: ids.next(), values });
      const path = `articles/${edit.row}/${focus}`;
      return { ...restructured(now, [edit]), told: (count) => (count === 0 ? '' : text.added(count)), go: path };
    });
  return {
    add: (field, values = {}) => insert(values, null, field),
    insert: (values, index) => insert(values, index, 'text'),
    move: (row, step) => moved(row, (now) => moveRow('articles', now.articles, row, step)),
    place: (row, index) => moved(row, (now) => placeRow('articles', now.articles, row, index)),
    remove: (row, name) =>
      restructure((now) => ({
        ...restructured(now, [{ kind: 'remove', list: 'articles', row, removed: true }]),
        told: (count) => (count === 0 ? parts.removed(name) : text.removed(name, count)),
      })),
    typed: (row, before, after) => {
      if (before === after || view.value.type === 'ADD') return;
      restructure((now) => {
        const found = followTyping(now.articles, { id: row, before, after });
        return found.length === 0 ? null : { ...followed(found, now.articles), told: text.followed };
      });
    },
  };
}

type ArticleMove = Extract<Edit, { readonly kind: 'move' }>;

/** What is done, what is said of it ('' for nothing), and where the cursor goes after it. */
type Done = Restructured & { readonly told: (references: number) => string; readonly go?: string };

/** Does something to the articles as they are once everything typed is kept, since what is typed must not be written over. */
function useRestructure(): (work: (now: Agreement) => Done | null) => void {
  const session = useSession();
  const { view, change, renew } = useDraft();
  const { id } = view.value;
  const stored = async (): Promise<Agreement> => {
    await keepEverything(session);
    return (await firstOf(session.queries.record('agreement', id)))?.value ?? view.value;
  };
  const takeBack = async ({ edits, inverse }: Done): Promise<void> => {
    const now = await stored();
    change(inverse.filter((edit) => isUntouched(edit, edits, now)));
    renew();
  };
  const run = async (work: (now: Agreement) => Done | null): Promise<void> => {
    const done = work(await stored());
    if (done === null || done.edits.length === 0) return;
    const here = placeHere();
    change(done.edits);
    if (done.references > 0) {
      renew();
      if (here !== null && done.go === undefined) setTimeout(() => goWhenThere(here), AFTER_DRAWING);
    }
    const told = done.told(done.references);
    if (told !== '') {
      session.toasts.show(told, () =>
        drop(
          inTurn(session, () => takeBack(done)),
          'taking back a move of articles',
        ),
      );
    }
    if (done.go !== undefined) goWhenThere(done.go);
  };
  return (work) =>
    drop(
      inTurn(session, () => run(work)),
      'moving articles of a draft',
    );
}

/** A text field that begins anew gives up the cursor; it takes it again after it was drawn. */
const AFTER_DRAWING = 60;

function placeHere(): string | null {
  const active = document.activeElement;
  return active instanceof HTMLTextAreaElement
    ? (active.closest<HTMLElement>('[data-place^="articles/"]')?.dataset['place'] ?? null)
    : null;
}

/** A text is only put back while it is the one that was written: what was typed since stays. */
function isUntouched(inverse: Edit, edits: readonly Edit[], { articles }: Agreement): boolean {
  if (inverse.kind !== 'set') return true;
  const made = edits.find((edit) => edit.kind === 'set' && edit.path === inverse.path);
  const [, row, field] = inverse.path.split('/');
  const article = articles.find(({ id }) => id === row);
  return made?.kind === 'set' && article?.[field === 'english' ? 'english' : 'text'] === made.value;
}
