import type { RecordView } from '#app/views.ts';
import { useWatched } from './use-watched.ts';

/** The office's own record; undefined until it is read, null before it is set up. */
export function useOwnOffice(): RecordView<'office'> | null | undefined {
  return useWatched((queries) => queries.office(), []);
}
