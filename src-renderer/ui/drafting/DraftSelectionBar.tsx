import { Button } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgreementRow } from '#app/views.ts';
import { LAYOUTS } from '#domain/templates/layouts.ts';
import { BatchDialog } from '../papers/BatchDialog.tsx';
import { BatchStart } from '../papers/BatchStart.tsx';
import { useBatch } from '../papers/use-batch.ts';
import { useToday } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { DRAFT_BATCH_TEXT } from '../text/draft-batch.ts';
import { versionInBatch } from '../versions/batch-versions.ts';
import { useSending } from '../versions/use-sending.tsx';
import versionStyles from '../versions/Versions.module.css';
import { shortKind } from './short-kind.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './DraftsScreen.module.css';

type Props = { readonly rows: readonly AgreementRow[]; readonly onDone: () => void };

/** What can be done with the drafts that are selected: a Word file or a PDF of each, in one folder. */
export function DraftSelectionBar({ rows, onDone }: Props) {
  const text = useText(DRAFT_BATCH_TEXT);
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className={styles.selection} aria-label={text.selected(rows.length)}>
      <span>{text.selected(rows.length)}</span>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFiles size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text.save}
      </Button>
      <Button variant="subtle" size="xs" onClick={onDone}>
        {text.unselect}
      </Button>
      {isOpen && <SaveDrafts rows={rows} onClose={() => setOpen(false)} />}
    </fieldset>
  );
}

/** Each draft leaves as a version of it, on its own paper. */
function SaveDrafts({ rows, onClose }: { readonly rows: readonly AgreementRow[]; readonly onClose: () => void }) {
  const text = useText(DRAFT_BATCH_TEXT);
  const { untitled } = useDraftingText();
  const today = useToday();
  const batch = useBatch(onClose);
  const { fields, sending } = useSending([]);
  const open = rows.filter(({ conflicts }) => conflicts > 0).length;
  if (batch.run !== null) return <BatchDialog batch={batch} />;
  return (
    <BatchStart
      title={text.title(rows.length)}
      count={rows.length}
      layouts={LAYOUTS.filter((layout) => rows.some(({ type }) => type === layout))}
      onClose={onClose}
      onStart={(form) =>
        batch.start({
          folder: `${text.folder} ${today}`,
          documents: rows.map(({ record, type, title }) =>
            versionInBatch({ record, name: `${shortKind(type)} ${title.trim() === '' ? untitled : title}` }, sending, {
              form,
            }),
          ),
        })
      }
    >
      <p className={versionStyles.soft}>{text.explain}</p>
      {open > 0 && <p role="note">{text.disputes(open)}</p>}
      {fields}
    </BatchStart>
  );
}
