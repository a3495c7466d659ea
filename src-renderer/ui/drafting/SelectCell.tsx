import type { AgreementRow } from '#app/views.ts';
import { useText } from '../text/catalogue.ts';
import { DRAFT_BATCH_TEXT } from '../text/draft-batch.ts';
import { useDraftingText } from './use-drafting-text.ts';
import type { Selection } from './use-selection.ts';
import styles from './DraftsScreen.module.css';

/** The tick of a row; the space bar does the same on the row that the keys are on. */
export function SelectCell({ row, selection }: { readonly row: AgreementRow; readonly selection: Selection }) {
  const text = useText(DRAFT_BATCH_TEXT);
  const { untitled } = useDraftingText();
  return (
    <td>
      <input
        type="checkbox"
        tabIndex={-1}
        className={styles.checkbox}
        aria-label={text.selectRow(row.title.trim() === '' ? untitled : row.title)}
        checked={selection.has(row.record)}
        onClick={(event) => {
          event.stopPropagation();
        }}
        onChange={() => selection.toggle(row.record)}
      />
    </td>
  );
}

type AllProps = { readonly rows: readonly AgreementRow[]; readonly selection: Selection };

/** Ticks everything that the search leaves, or nothing. */
export function SelectAllCell({ rows, selection }: AllProps) {
  const text = useText(DRAFT_BATCH_TEXT);
  return (
    <th scope="col">
      <input
        type="checkbox"
        className={styles.checkbox}
        aria-label={text.selectAll}
        checked={rows.every(({ record }) => selection.has(record))}
        onChange={() => selection.toggleAll(rows.map(({ record }) => record))}
      />
    </th>
  );
}
