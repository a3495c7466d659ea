import { Button } from '@mantine/core';
import { partyName } from '../cooperation/party-names.ts';
import { useDraft } from '../drafting/draft-context.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import type { FileForm } from '../papers/use-batch.ts';
import { useText } from '../text/catalogue.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { useSaveVersion } from './use-save-version.ts';
import { useSending } from './use-sending.tsx';
import styles from './Versions.module.css';

type Props = { readonly form: FileForm; readonly onClose: () => void };

/** Before a draft leaves as a file: to whom, if the person wants to say so. Enter saves at once. */
export function SaveVersionDialog({ form, onClose }: Props) {
  const { view, ownRegion } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const { save, work, isBusy } = useSaveVersion(view.value.id, form, onClose);
  const names = [
    ...new Set(
      view.value.parties.flatMap(({ party }) =>
        party === null || (party.kind === 'region' && party.code === ownRegion) ? [] : [partyName(party)],
      ),
    ),
  ];
  const { fields, sending } = useSending(names);
  return (
    <Dialog
      title={form === 'word' ? text.save.title : text.save.titlePdf}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button data-autofocus loading={isBusy} onClick={() => save(sending)}>
            {text.save.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{text.save.explain}</p>
        {fields}
        {work !== null && (
          <ProgressBar done={0} total={0} onCancel={work.cancel}>
            {work.sentence}
          </ProgressBar>
        )}
      </div>
    </Dialog>
  );
}
