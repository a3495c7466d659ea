import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { isWeekend, parseDay } from './day-input.ts';
import { type EditableTarget, useEditable } from './editable.ts';
import { fieldWords } from './EditableText.tsx';
import { Field, type FieldWords } from './Field.tsx';

type Props = FieldWords &
  EditableTarget<string | null> & {
    /** Whether a Saturday or Sunday is worth a word; true when absent. */
    readonly workdays?: boolean | undefined;
    /** `YYYY-MM-DD`: what a day without a year is meant from. */
    readonly today: string;
  };

/** A calendar day that keeps itself: typed (`23/11/2026`, `23 nov`) or picked, shown with its computed weekday. */
export function EditableDate(props: Props) {
  const text = useText(KIT_TEXT);
  const advice = props.advice ?? (props.workdays !== false && isWeekend(props.value) ? text.weekend : null);
  const { kept, words } = useEditable<string | null>(props, { ...fieldWords(props), advice });
  return (
    <Field {...words}>
      {(ties) => (
        <DateInput
          {...ties}
          value={kept.value}
          clearable
          clearButtonProps={{ 'aria-label': text.clear }}
          dateParser={(typed) => parseDay(typed, props.today)}
          valueFormat="dddd, D MMMM YYYY"
          placeholder={text.dateHint}
          leftSection={<IconCalendar size={16} stroke={1.75} aria-hidden />}
          previousLabel={text.previousMonth}
          nextLabel={text.nextMonth}
          onChange={(next) => {
            kept.type(next);
            kept.flush();
          }}
        />
      )}
    </Field>
  );
}
