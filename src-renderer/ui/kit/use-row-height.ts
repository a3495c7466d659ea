import { usePreference } from '../session/session-context.ts';

/** Height of a table's row in pixels: two lines, or one at the density "Rapat" (ui.md §2). */
export function useRowHeight(): 44 | 36 {
  return usePreference((preferences) => (preferences.density === 'tight' ? 36 : 44));
}
