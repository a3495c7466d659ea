import type { RecordView } from '#app/views.ts';
import { zoneSchema } from '#domain/office/office.ts';
import { doubtNip } from '#domain/officials/nip.ts';
import { Card } from '../kit/Card.tsx';
import { EditableSelect } from '../kit/EditableSelect.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { fieldLabel } from '../text/fields.ts';
import { valueText } from '../text/field-values.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { SETTINGS_TEXT } from '../text/settings.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Settings.module.css';

/** The office (*kantor*) and who works on this laptop; both keep themselves as they are typed. */
export function OfficeCards() {
  const office = useOwnOffice();
  if (office === undefined || office === null) return null;
  return (
    <>
      <OfficeCard office={office} />
      <UserCard office={office} />
    </>
  );
}

type Props = { readonly office: RecordView<'office'> };
type TextField = 'name' | 'address' | 'user' | 'userPost' | 'userNip';

/** What a kept text field of the office needs. */
function useField({ office }: Props) {
  const language = useLanguage();
  return (path: TextField) => ({
    record: office.value.id,
    path,
    value: office.value[path],
    label: fieldLabel('office', path, language),
    conflict: office.conflicts.find((each) => each.path === path),
  });
}

function OfficeCard({ office }: Props) {
  const text = useText(SETTINGS_TEXT).office;
  const language = useLanguage();
  const field = useField({ office });
  return (
    <Card title={text.title}>
      <div className={styles.form}>
        <div>
          <div className={styles.label}>{text.region}</div>
          <p>{valueText('office', 'region', office.value.region, language)}</p>
          <p className={styles.dim}>{text.regionFixed}</p>
        </div>
        <EditableText {...field('name')} />
        <div className={styles.pair}>
          <EditableText {...field('address')} optional />
          <EditableSelect
            record={office.value.id}
            path="zone"
            value={office.value.zone}
            label={fieldLabel('office', 'zone', language)}
            choices={zoneSchema.options.map((zone) => ({ value: zone, label: zone }))}
          />
        </div>
      </div>
    </Card>
  );
}

function UserCard({ office }: Props) {
  const text = useText(SETTINGS_TEXT).user;
  const doubts = useText(FIRST_RUN_TEXT).user.doubts;
  const field = useField({ office });
  const doubt = doubtNip(office.value.userNip);
  return (
    <Card title={text.title}>
      <div className={styles.form}>
        <div className={styles.pair}>
          <EditableText {...field('user')} />
          <EditableText {...field('userPost')} optional />
        </div>
        <EditableText {...field('userNip')} optional advice={doubt === null ? null : doubts[doubt]} />
      </div>
    </Card>
  );
}
