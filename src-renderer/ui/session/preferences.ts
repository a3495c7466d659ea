import { createStore, type StoreApi } from 'zustand/vanilla';
import { drop } from '#base/drop.ts';
import type { Queries } from '#app/queries.ts';
import type { Language, Theme, UiHost } from './ports.ts';

/** How close together rows stand: two lines a row, or one line ("Rapat", ui.md §2). */
export type Density = 'roomy' | 'tight';

export type Preferences = {
  readonly language: Language;
  readonly theme: Theme;
  readonly density: Density;
  /** Whether single letters act outside text fields (ui.md §5). */
  readonly singleKeys: boolean;
  /** Whether the system is dark now; decides what `system` means. */
  readonly systemDark: boolean;
};

export type PreferencesStore = {
  readonly store: StoreApi<Preferences>;
  readonly set: (change: Partial<Omit<Preferences, 'systemDark'>>) => void;
};

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Preferences of this laptop: kept in the settings table, told to the shell so that its menu and frame follow. */
export function createPreferences(queries: Queries, host: UiHost): PreferencesStore {
  const store = createStore<Preferences>(() => ({
    language: host.info.locale.startsWith('en') ? 'en' : 'id',
    theme: 'system',
    density: 'roomy',
    singleKeys: true,
    systemDark: host.info.dark,
  }));
  host.onSystemDark((dark) => store.setState({ systemDark: dark }));
  const follow = (name: string, read: (value: string) => void): void => {
    queries.setting(name).subscribe(
      (value) => {
        if (value !== null) read(value);
      },
      (error) => host.report('error', `setting ${name} could not be read: ${String(error)}`),
    );
  };
  follow('language', (value) => store.setState({ language: value === 'en' ? 'en' : 'id' }));
  follow('theme', (value) => store.setState({ theme: THEMES.find((theme) => theme === value) ?? 'system' }));
  follow('density', (value) => store.setState({ density: value === 'tight' ? 'tight' : 'roomy' }));
  follow('singleKeys', (value) => store.setState({ singleKeys: value !== 'off' }));
  return {
    store,
    set: (change) => {
      store.setState(change);
      if (change.language !== undefined) drop(host.setLanguage(change.language), 'the menu follows the language');
      if (change.theme !== undefined) drop(host.setTheme(change.theme), 'the frame follows the theme');
      keep(queries, change);
    },
  };
}

function keep(queries: Queries, change: Partial<Omit<Preferences, 'systemDark'>>): void {
  const { singleKeys, ...named } = change;
  for (const [name, value] of Object.entries(named)) {
    drop(queries.setSetting(name, value), `the preference ${name} is kept`);
  }
  if (singleKeys !== undefined) {
    drop(queries.setSetting('singleKeys', singleKeys ? 'on' : 'off'), 'the preference singleKeys is kept');
  }
}
