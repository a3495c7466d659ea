import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { Parted, PartedField, UniteChoice } from '#app/uniting.ts';
import { regionName } from '../cooperation/party-names.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useLanguage, useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { valueText } from '../text/field-values.ts';
import { fieldLabel } from '../text/fields.ts';
import { UNITING_TEXT } from '../text/uniting.ts';
import type { Sharable } from './sharable.ts';
import styles from './Sharing.module.css';

type Props = { readonly sharable: Sharable; readonly parted: Parted; readonly onClose: () => void };

/** Says who would read the united record and asks about each field that was changed in both places (documents R20). */
export function UniteDialog({ sharable, parted, onClose }: Props) {
  const text = useText(UNITING_TEXT);
  const { engine, toasts } = useSession();
  const attempt = useTry();
  const [choice, setChoice] = useState<UniteChoice>({});
  const { fields, regions } = parted;
  const others = regions.filter((code) => code !== sharable.ownRegion);
  const unite = async (): Promise<void> => {
    const united = await attempt(engine.unite(sharable.record, choice));
    if (united === null) return;
    toasts.show(text.done);
    onClose();
  };
  return (
    <Dialog
      title={text.title}
      width={540}
      onClose={onClose}
      foot={
        <>
          <Button variant="subtle" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button onClick={() => drop(unite(), 'uniting a record')}>{text.unite}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{text.who(others.map(regionName).join(', '))}</p>
        <p className={styles.dim}>{fields.length === 0 ? text.none : text.differs(fields.length)}</p>
        {fields.map((field) => (
          <FieldChoice
            key={field.path}
            field={field}
            chosen={choice[field.path] ?? 0}
            onChoose={(index) => setChoice({ ...choice, [field.path]: index })}
          />
        ))}
        {fields.length > 0 && <p className={styles.dim}>{text.rest}</p>}
      </div>
    </Dialog>
  );
}

type FieldProps = {
  readonly field: PartedField;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

function FieldChoice({ field, chosen, onChoose }: FieldProps) {
  const language = useLanguage();
  const { empty } = useText(UNITING_TEXT);
  const { kind, path, values } = field;
  const tell = (index: number): string => valueText(kind, path, values[index], language);
  return (
    <Radio.Group
      label={fieldLabel(kind, path, language)}
      value={String(chosen)}
      onChange={(value) => onChoose(Number(value))}
    >
      <div className={styles.form}>
        {values.map((_, index) => (
          <Radio key={index} size="xs" value={String(index)} label={tell(index) === '' ? empty : tell(index)} />
        ))}
      </div>
    </Radio.Group>
  );
}
