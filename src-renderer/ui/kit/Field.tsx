import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { ConflictView } from '#app/views.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { ConflictBox } from './ConflictBox.tsx';
import styles from './Field.module.css';

/** What every field of a form can say about itself. */
export type FieldWords = {
  readonly label: string;
  /** In grey behind the label. */
  readonly hint?: string | undefined;
  /** Marks the field as one that may stay empty; required is the norm. */
  readonly optional?: boolean | undefined;
  /** What law or common sense advises: amber, never blocks. */
  readonly advice?: string | null | undefined;
  /** What is wrong and what to do: red. */
  readonly error?: string | null | undefined;
  /** The field's conflict, when offices differ: shown in place of the input. */
  readonly conflict?: ConflictView | undefined;
};

/** What the input inside a field needs to be tied to its words. */
export type InputTies = {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
};

type Props = FieldWords & { readonly children: (ties: InputTies) => ReactNode };

/** A label above, an input, and under it what is to be said about it (ui.md §4, Forms and Errors). */
export function Field({ label, hint, optional, advice, error, conflict, children }: Props) {
  const id = useId();
  const isError = isSaid(error);
  const said = isError ? error : isSaid(advice) ? advice : null;
  if (conflict !== undefined) return <ConflictBox label={label} conflict={conflict} />;
  return (
    <div className={styles.field} data-state={isError ? 'error' : undefined}>
      <FieldLabel id={id} label={label} hint={hint} optional={optional} />
      {children({
        id,
        'aria-invalid': isError ? true : undefined,
        'aria-describedby': said === null ? undefined : `${id}-said`,
      })}
      {said !== null && <Said id={`${id}-said`} isError={isError} words={said} />}
    </div>
  );
}

type SaidProps = { readonly id: string; readonly isError: boolean; readonly words: string };

function Said({ id, isError, words }: SaidProps) {
  const Icon = isError ? IconAlertCircle : IconAlertTriangle;
  return (
    <p id={id} className={isError ? styles.error : styles.advice}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <span>{words}</span>
    </p>
  );
}

function isSaid(words: string | null | undefined): words is string {
  return words !== undefined && words !== null;
}

type LabelProps = Pick<FieldWords, 'label' | 'hint' | 'optional'> & { readonly id: string };

function FieldLabel({ id, label, hint, optional }: LabelProps) {
  const text = useText(KIT_TEXT);
  const soft = [hint, optional === true ? text.optional : undefined].filter((each) => each !== undefined).join(' ');
  return (
    <label htmlFor={id} className={styles.label}>
      {label}
      {soft !== '' && <span className={styles.hint}>{` ${soft}`}</span>}
    </label>
  );
}
