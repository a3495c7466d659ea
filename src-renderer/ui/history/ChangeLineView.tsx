import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ChangedField, ChangeLine } from '#app/history.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { Diff } from '../kit/Diff.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { recordPath } from '../shell/record-path.ts';
import { useText } from '../text/catalogue.ts';
import { longMomentText } from '../text/days.ts';
import { valueText } from '../text/field-values.ts';
import { fieldLabel } from '../text/fields.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { doingOf, isBlank, toldFields } from './change-words.ts';
import styles from './History.module.css';

/** Fields shown of one change until a person asks for all. */
const FEW = 6;

type Props = {
  readonly line: ChangeLine;
  readonly officeName: string;
  /** Whether the line says which record it is about. */
  readonly namesRecord: boolean;
};

/** One change: when by whose clock, who, and every field from what to what. */
export function ChangeLineView({ line, officeName, namesRecord }: Props) {
  const text = useText(HISTORY_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const [isOpen, setOpen] = useState(false);
  const fields = toldFields(line);
  const shown = isOpen ? fields : fields.slice(0, FEW);
  return (
    <li className={styles.line}>
      <div className={styles.when}>
        <div>{longMomentText(line.time, language, ahead)}</div>
        <div>{line.entry === 0 ? text.noEntry : text.entry(line.entry, line.hash.slice(0, 8))}</div>
      </div>
      <div>
        <span className={styles.who}>{line.user}</span>
        <span>{`, ${officeName}, ${doingOf(line, text)} `}</span>
        {namesRecord && <RecordLink line={line} />}
        {shown.length > 0 && (
          <dl className={styles.fields}>
            {shown.map((field) => (
              <Field key={field.path} kind={line.kind} field={field} />
            ))}
          </dl>
        )}
        {fields.length > shown.length && (
          <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
            {text.fields(fields.length - shown.length)}
          </Button>
        )}
      </div>
    </li>
  );
}

function RecordLink({ line }: { readonly line: ChangeLine }) {
  const { kinds } = useText(SHELL_TEXT);
  const { belongsTo: owner } = line;
  if (owner !== undefined) {
    const of = owner.title === '' ? kinds[owner.kind] : owner.title;
    return <Link href={recordPath(owner.kind, owner.record)}>{`${kinds[line.kind]}: ${of}`}</Link>;
  }
  const title = line.title === '' ? kinds[line.kind] : line.title;
  return <Link href={recordPath(line.kind, line.record)}>{title}</Link>;
}

function Field({ kind, field }: { readonly kind: RecordKind; readonly field: ChangedField }) {
  const language = useLanguage();
  const text = useText(HISTORY_TEXT);
  const tell = (value: ChangedField['before']): string => valueText(kind, field.path, value, language);
  const label = fieldLabel(kind, field.path, language);
  if (field.before === undefined && field.after === undefined) {
    return (
      <>
        <dt>{label}</dt>
        <dd>{text.newer}</dd>
      </>
    );
  }
  const [before, after] = [tell(field.before), tell(field.after)];
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isBlank(field.before) ? (
          after
        ) : (
          <Diff before={before} after={after} look={isLong(before) || isLong(after) ? 'inline' : 'values'} />
        )}
      </dd>
    </>
  );
}

function isLong(text: string): boolean {
  return text.length > 40 || text.includes('\n');
}
