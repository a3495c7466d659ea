import { PaperDialog } from '../papers/PaperDialog.tsx';
import { useHousePaper } from '../papers/use-house-paper.ts';
import { useToday } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { REPORTS_TEXT } from '../text/reports.ts';

type Props = {
  readonly record: string;
  readonly title: string;
  readonly year: number;
  readonly onClose: () => void;
};

/** The implementation report of one agreement, looked at and saved. */
export function ImplementationPaper({ record, title, year, onClose }: Props) {
  const text = useText(REPORTS_TEXT);
  const today = useToday();
  const paper = useHousePaper();
  return (
    <PaperDialog
      name={text.name(title === '' ? text.untitled : title, year)}
      wish={() => Promise.resolve({ kind: 'implementation', record, year, today })}
      paper={paper}
      onClose={onClose}
    />
  );
}
