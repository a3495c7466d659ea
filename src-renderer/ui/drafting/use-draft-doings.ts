import type { Queries } from '#app/queries.ts';
import { drop } from '#base/drop.ts';
import { isDrafted } from '#domain/agreements/instrument.ts';
import { type ProposedArticle, proposeArticles } from '#domain/clauses/library.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { type Ground, proposeGrounds } from '#domain/agreements/grounds.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { proposalFor } from './proposal-for.ts';
import { appendRows } from './row-edits.ts';
import { useDraftingText } from './use-drafting-text.ts';

export type DraftDoings = {
  /** Fills in the usual articles, and premises and legal bases where there are none. */
  readonly fillUsual: () => void;
};

/** What the buttons of the drafting screen do. What is still being typed is kept first, so that it goes along. */
export function useDraftDoings(): DraftDoings {
  const session = useSession();
  const { queries, toasts, ids } = session;
  const { view, change } = useDraft();
  const text = useDraftingText();
  const { id } = view.value;
  const fill = async (): Promise<void> => {
    await keepEverything(session);
    const now = (await firstOf(queries.record('agreement', id)))?.value ?? view.value;
    const { articles, ...grounds } = await usualText(now, queries);
    const asRows = (rows: readonly (Ground | ProposedArticle)[]) => rows.map((each) => ({ ...each }));
    change([
      ...(now.premises.length > 0 ? [] : appendRows('premises', [], ids, asRows(grounds.premises))),
      ...(now.bases.length > 0 ? [] : appendRows('bases', [], ids, asRows(grounds.bases))),
      ...appendRows('articles', now.articles, ids, asRows(articles)),
    ]);
    toasts.show(text.paper.usualDone(articles.length));
  };
  return {
    fillUsual: () => drop(fill(), 'filling in the usual articles of a draft'),
  };
}

/** What the library writes for a draft, from what it and its cooperation say. */
async function usualText(draft: Agreement, queries: Queries) {
  const type = isDrafted(draft.type) ? draft.type : 'KSB';
  const proposal = await proposalFor(draft, queries);
  return { articles: proposeArticles(proposal, type), ...proposeGrounds(proposal, type) };
}
