import { useLocation } from 'wouter';
import { drop } from '#base/drop.ts';
import { clauseFromArticle, copyOfShipped, giveOut, type SavedArticle } from '#domain/clauses/clause-edits.ts';
import { shippedClauses } from '#domain/clauses/library.ts';
import type { OfficeClause } from '#domain/clauses/office-clause.ts';
import type { Edit } from '#domain/record/edit.ts';
import { useTry } from '../errors/use-refuse.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useToday } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';

export type ClauseDoings = {
  readonly create: () => void;
  /** A copy of a shipped clause, by its id, as the office's own. */
  readonly copy: (shipped: string) => void;
  /** Gives out the texts as they are now kept under the next version. */
  readonly giveOut: (record: string) => void;
  /** Saves an article of a draft as a clause; stays where the person is. */
  readonly save: (article: SavedArticle, type: string) => void;
};

/** Making clauses of the office's own. */
export function useClauseDoings(): ClauseDoings {
  const session = useSession();
  const { engine, queries, toasts } = session;
  const text = useText(CLAUSES_TEXT);
  const attempt = useTry();
  const today = useToday();
  const [, go] = useLocation();
  const make = async (edits: readonly Edit[], told: string | null): Promise<void> => {
    const made = await attempt(engine.create({ kind: 'clause', edits }));
    if (made === null) return;
    if (told !== null) toasts.show(told);
    else go(`/naskah/pustaka/${made.record}`);
  };
  const give = async (record: string): Promise<void> => {
    await keepEverything(session);
    const now: OfficeClause | undefined = (await firstOf(queries.record('clause', record)))?.value;
    if (now === undefined) return;
    const done = await attempt(engine.edit(record, giveOut(now, today)));
    if (done !== null) toasts.show(text.givenOut(now.version + 1));
  };
  return {
    create: () => drop(make([], null), 'making a new clause'),
    copy: (shipped) => {
      const clause = shippedClauses().find(({ id }) => id === shipped);
      if (clause !== undefined) drop(make(copyOfShipped(clause), null), 'copying a shipped clause');
    },
    giveOut: (record) => drop(give(record), 'giving out a version of a clause'),
    save: (article, type) =>
      drop(make(clauseFromArticle(article, type), text.saved(article.title)), 'saving an article to the library'),
  };
}
