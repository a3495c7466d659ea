import { useCallback } from 'react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';
import { useOwnOffice } from './use-own-office.ts';
import { useWatched } from './use-watched.ts';

/** Who wrote something: as conflicts name them. */
export type Writer = { readonly office: string; readonly own: boolean };

/** How an office is called beside what it wrote: by its region; an office we hold no card of, by its id. */
export function useOfficeNames(): (writer: Writer) => string {
  const own = useOwnOffice();
  const partners = useWatched((queries) => queries.partners(), []);
  const ownRegion = own?.value.region;
  return useCallback(
    ({ office, own: isOwn }) => {
      const partner = partners?.find((each) => each.office === office);
      const region = gazetteer().region((isOwn ? ownRegion : partner?.region) ?? '');
      return region === null ? (partner?.name ?? office) : shortName(region);
    },
    [partners, ownRegion],
  );
}
