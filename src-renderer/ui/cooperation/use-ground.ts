import { useCallback, useEffect, useRef } from 'react';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { Edit } from '#domain/record/edit.ts';
import { type Ground, groundEdits } from './item-edits.ts';

/**
 * Writes fields on which the nature rests. Answers given faster than they are stored count together: until the stored item
 * has caught up, what was answered last stands for it.
 */
export function useGround(item: CooperationItem, change: (edits: readonly Edit[]) => void): (ground: Ground) => void {
  const given = useRef<CooperationItem>(item);
  useEffect(() => {
    given.current = item;
  }, [item]);
  return useCallback(
    (ground) => {
      const edits = groundEdits(given.current, ground);
      given.current = edits.reduce((now, edit) => (edit.kind === 'set' ? { ...now, [edit.path]: edit.value } : now), {
        ...given.current,
      });
      change(edits);
    },
    [change],
  );
}
