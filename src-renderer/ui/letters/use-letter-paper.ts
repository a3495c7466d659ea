import type { Paper } from '#domain/agreements/agreement.ts';
import type { ItemPaper } from '#domain/cooperation/item-papers.ts';
import { useHousePaper } from '../papers/use-house-paper.ts';

/** The paper of a letter or form at first: studies are A4 (domain.md §1.6(b)), letters are on what the office has for letters. */
export function useLetterPaper(): (which: ItemPaper) => Paper {
  const house = useHousePaper();
  return (which) => (which === 'framework' || which === 'feasibility' ? 'A4' : house);
}
