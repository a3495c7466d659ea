import {
  IconAffiliate,
  IconBooks,
  IconBuilding,
  IconCalendarEvent,
  IconFile,
  IconFileText,
  type Icon,
  IconMapPin2,
  IconNote,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { drop } from '#base/drop.ts';
import type { SearchHit } from '#app/views.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { useQueries } from '../session/session-context.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import { findRegions } from '../kit/find-regions.ts';
import { recordPath } from './record-path.ts';
import { type PaletteAction, usePaletteActions } from './use-palette-actions.ts';

export type PaletteEntry = {
  readonly key: string;
  readonly icon: Icon;
  readonly title: string;
  readonly subtitle: string;
  readonly run: () => void;
};

const KIND_ICONS: Readonly<Record<RecordKind, Icon>> = {
  office: IconBuilding,
  organisation: IconBuilding,
  official: IconUser,
  'cooperation-item': IconAffiliate,
  meeting: IconCalendarEvent,
  agreement: IconFileText,
  group: IconUsersGroup,
  'internal-notes': IconNote,
  'office-file': IconFile,
  clause: IconBooks,
};

/** A pause in typing after which records are searched. */
const PAUSE = 80;
const MOST_RECORDS = 12;
const MOST_REGIONS = 4;

/** What fits the words typed: records first, then regions, then actions; actions alone while nothing is typed. */
export function usePaletteEntries(query: string): readonly PaletteEntry[] {
  const text = useText(SHELL_TEXT);
  const [, go] = useLocation();
  const hits = useHits(query);
  const actions = usePaletteActions();
  const records = hits.map((hit) => ({
    key: hit.record,
    icon: KIND_ICONS[hit.kind],
    title: hit.title,
    subtitle: hit.subtitle === '' ? text.kinds[hit.kind] : hit.subtitle,
    run: () => go(recordPath(hit.kind, hit.record)),
  }));
  const regions = query.trim() === '' ? [] : findRegions(query, MOST_REGIONS);
  const places = regions.map((region) => ({
    key: region.code,
    icon: IconMapPin2,
    title: region.name,
    subtitle:
      region.level === 'province' ? region.code : `${region.code} ${gazetteer().region(region.province)?.name ?? ''}`,
    run: () => go(`/daerah/${region.code}`),
  }));
  return [...records, ...places, ...actions.filter((action) => fits(action, query))];
}

function fits(action: PaletteAction, query: string): boolean {
  const words = query
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .filter((word) => word !== '');
  const title = action.title.toLocaleLowerCase('id');
  return words.every((word) => title.includes(word));
}

function useHits(query: string): readonly SearchHit[] {
  const queries = useQueries();
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const asked = query.trim();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      if (asked === '') return setHits([]);
      const search = queries.search(asked, MOST_RECORDS).then((found) => {
        if (current) setHits(found);
      });
      return drop(search, 'records are searched for the palette');
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [queries, asked]);
  return asked === '' ? [] : hits;
}
