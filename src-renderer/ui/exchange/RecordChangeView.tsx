import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { FieldChange, RecordChange } from '#app/engine.ts';
import { isUntold } from '#domain/agreements/version-lists.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { Badge, type Meaning } from '../kit/Badge.tsx';
import { Diff } from '../kit/Diff.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { valueText } from '../text/field-values.ts';
import { fieldLabel } from '../text/fields.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import styles from './Exchange.module.css';

const MEANINGS: Readonly<Record<RecordChange['change'], Meaning>> = {
  new: 'ok',
  changed: 'accent',
  conflict: 'conflict',
  removed: 'plain',
  withdrawn: 'warn',
  shared: 'warn',
  beside: 'plain',
};
/** Fields shown of one record until a person asks for all. */
const FEW = 6;

type Props = {
  readonly record: RecordChange;
  readonly tick: ReactNode;
  /** What is said of it before its fields. */
  readonly under: ReactNode;
};

/** One record of a file, field by field: what is there now and what it would be (D3). */
export function RecordChangeView({ record, tick, under }: Props) {
  const text = useText(EXCHANGE_TEXT).preview;
  const kinds = useText(SHELL_TEXT).kinds;
  const [isOpen, setIsOpen] = useState(false);
  const told = record.fields.filter(({ path }) => !isUntold(record.kind, path));
  const inDispute = told.filter((field) => field.conflict.length > 0);
  const others = told.filter((field) => field.conflict.length === 0);
  const fields = [...inDispute, ...others];
  const shown = isOpen ? fields : fields.slice(0, Math.max(FEW, inDispute.length));
  return (
    <li className={styles.record}>
      <h3 className={styles.recordTitle}>
        {tick}
        <Badge meaning={MEANINGS[record.change]}>{text.change[record.change]}</Badge>
        <span>{record.title === '' ? `${kinds[record.kind]}, ${text.untitled.toLowerCase()}` : record.title}</span>
      </h3>
      {under}
      <dl className={styles.fields}>
        {shown.map((field) => (
          <FieldLine key={field.path} kind={record.kind} field={field} />
        ))}
      </dl>
      {fields.length > shown.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setIsOpen(true)}>
          {text.allFields(fields.length)}
        </Button>
      )}
    </li>
  );
}

type LineProps = { readonly kind: RecordKind; readonly field: FieldChange };

function FieldLine({ kind, field }: LineProps) {
  const language = useLanguage();
  return (
    <>
      <dt>{fieldLabel(kind, field.path, language)}</dt>
      <dd>
        {field.conflict.length > 0 ? <InDispute kind={kind} field={field} /> : <Change kind={kind} field={field} />}
      </dd>
    </>
  );
}

/** All values of a field in dispute: none is hidden and none is chosen here (D2). */
function InDispute({ kind, field }: LineProps) {
  const text = useText(EXCHANGE_TEXT).preview;
  const language = useLanguage();
  return (
    <>
      <ol className={styles.values}>
        {field.conflict.map((value, index) => (
          <li key={index}>
            <span className={styles.dim}>{isHere(value, field.before) ? text.here : text.inFile}</span>
            {valueText(kind, field.path, value, language)}
          </li>
        ))}
      </ol>
      <p className={styles.dim}>{text.bothKept}</p>
    </>
  );
}

function isHere(value: Json, before: Json | undefined): boolean {
  return before !== undefined && canonicalJson(value) === canonicalJson(before);
}

function Change({ kind, field }: LineProps) {
  const language = useLanguage();
  const tell = (value: Json | undefined): string => valueText(kind, field.path, value, language);
  if (isBlank(field.before)) return <span className={styles.text}>{tell(field.after)}</span>;
  const [before, after] = [tell(field.before), tell(field.after)];
  return <Diff before={before} after={after} look={isLong(before) || isLong(after) ? 'inline' : 'values'} />;
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Texts of more than a few words are compared word by word; small values stand side by side (ui.md §4, Differences). */
function isLong(text: string): boolean {
  return text.length > 40 || text.includes('\n');
}
