import { type Catalogue, useText } from '../text/catalogue.ts';
import { REGIONS_EN } from '../text/regions-en.ts';
import { REGIONS_ID, type RegionsText } from '../text/regions.ts';

const REGIONS: Catalogue<RegionsText> = { id: REGIONS_ID, en: REGIONS_EN };

export function useRegionsText(): RegionsText {
  return useText(REGIONS);
}
