import { useMemo } from 'react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';
import type { FilterChoice } from './FilterChip.tsx';
import { useOrganisations } from './use-item-data.ts';

/** Every party that a list can be filtered by: all regions, then this office's organisations. */
export function usePartyChoices(): readonly FilterChoice[] {
  const organisations = useOrganisations();
  return useMemo(
    () => [
      ...gazetteer().regions.map((region) => ({ value: region.code, label: shortName(region) })),
      ...organisations.map((each) => ({ value: `org:${each.record}`, label: each.name })),
    ],
    [organisations],
  );
}
