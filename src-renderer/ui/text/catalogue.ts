import { useLanguage } from '../session/session-context.ts';
import type { Language } from '../session/ports.ts';

/** All sentences of one screen in both languages: two objects of one type, so that a missing sentence does not compile. */
export type Catalogue<T> = Readonly<Record<Language, T>>;

/** The sentences of a catalogue in the language of the moment. */
export function useText<T>(catalogue: Catalogue<T>): T {
  return catalogue[useLanguage()];
}
