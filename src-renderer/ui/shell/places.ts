import {
  IconAffiliate,
  IconArrowsLeftRight,
  IconCalendarEvent,
  IconFileText,
  IconHome,
  IconMapPin2,
  IconReportAnalytics,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';

/** The parts of the app in the rail, in the order of Alt+1 to Alt+8 (ui.md §5). */
export type Place = {
  readonly name: 'home' | 'regions' | 'cooperation' | 'meetings' | 'drafting' | 'exchange' | 'reports' | 'settings';
  readonly path: string;
  readonly icon: Icon;
};

export const PLACES: readonly Place[] = [
  { name: 'home', path: '/', icon: IconHome },
  { name: 'regions', path: '/daerah', icon: IconMapPin2 },
  { name: 'cooperation', path: '/kerja-sama', icon: IconAffiliate },
  { name: 'meetings', path: '/rapat', icon: IconCalendarEvent },
  { name: 'drafting', path: '/naskah', icon: IconFileText },
  { name: 'exchange', path: '/pertukaran', icon: IconArrowsLeftRight },
  { name: 'reports', path: '/laporan', icon: IconReportAnalytics },
  { name: 'settings', path: '/pengaturan', icon: IconSettings },
];

/** The part of the app that an address lies in. */
export function placeOf(path: string): Place | null {
  const [first = ''] = path.split('/').filter((step) => step !== '');
  return PLACES.find((place) => place.path === `/${first}`) ?? null;
}
