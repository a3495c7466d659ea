import { partyLabel } from '#domain/agreements/proposal.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';

/** Where a field stands, in words: `PIHAK KESATU`, `Pasal 14 Korespondensi`. */
export function useWhere(): (path: string) => string {
  const { view } = useDraft();
  const text = useDraftingText();
  const { parties, articles, premises, bases, costs } = view.value;
  return (path) => {
    const [list, row] = path.split('/');
    const placeIn = (rows: readonly { readonly id: string }[]): number => rows.findIndex((each) => each.id === row);
    if (row === undefined) return '';
    if (list === 'parties') return partyLabel(Math.max(0, placeIn(parties)));
    if (list === 'premises') return text.paper.premise(placeIn(premises) + 1);
    if (list === 'bases') return text.paper.basis(placeIn(bases) + 1);
    if (list === 'costs') return text.paper.cost(placeIn(costs) + 1);
    const at = placeIn(articles);
    return `${text.parts.article(at + 1)} ${articles[at]?.title ?? ''}`.trim();
  };
}
