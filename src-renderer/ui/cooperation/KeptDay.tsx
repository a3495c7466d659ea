import { DateInput } from '@mantine/dates';
import 'dayjs/locale/id';
import { useLanguage } from '../session/session-context.ts';

type Props = {
  readonly label: string;
  /** `YYYY-MM-DD` or null. */
  readonly value: string | null;
  readonly onKeep: (value: string | null) => void;
  readonly error?: string | null;
};

/** A day, typed or picked; kept as it is chosen. */
export function KeptDay({ label, value, onKeep, error = null }: Props) {
  const language = useLanguage();
  return (
    <DateInput
      label={label}
      value={value}
      onChange={onKeep}
      error={error}
      valueFormat="D MMMM YYYY"
      locale={language}
      clearable
      firstDayOfWeek={1}
    />
  );
}
