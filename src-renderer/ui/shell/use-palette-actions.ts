import {
  type Icon,
  IconArrowBackUp,
  IconCommand,
  IconDownload,
  IconLanguage,
  IconMoon,
  IconPlus,
  IconSun,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useLanguage, useSession } from '../session/session-context.ts';
import { useNewRecord } from '../session/use-new-record.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import { PLACES } from './places.ts';
import { useUndo } from './use-undo.ts';

export type PaletteAction = {
  readonly key: string;
  readonly icon: Icon;
  readonly title: string;
  readonly subtitle: string;
  readonly run: () => void;
};

/** What can be done from anywhere. */
export function usePaletteActions(): readonly PaletteAction[] {
  const { state, preferences } = useSession();
  const text = useText(SHELL_TEXT);
  const words = text.palette;
  const language = useLanguage();
  const [, go] = useLocation();
  const { undo } = useUndo();
  const create = useNewRecord();
  const action = (key: string, icon: Icon, title: string, run: () => void): PaletteAction => ({
    key,
    icon,
    title,
    subtitle: words.actions,
    run,
  });
  return [
    action('new-item', IconPlus, words.newItem, create.item),
    action('new-meeting', IconPlus, words.newMeeting, create.meeting),
    action('import', IconDownload, words.importFile, () => go('/pertukaran?impor')),
    ...PLACES.map((place) => action(place.name, place.icon, words.open(text.rail[place.name]), () => go(place.path))),
    action('undo', IconArrowBackUp, text.undo, undo),
    action('keys', IconCommand, words.keys, () => state.setState({ keyHelp: true })),
    action('light', IconSun, words.light, () => preferences.set({ theme: 'light' })),
    action('dark', IconMoon, words.dark, () => preferences.set({ theme: 'dark' })),
    action('language', IconLanguage, words.language, () =>
      preferences.set({ language: language === 'id' ? 'en' : 'id' }),
    ),
  ];
}
