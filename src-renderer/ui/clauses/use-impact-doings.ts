import type { RecordView } from '#app/views.ts';
import { drop } from '#base/drop.ts';
import type { Agreement, Article } from '#domain/agreements/agreement.ts';
import { isArticleAltered, type Outdated } from '#domain/clauses/impact.ts';
import type { Drawn } from '#domain/clauses/library-clause.ts';
import { addendumOf, articlesAsTheyWere, replaceAllEdits, stillToTakeBack } from '#domain/clauses/update.ts';
import type { Edit } from '#domain/record/edit.ts';
import { useCreate } from '../cooperation/use-item-doings.ts';
import { useTry } from '../errors/use-refuse.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSE_UPDATE_TEXT } from '../text/clause-update.ts';
import { useDrawClause } from './use-library.ts';

/** A document and its articles whose clause says something else by now. */
export type Affected = { readonly record: string; readonly outdated: readonly Outdated[] };

export type ImpactDoings = {
  /**
   * Brings drafts to the texts of the library at once, with one undo for all. Articles that the office altered, or in which offices
   * differ, are passed over and counted. Resolves when it is done.
   */
  readonly updateDrafts: (drafts: readonly Affected[]) => Promise<void>;
  /** Begins one addendum for every outdated article of an agreement and opens it. */
  readonly proposeAddendum: (agreement: Affected) => void;
};

/** What was written into a draft, what takes it back, and how many articles were brought to the library. */
type Made = {
  readonly record: string;
  readonly edits: readonly Edit[];
  readonly back: readonly Edit[];
  readonly articles: number;
};
type Drawing = { readonly article: Article; readonly drawn: Drawn };

/** Following changed clauses in many articles at once. */
export function useImpactDoings(): ImpactDoings {
  const session = useSession();
  const text = useText(CLAUSE_UPDATE_TEXT);
  const create = useCreate();
  const drawAll = useDrawAll();
  const { updateOne, takeBack } = useDraftUpdate();
  const updateAll = async (drafts: readonly Affected[]): Promise<void> => {
    await keepEverything(session);
    const made: Made[] = [];
    let passed = 0;
    for (const draft of drafts) {
      const one = await updateOne(draft);
      passed += draft.outdated.length - (one?.articles ?? 0);
      if (one !== null) made.push(one);
    }
    if (made.length === 0) return session.toasts.show(text.nothingUpdated(passed));
    const articles = made.reduce((sum, each) => sum + each.articles, 0);
    const undo = (): void => drop(takeBack(made), 'taking back an update of many drafts');
    // The keys take back one draft's edit; the button all of them.
    session.toasts.show(text.updatedAll(articles, made.length, passed), undo, { hasKeys: made.length === 1 });
  };
  const propose = async ({ record, outdated }: Affected): Promise<void> => {
    const view = await firstOf(session.queries.record('agreement', record));
    if (view === null) return;
    const changes = await drawAll(view.value, outdated);
    await create({ kind: 'agreement', edits: addendumOf(view.value, changes, session.ids) }, '/naskah');
  };
  return {
    updateDrafts: updateAll,
    proposeAddendum: (agreement) => drop(propose(agreement), 'proposing an addendum for several articles'),
  };
}

/** Bringing one draft to the library, and back to what it said. */
function useDraftUpdate() {
  const session = useSession();
  const attempt = useTry();
  const drawAll = useDrawAll();
  const stored = async (record: string): Promise<RecordView<'agreement'> | null> =>
    firstOf(session.queries.record('agreement', record));
  return {
    /** Null where nothing was written. */
    updateOne: async ({ record, outdated }: Affected): Promise<Made | null> => {
      const view = await stored(record);
      if (view === null || view.value.state !== 'draft') return null;
      const all = await drawAll(view.value, outdated);
      const free = all.filter(({ article }) => !isArticleAltered(article) && !isInConflict(view, article));
      const changes = free.map(({ article, drawn }) => ({ article: article.id, drawn }));
      const edits = replaceAllEdits(view.value, changes);
      if (edits.length === 0 || (await attempt(session.engine.edit(record, edits))) === null) return null;
      return { record, edits, back: articlesAsTheyWere(view.value, edits), articles: free.length };
    },
    takeBack: async (all: readonly Made[]): Promise<void> => {
      await keepEverything(session);
      for (const { record, edits, back } of all) {
        const now = await stored(record);
        const still = now === null ? [] : stillToTakeBack(now.value, edits, back);
        if (still.length > 0 && (await attempt(session.engine.edit(record, still))) === null) return;
      }
    },
  };
}

/** The new texts of outdated articles; those whose variant is gone are left out. */
function useDrawAll(): (agreement: Agreement, outdated: readonly Outdated[]) => Promise<readonly Drawing[]> {
  const draw = useDrawClause();
  return async (agreement, outdated) => {
    const all: Drawing[] = [];
    for (const { article: row, clause, variant } of outdated) {
      const article = agreement.articles.find(({ id }) => id === row);
      const drawn = article === undefined ? null : await draw(clause, variant, agreement);
      if (article !== undefined && drawn !== null) all.push({ article, drawn });
    }
    return all;
  };
}

function isInConflict({ conflicts }: RecordView<'agreement'>, { id }: Article): boolean {
  return conflicts.some(({ path }) => path.startsWith(`articles/${id}/`));
}
