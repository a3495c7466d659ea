import { useCallback } from 'react';
import type { Json } from '#base/canonical-json.ts';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { appendRows } from './row-edits.ts';

/** Adds one row with its values behind the last one of a list. */
export function useAppend(): (list: 'parties', values: { readonly [field: string]: Json }) => void {
  const { ids } = useSession();
  const { view, change } = useDraft();
  return useCallback(
    (list, values) => change(appendRows(list, view.value[list], ids, [values])),
    [change, ids, view.value],
  );
}
