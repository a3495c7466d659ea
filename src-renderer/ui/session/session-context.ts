import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { present } from '#base/assert.ts';
import type { Engine } from '#app/engine.ts';
import type { Queries } from '#app/queries.ts';
import type { EditQueue } from './edit-queue.ts';
import type { Language, UiHost } from './ports.ts';
import type { Preferences } from './preferences.ts';
import type { Session } from './session.ts';
import type { Toasts } from './toasts.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  return present(useContext(SessionContext), 'every screen stands inside the session');
}

/** For doing. A field that is typed into goes through the kit's Kept fields or `useEdits` instead. */
export function useEngine(): Engine {
  return useSession().engine;
}

export function useQueries(): Queries {
  return useSession().queries;
}

export function useHost(): UiHost {
  return useSession().host;
}

/** The line in which edits wait: `push(record, edits)` returns at once, the top bar tells how it went. */
export function useEdits(): EditQueue {
  return useSession().edits;
}

export function useToasts(): Toasts {
  return useSession().toasts;
}

export function usePreference<T>(pick: (preferences: Preferences) => T): T {
  return useStore(useSession().preferences.store, pick);
}

export function useLanguage(): Language {
  return usePreference((preferences) => preferences.language);
}
