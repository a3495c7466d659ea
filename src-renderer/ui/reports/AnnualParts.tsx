import type { ReportSummary } from '#app/report-methods.ts';
import { useLanguage } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { countText } from '../text/counts.ts';
import { REPORTS_TEXT } from '../text/reports.ts';
import styles from './ReportsScreen.module.css';

/** What will stand in the yearly report, with how many of each. */
export function AnnualParts({ summary, year }: { readonly summary: ReportSummary; readonly year: number }) {
  const text = useText(REPORTS_TEXT).parts;
  const language = useLanguage();
  const rows: readonly (readonly [string, number])[] = [
    [text.items, summary.items],
    [text.register, summary.all],
    [text.signed, summary.signed],
    [text.ended, summary.ended],
    [text.ending(year + 1), summary.ending],
    [text.meetings, summary.meetings],
    [text.decisions, summary.decisions],
    [text.openActions, summary.openActions],
    [text.obstacles, summary.obstacles],
  ];
  return (
    <table className={styles.parts} aria-label={text.label}>
      <thead>
        <tr>
          <th scope="col">{text.part}</th>
          <th scope="col">{text.amount}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{countText(count, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
