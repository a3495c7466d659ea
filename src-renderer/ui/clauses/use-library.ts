import { useMemo } from 'react';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { shippedClauses } from '#domain/clauses/library.ts';
import { type Drawn, type LibraryClause, officeClause, shippedClause } from '#domain/clauses/library-clause.ts';
import { proposalFor } from '../drafting/proposal-for.ts';
import { useSession } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';

const SHIPPED: readonly LibraryClause[] = shippedClauses().map(shippedClause);

/** The whole library: the office's own clauses by title, then those that ship with the app. Undefined until it is read. */
export function useLibrary(): readonly LibraryClause[] | undefined {
  const own = useWatched((queries) => queries.clauses(), []);
  return useMemo(
    () => (own === undefined ? undefined : [...own.map(({ value }) => officeClause(value)), ...SHIPPED]),
    [own],
  );
}

export type DrawClause = (
  clause: LibraryClause,
  variant: string,
  draft: Agreement,
  titles?: readonly string[],
) => Promise<Drawn | null>;

/**
 * Writes a clause into a draft from what the draft and its cooperation item say; references lead to the articles that are there,
 * or to those of `titles`. Null when there is no such variant any more.
 */
export function useDrawClause(): DrawClause {
  const { queries } = useSession();
  return async (clause, variant, draft, titles = draft.articles.map(({ title }) => title)) => {
    const { type, place, date } = draft;
    return clause.draw(variant, {
      proposal: await proposalFor(draft, queries),
      type,
      titles,
      place,
      date,
    });
  };
}
