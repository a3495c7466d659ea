import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import 'dayjs/locale/id.js';
import 'dayjs/locale/en-gb.js';
import { resolveVariables, THEME } from '../kit/theme.ts';
import { SessionContext } from '../session/session-context.ts';
import type { Preferences } from '../session/preferences.ts';
import type { Session } from '../session/session.ts';

type Props = { readonly session: Session; readonly children: ReactNode };

/** What every screen stands in: the session, the colours, the language of the page. Also for component tests. */
export function SessionRoot({ session, children }: Props) {
  const preferences = useStore(session.preferences.store);
  useEffect(() => {
    document.documentElement.lang = preferences.language;
    document.documentElement.dataset['density'] = preferences.density;
  }, [preferences.language, preferences.density]);
  return (
    <SessionContext value={session}>
      <MantineProvider theme={THEME} cssVariablesResolver={resolveVariables} forceColorScheme={schemeOf(preferences)}>
        <DatesProvider settings={{ locale: preferences.language === 'id' ? 'id' : 'en-gb', firstDayOfWeek: 1 }}>
          {children}
        </DatesProvider>
      </MantineProvider>
    </SessionContext>
  );
}

function schemeOf(preferences: Preferences): 'light' | 'dark' {
  if (preferences.theme !== 'system') return preferences.theme;
  return preferences.systemDark ? 'dark' : 'light';
}
