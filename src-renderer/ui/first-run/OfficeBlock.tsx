import { Select } from '@mantine/core';
import { zoneSchema } from '#domain/office/office.ts';
import { Field } from '../kit/Field.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import type { BlockProps } from './RegionBlock.tsx';
import { Step } from './Step.tsx';
import styles from './FirstRun.module.css';

/** Which office (*kantor*) this is. */
export function OfficeBlock({ form, onChange }: BlockProps) {
  const text = useText(FIRST_RUN_TEXT).office;
  return (
    <Step step="office" number={2} title={text.title} done={form.name.trim() !== ''}>
      <PlainText
        label={text.name}
        value={form.name}
        onType={(name) => onChange({ name, nameTyped: name.trim() !== '' })}
      />
      <div className={styles.pair}>
        <PlainText label={text.address} optional value={form.address} onType={(address) => onChange({ address })} />
        <Field label={text.zone}>
          {(ties) => (
            <Select
              {...ties}
              data={zoneSchema.options}
              value={form.zone}
              onChange={(value) => onChange({ zone: zoneSchema.catch('WIB').parse(value) })}
            />
          )}
        </Field>
      </div>
    </Step>
  );
}
