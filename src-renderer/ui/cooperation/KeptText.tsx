import { Textarea, TextInput } from '@mantine/core';
import { useTakenFocus } from './use-taken-focus.ts';
import { useKept } from '../session/use-kept.ts';
import styles from './KeptText.module.css';

type Props = {
  readonly record: string;
  readonly path: string;
  /** What is stored. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** How many lines an empty field shows; one line that cannot be broken when absent. */
  readonly lines?: number | undefined;
  /** Takes the cursor when it first stands on the screen. */
  readonly takesFocus?: boolean | undefined;
  /** What looks wrong, in amber; never blocks. */
  readonly advice?: string | undefined;
};

const MOST_LINE = 500;
const MOST_TEXT = 20_000;
const LINE_HEIGHT = 18;
const LINE_PADDING = 14;

/** A text field without a Save button: what is typed is kept by itself. */
export function KeptText(props: Props) {
  const kept = useKept({ record: props.record, path: props.path, value: props.value });
  const input = useTakenFocus(props.takesFocus === true);
  const field = {
    label: (
      <>
        {props.label}
        {props.hint !== undefined && <span className={styles.hint}>{` ${props.hint}`}</span>}
      </>
    ),
    value: kept.value,
    onFocus: kept.onFocus,
    onBlur: kept.onBlur,
    ref: input,
    'data-autofocus': props.takesFocus === true ? true : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void => {
      kept.type(event.currentTarget.value);
    },
  };
  return (
    <div>
      {props.lines === undefined ? (
        <TextInput {...field} maxLength={MOST_LINE} />
      ) : (
        <Textarea
          {...field}
          classNames={{ input: styles.growing ?? '' }}
          styles={{ input: { minHeight: props.lines * LINE_HEIGHT + LINE_PADDING } }}
          maxLength={MOST_TEXT}
        />
      )}
      {props.advice !== undefined && <output className={styles.advice}>{props.advice}</output>}
    </div>
  );
}
