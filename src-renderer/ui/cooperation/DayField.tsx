import { DateInput } from '@mantine/dates';
import { parseDay } from '../kit/day-input.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';

type Props = {
  readonly label: string;
  /** `YYYY-MM-DD` or null. */
  readonly value: string | null;
  /** `YYYY-MM-DD`: what a day without a year is meant from. */
  readonly today: string;
  readonly onChange: (value: string | null) => void;
  readonly error: string | null;
};

/** A day in a dialog, typed or picked; nothing is kept before the dialog says so. */
export function DayField({ label, value, today, onChange, error }: Props) {
  const text = useText(KIT_TEXT);
  return (
    <DateInput
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      dateParser={(typed) => parseDay(typed, today)}
      valueFormat="dddd, D MMMM YYYY"
      clearable
      clearButtonProps={{ 'aria-label': text.clear }}
      previousLabel={text.previousMonth}
      nextLabel={text.nextMonth}
    />
  );
}
