import { partyLabel } from '#domain/agreements/proposal.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { ANNEXES_TEXT } from '../text/annexes.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';

/** Where a field stands, in words: `PIHAK KESATU`, `Pasal 14 Korespondensi`. */
export function useWhere(): (path: string) => string {
  const { view } = useDraft();
  const text = useDraftingText();
  const kinds = useText(KINDS_TEXT);
  const { parties, articles, premises, bases, costs, works, schedule, dataMatrix } = view.value;
  const annexes = useText(ANNEXES_TEXT);
  const { row: annex } = annexes;
  const named: Readonly<Record<string, (place: number) => string>> = {
    parties: (place) => partyLabel(Math.max(0, place - 1)),
    premises: text.paper.premise,
    bases: text.paper.basis,
    costs: text.paper.cost,
    works: kinds.works.row,
    schedule: annex.schedule,
    dataMatrix: annex.dataMatrix,
    articles: (place) => `${text.parts.article(place)} ${view.value.articles[place - 1]?.title ?? ''}`.trim(),
  };
  const lists = { parties, premises, bases, costs, works, schedule, dataMatrix, articles };
  return (path) => {
    const [list = '', row] = path.split('/');
    const name = named[list] ?? named['articles'];
    if (row === undefined || name === undefined) return '';
    const rows = isKey(lists, list) ? lists[list] : articles;
    return name(rows.findIndex((each) => each.id === row) + 1);
  };
}

function isKey<T extends object>(of: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(of, key);
}
