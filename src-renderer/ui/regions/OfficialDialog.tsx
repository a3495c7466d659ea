import { Button, Modal } from '@mantine/core';
import type { RecordView } from '#app/views.ts';
import { doubtNip } from '#domain/officials/nip.ts';
import { fullName } from '#domain/officials/person-name.ts';
import { EditableDate } from '../kit/EditableDate.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { useFieldLabels } from '../cooperation/use-cooperation-text.ts';
import { useArchive } from '../cooperation/use-item-doings.ts';
import { useToday } from '../session/use-today.ts';
import { useOfficial } from './use-region-data.ts';
import { useRegionsText } from './use-regions-text.ts';
import styles from './Regions.module.css';

type Props = { readonly record: string; readonly headTitle: string; readonly onClose: () => void };

/** The data of one official; kept as typed, so that the dialog only closes. */
export function OfficialDialog({ record, headTitle, onClose }: Props) {
  const text = useRegionsText().officials;
  const view = useOfficial(record);
  const archive = useArchive();
  return (
    <Modal opened onClose={onClose} title={text.dialog} size={620} closeButtonProps={{ 'aria-label': text.close }}>
      {view !== null && <OfficialForm view={view} headTitle={headTitle} />}
      <div className={styles.buttons}>
        <Button
          variant="subtle"
          onClick={() => {
            archive([record], text.removed(view === null ? text.unnamed : fullName(view.value)));
            onClose();
          }}
        >
          {text.remove}
        </Button>
        <Button variant="default" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </Modal>
  );
}

type FormProps = { readonly view: RecordView<'official'>; readonly headTitle: string };

function OfficialForm({ view, headTitle }: FormProps) {
  const text = useRegionsText();
  const official = view.value;
  const doubt = doubtNip(official.nip);
  return (
    <div className={styles.dialogForm}>
      <OfficialText view={view} field="frontTitle" hint={text.officials.optional} />
      <OfficialText view={view} field="backTitle" hint={text.officials.optional} />
      <div className={styles.full}>
        <OfficialText view={view} field="name" />
        <div className={styles.advice}>{text.officials.printed(fullName(official))}</div>
      </div>
      <div className={styles.full}>
        <OfficialText view={view} field="post" hint={text.officials.postHint(headTitle)} />
      </div>
      <div className={styles.full}>
        <OfficialText
          view={view}
          field="nip"
          hint={text.officials.nipHint}
          advice={doubt === null ? null : text.nip[doubt]}
        />
      </div>
      <div className={styles.full}>
        <OfficialText view={view} field="decree" hint={text.officials.optional} />
      </div>
      <OfficialDay view={view} field="from" />
      <OfficialDay view={view} field="until" />
    </div>
  );
}

type TextField = 'frontTitle' | 'name' | 'backTitle' | 'post' | 'nip' | 'decree';

function OfficialText(props: {
  readonly view: RecordView<'official'>;
  readonly field: TextField;
  readonly hint?: string;
  readonly advice?: string | null;
}) {
  const { view, field, ...rest } = props;
  const label = useFieldLabels();
  return (
    <EditableText
      {...rest}
      record={view.value.id}
      path={field}
      value={view.value[field]}
      label={label('official', field)}
      conflict={view.conflicts.find((each) => each.path === field)}
    />
  );
}

function OfficialDay({ view, field }: { readonly view: RecordView<'official'>; readonly field: 'from' | 'until' }) {
  const text = useRegionsText().officials;
  const today = useToday();
  const label = useFieldLabels();
  const { from, until } = view.value;
  const isWrong = field === 'until' && from !== null && until !== null && until < from;
  return (
    <EditableDate
      record={view.value.id}
      path={field}
      value={view.value[field]}
      label={label('official', field)}
      today={today}
      workdays={false}
      advice={isWrong ? text.periodWrong : null}
    />
  );
}
