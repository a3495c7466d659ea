import { type Catalogue, useText } from '../text/catalogue.ts';
import { DRAFTING_EN } from '../text/drafting-en.ts';
import { DRAFTING_ID, type DraftingText } from '../text/drafting.ts';

const DRAFTING: Catalogue<DraftingText> = { id: DRAFTING_ID, en: DRAFTING_EN };

export function useDraftingText(): DraftingText {
  return useText(DRAFTING);
}
