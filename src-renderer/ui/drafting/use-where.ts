import { partyLabel } from '#domain/agreements/proposal.ts';
import { useText } from '../text/catalogue.ts';
import { ANNEXES_TEXT } from '../text/annexes.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';

/** Where a field stands, in words: `PIHAK KESATU`, `Pasal 14 Korespondensi`. */
export function useWhere(): (path: string) => string {
  const { view } = useDraft();
  const text = useDraftingText();
  const { parties, articles, premises, bases, costs, schedule, dataMatrix } = view.value;
  const annexes = useText(ANNEXES_TEXT);
  return (path) => {
    const [list, row] = path.split('/');
    const placeIn = (rows: readonly { readonly id: string }[]): number => rows.findIndex((each) => each.id === row);
    if (row === undefined) return '';
    if (list === 'parties') return partyLabel(Math.max(0, placeIn(parties)));
    if (list === 'premises') return text.paper.premise(placeIn(premises) + 1);
    if (list === 'bases') return text.paper.basis(placeIn(bases) + 1);
    if (list === 'costs') return text.paper.cost(placeIn(costs) + 1);
    if (list === 'schedule') return annexes.row.schedule(placeIn(schedule) + 1);
    if (list === 'dataMatrix') return annexes.row.dataMatrix(placeIn(dataMatrix) + 1);
    const at = placeIn(articles);
    return `${text.parts.article(at + 1)} ${articles[at]?.title ?? ''}`.trim();
  };
}
