import { Button } from '@mantine/core';
import { IconFiles, IconFileTypePdf } from '@tabler/icons-react';
import type { AgreementRow } from '#app/views.ts';
import type { PrintWish } from '#app/document-wish.ts';
import { BatchDialog } from '../papers/BatchDialog.tsx';
import { useBatch } from '../papers/use-batch.ts';
import { firstOf } from '../session/first-of.ts';
import { useQueries } from '../session/session-context.ts';
import { useToday } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { DRAFT_BATCH_TEXT } from '../text/draft-batch.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './DraftsScreen.module.css';

type Props = { readonly rows: readonly AgreementRow[]; readonly onDone: () => void };

/** What can be done with the drafts that are selected: a Word file or a PDF of each, in one folder. */
export function DraftSelectionBar({ rows, onDone }: Props) {
  const text = useText(DRAFT_BATCH_TEXT);
  const { untitled } = useDraftingText();
  const queries = useQueries();
  const today = useToday();
  const batch = useBatch();
  // Each draft has its own size of paper, and its row in the list does not say it.
  const print = async (record: string): Promise<PrintWish> => {
    const draft = await firstOf(queries.record('agreement', record));
    return { wish: { kind: 'agreement', record }, paper: draft?.value.paper ?? 'F4' };
  };
  const save = (form: 'word' | 'pdf'): void => {
    batch.start({
      form,
      folder: `${text.folder} ${today}`,
      documents: rows.map(({ record, type, title }) => ({
        name: `${type} ${title.trim() === '' ? untitled : title}`,
        print: () => print(record),
      })),
    });
  };
  return (
    <fieldset className={styles.selection} aria-label={text.selected(rows.length)}>
      <span>{text.selected(rows.length)}</span>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFiles size={16} stroke={1.75} aria-hidden />}
        onClick={() => save('word')}
      >
        {text.save}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
        onClick={() => save('pdf')}
      >
        {text.savePdf}
      </Button>
      <Button variant="subtle" size="xs" onClick={onDone}>
        {text.unselect}
      </Button>
      <BatchDialog batch={batch} />
    </fieldset>
  );
}
