import { NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import {
  type DataRow,
  PERSONAL_NAMES,
  personalDataSchema,
  SENSITIVITY_NAMES,
  sensitivitySchema,
} from '#domain/agreements/annex-lists.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useText } from '../text/catalogue.ts';
import { ANNEXES_TEXT } from '../text/annexes.ts';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import { RowTools } from './RowTools.tsx';
import { type Rows, useRows } from './use-rows.ts';
import styles from './Paper.module.css';
import annex from './PaperAnnex.module.css';

/** Printed column heads: they are on paper, so they do not change with the language of the screen. */
const COLUMNS = ['No.', 'Data', 'Pemilik', 'Penerima', 'Tujuan', 'Sifat', 'Data pribadi', 'Tenggat'] as const;

/** The matrix of data (*matriks data*) of an agreement; the choices are printed as they are chosen. */
export function PaperDataMatrix() {
  const { view } = useDraft();
  const text = useText(ANNEXES_TEXT);
  const rows = useRows('dataMatrix');
  const { dataMatrix } = view.value;
  return (
    <>
      <div className={annex.row} data-look="data" aria-hidden>
        {COLUMNS.map((column) => (
          <b key={column}>{column}</b>
        ))}
      </div>
      {dataMatrix.map((row, index) => (
        <Line key={row.id} row={row} index={index} isLast={index === dataMatrix.length - 1} rows={rows} />
      ))}
      <button type="button" className={styles.tool} onClick={() => rows.add('data')}>
        <IconPlus size={16} stroke={1.75} aria-hidden />
        {text.addRow.dataMatrix}
      </button>
    </>
  );
}

type LineProps = { readonly row: DataRow; readonly index: number; readonly isLast: boolean; readonly rows: Rows };

function Line({ row, index, isLast, rows }: LineProps) {
  const text = useText(ANNEXES_TEXT);
  const name = text.row.dataMatrix(index + 1);
  const typed = (field: 'data' | 'owner' | 'receiver' | 'aim' | 'deadline') => (
    <PaperField
      look="block"
      path={`dataMatrix/${row.id}/${field}`}
      value={row[field]}
      label={text.field(text.fields[field], name)}
      empty={text.fields[field].toLowerCase()}
      needed={field === 'data'}
    />
  );
  return (
    <fieldset className={annex.row} data-look="data" aria-label={name}>
      <span>{`${index + 1}.`}</span>
      {typed('data')}
      {typed('owner')}
      {typed('receiver')}
      {typed('aim')}
      <Choice row={row} field="sensitivity" name={name} values={sensitivitySchema.options} words={SENSITIVITY_NAMES} />
      <Choice row={row} field="personal" name={name} values={personalDataSchema.options} words={PERSONAL_NAMES} />
      {typed('deadline')}
      <RowTools row={row.id} name={name} isFirst={index === 0} isLast={isLast} rows={rows} />
    </fieldset>
  );
}

type ChoiceProps<T extends string> = {
  readonly row: DataRow;
  readonly field: 'sensitivity' | 'personal';
  readonly name: string;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
};

function Choice<T extends string>({ row, field, name, values, words }: ChoiceProps<T>) {
  const { view, change } = useDraft();
  const text = useText(ANNEXES_TEXT);
  const path = `dataMatrix/${row.id}/${field}`;
  const label = text.field(text.fields[field], name);
  const conflict = view.conflicts.find((each) => each.path === path);
  if (conflict !== undefined) return <ConflictBox label={label} conflict={conflict} />;
  return (
    <div {...placeFor(path)}>
      <NativeSelect
        size="xs"
        aria-label={label}
        value={row[field] ?? ''}
        data={[{ value: '', label: text.choose }, ...values.map((value) => ({ value, label: words[value] }))]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change([{ kind: 'set', path, value: value === '' ? null : value }]);
        }}
      />
    </div>
  );
}
