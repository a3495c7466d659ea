import { useCallback, useMemo } from 'react';
import type { OfficialRow, RecordView } from '#app/views.ts';
import { drop } from '#base/drop.ts';
import type { Party } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useCreate } from '../cooperation/use-item-doings.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { useEngine } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import type { RegionFacts } from './region-filter.ts';

/** Kemendagri code of the own region; '' until it is read. */
export function useOwnRegion(): string {
  return useOwnOffice()?.value.region ?? '';
}

/** How many items each region has, and who borders us. */
export function useRegionFacts(): RegionFacts {
  const own = useOwnRegion();
  const items = useWatched((queries) => queries.itemsByRegion(), []);
  return useMemo(
    () => ({
      isNeighbour: (code) => gazetteer().borders(own, code),
      items: (code) => items?.[code] ?? 0,
    }),
    [own, items],
  );
}

const NONE: readonly never[] = [];

export function useOfficials(party: string): readonly OfficialRow[] {
  return useWatched((queries) => queries.officials(party), [party]) ?? NONE;
}

export function useOfficial(record: string): RecordView<'official'> | null {
  return useWatched((queries) => queries.record('official', record), [record]) ?? null;
}

export type OrganisationState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'there'; readonly view: RecordView<'organisation'> };

export function useOrganisation(record: string): OrganisationState {
  const view = useWatched((queries) => queries.record('organisation', record), [record]);
  if (view === undefined) return { kind: 'waiting' };
  return view === null ? { kind: 'gone' } : { kind: 'there', view };
}

/** Makes an empty organisation and opens its page. */
export function useCreateOrganisation(): () => void {
  const create = useCreate();
  return useCallback(() => {
    drop(create({ kind: 'organisation', edits: [] }, '/daerah/mitra'), 'making a new organisation');
  }, [create]);
}

/** Makes an official of a partner and shows it. */
export function useCreateOfficial(show: (record: string) => void): (party: Party) => void {
  const engine = useEngine();
  const refuse = useRefuse();
  return useCallback(
    (party) => {
      const make = async (): Promise<void> => {
        const made = await engine.create({ kind: 'official', edits: [{ kind: 'set', path: 'party', value: party }] });
        if (made.ok) show(made.value.record);
        else refuse(made.error);
      };
      drop(make(), 'making a new official');
    },
    [engine, refuse, show],
  );
}
