import type { Json } from '#base/canonical-json.ts';
import type { AnnexList } from '#domain/agreements/annexes.ts';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { goWhenThere } from './go-to-path.ts';
import { appendRows, moveRow } from './row-edits.ts';
import { useDraftingText } from './use-drafting-text.ts';

/** Articles have their own hook (use-articles.ts), since references follow them. */
type ListName = 'parties' | 'premises' | 'bases' | 'works' | AnnexList;

export type Rows = {
  /** Adds an empty row and puts the cursor into it. `field` is where the cursor goes; `values` what the row begins with. */
  readonly add: (field: string, values?: { readonly [field: string]: Json }) => void;
  readonly move: (row: string, step: -1 | 1) => void;
  /** Takes a row out; the word on it offers to put it back. */
  readonly remove: (row: string, name: string) => void;
};

/** Adding, moving and removing the rows of one list of the draft. */
export function useRows(list: ListName): Rows {
  const { ids, toasts } = useSession();
  const { view, change } = useDraft();
  const text = useDraftingText();
  const rows = view.value[list];
  return {
    add: (field, values = {}) => {
      const edits = appendRows(list, rows, ids, [values]);
      change(edits);
      const [added] = edits;
      if (added?.kind === 'add') goWhenThere(`${list}/${added.row}/${field}`);
    },
    move: (row, step) => {
      const edit = moveRow(list, rows, row, step);
      if (edit !== null) change([edit]);
    },
    remove: (row, name) => {
      change([{ kind: 'remove', list, row, removed: true }]);
      toasts.show(text.parts.removed(name), () => change([{ kind: 'remove', list, row, removed: false }]));
    },
  };
}
