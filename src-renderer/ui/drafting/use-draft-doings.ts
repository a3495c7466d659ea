import { drop } from '#base/drop.ts';
import { isDrafted } from '#domain/agreements/instrument.ts';
import { proposeArticles } from '#domain/clauses/library.ts';
import { proposeBases, proposePremises } from '#domain/agreements/premises.ts';
import { firstOf } from '../session/first-of.ts';
import { useTry } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { parentOf } from './parent-of.ts';
import { proposalOf } from './proposal-of.ts';
import { appendRows } from './row-edits.ts';
import { useDraftingText } from './use-drafting-text.ts';

export type DraftDoings = {
  /** Fills in the usual articles, and premises and legal bases where there are none. */
  readonly fillUsual: () => void;
  readonly saveWord: () => void;
};

/** What the buttons of the drafting screen do. What is still being typed is kept first, so that it goes along. */
export function useDraftDoings(): DraftDoings {
  const session = useSession();
  const { engine, queries, host, toasts, ids } = session;
  const { view, change } = useDraft();
  const text = useDraftingText();
  const attempt = useTry();
  const { id } = view.value;
  const fill = async (): Promise<void> => {
    await keepEverything(session);
    const now = (await firstOf(queries.record('agreement', id)))?.value ?? view.value;
    const item = now.item === '' ? null : await firstOf(queries.record('cooperation-item', now.item));
    const type = isDrafted(now.type) ? now.type : 'KSB';
    const parent = type === 'PKS' ? await parentOf(now.item, queries) : null;
    const proposal = proposalOf(now, item?.value ?? null, parent);
    const articles = proposeArticles(proposal, type);
    const asRows = (texts: readonly string[]) => texts.map((each) => ({ text: each }));
    change([
      ...(now.premises.length > 0 ? [] : appendRows('premises', [], ids, asRows(proposePremises(proposal, type)))),
      ...(now.bases.length > 0 ? [] : appendRows('bases', [], ids, asRows(proposeBases()))),
      ...appendRows(
        'articles',
        now.articles,
        ids,
        articles.map(({ title, text, origin }) => ({ title, text, origin })),
      ),
    ]);
    toasts.show(text.paper.usualDone(articles.length));
  };
  const save = async (): Promise<void> => {
    await keepEverything(session);
    const made = await attempt(engine.document({ wish: { kind: 'agreement', record: id }, paper: view.value.paper }));
    if (made === null) return;
    const kept = await attempt(host.saveFile({ kind: 'document', ...made }));
    const open = (await firstOf(queries.record('agreement', id)))?.conflicts.length ?? 0;
    if (kept === null) return;
    toasts.show(open === 0 ? text.strip.saved(kept.name) : text.strip.savedInDispute(kept.name, open));
  };
  return {
    fillUsual: () => drop(fill(), 'filling in the usual articles of a draft'),
    saveWord: () => drop(save(), 'saving a draft as a Word file'),
  };
}
