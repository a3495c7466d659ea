import { useMemo } from 'react';
import type { Beside } from '#domain/agreements/beside.ts';
import { useOrganisations } from '../cooperation/use-item-data.ts';
import { useWatched } from '../session/use-watched.ts';

/** What the checks of a draft look at beside it: its cooperation item, and which partners the register calls ministries. */
export function useBeside(item: string): Beside {
  const view = useWatched((queries) => queries.record('cooperation-item', item), [item]);
  const organisations = useOrganisations();
  return useMemo(
    () => ({
      item: view?.value ?? null,
      ministries: new Set(organisations.flatMap(({ record, type }) => (type === 'ministry' ? [record] : []))),
    }),
    [view, organisations],
  );
}
