import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** What a screen is given: the parts of its address, for example `id` of `/rapat/:id`. */
export type ScreenProps = { readonly params: Readonly<Record<string, string | undefined>> };

export type Route = {
  readonly path: string;
  readonly screen: LazyExoticComponent<ComponentType<ScreenProps>>;
};

/*
 * Every address and its screen, the first that fits wins. A screen is loaded when it is first opened.
 * To add one: a line here, pointing at a component that takes ScreenProps.
 */
export const ROUTES: readonly Route[] = [
  { path: '/', screen: lazy(async () => ({ default: (await import('../home/HomeScreen.tsx')).HomeScreen })) },
  {
    path: '/laporan',
    screen: lazy(async () => ({ default: (await import('../reports/ReportsScreen.tsx')).ReportsScreen })),
  },
  {
    path: '/pengaturan',
    screen: lazy(async () => ({ default: (await import('../settings/SettingsScreen.tsx')).SettingsScreen })),
  },
  {
    path: '/pengaturan/naskah',
    screen: lazy(async () => ({ default: (await import('../house/HouseScreen.tsx')).HouseScreen })),
  },
  {
    path: '/daerah',
    screen: lazy(async () => ({ default: (await import('../regions/RegionsScreen.tsx')).RegionsScreen })),
  },
  {
    path: '/daerah/mitra',
    screen: lazy(async () => ({ default: (await import('../regions/OrganisationsScreen.tsx')).OrganisationsScreen })),
  },
  {
    path: '/daerah/mitra/:id',
    screen: lazy(async () => ({ default: (await import('../regions/OrganisationScreen.tsx')).OrganisationScreen })),
  },
  {
    path: '/daerah/:code',
    screen: lazy(async () => ({ default: (await import('../regions/RegionScreen.tsx')).RegionScreen })),
  },
  {
    path: '/kerja-sama',
    screen: lazy(async () => ({ default: (await import('../cooperation/ItemsScreen.tsx')).ItemsScreen })),
  },
  {
    path: '/kerja-sama/:id',
    screen: lazy(async () => ({ default: (await import('../cooperation/ItemScreen.tsx')).ItemScreen })),
  },
  {
    path: '/pertukaran',
    screen: lazy(async () => ({ default: (await import('../exchange/ExchangeScreen.tsx')).ExchangeScreen })),
  },
  {
    path: '/pertukaran/konflik',
    screen: lazy(async () => ({ default: (await import('../conflicts/ConflictsScreen.tsx')).ConflictsScreen })),
  },
  {
    path: '/pertukaran/konflik/:record',
    screen: lazy(async () => ({ default: (await import('../conflicts/ConflictsScreen.tsx')).ConflictsScreen })),
  },
  {
    path: '/riwayat/catatan/:kind/:id',
    screen: lazy(async () => ({ default: (await import('../history/RecordHistoryScreen.tsx')).RecordHistoryScreen })),
  },
  {
    path: '/riwayat/kantor/:office',
    screen: lazy(async () => ({ default: (await import('../history/OfficeHistoryScreen.tsx')).OfficeHistoryScreen })),
  },
  {
    path: '/rapat',
    screen: lazy(async () => ({ default: (await import('../meetings/MeetingsScreen.tsx')).MeetingsScreen })),
  },
  {
    path: '/rapat/:id',
    screen: lazy(async () => ({ default: (await import('../meetings/MeetingScreen.tsx')).MeetingScreen })),
  },
  {
    path: '/naskah',
    screen: lazy(async () => ({ default: (await import('../drafting/DraftsScreen.tsx')).DraftsScreen })),
  },
  {
    path: '/naskah/pustaka',
    screen: lazy(async () => ({ default: (await import('../clauses/ClausesScreen.tsx')).ClausesScreen })),
  },
  {
    path: '/naskah/pustaka/:id',
    screen: lazy(async () => ({ default: (await import('../clauses/ClausesScreen.tsx')).ClausesScreen })),
  },
  {
    path: '/naskah/:id',
    screen: lazy(async () => ({ default: (await import('../drafting/DraftScreen.tsx')).DraftScreen })),
  },
];
