import { present } from '#base/assert.ts';
import { type ReportDesk, reportDesk } from '#app/report-desk.ts';
import { shareChanges } from '#store/changes.ts';
import { SimpulDatabase } from '#store/database.ts';
import type { DocumentOptions } from '#word/make-document.ts';
import { makeAnnualReport, makeImplementationReport, makeRegister } from '#word/make-report.ts';
import type { RegisterOf } from '#word/register-outline.ts';
import { DATABASE } from '../database-name.ts';

/**
 * What the Word worker does with the whole register: it reads the rows itself, so that thousands of records pass neither through
 * the window nor through the engine that keeps what is typed. The database is opened with the first question.
 */
export function reportsApi() {
  let opened: ReportDesk | null = null;
  const desk = (): ReportDesk => {
    if (opened === null) {
      shareChanges();
      opened = reportDesk(new SimpulDatabase({ name: DATABASE }));
    }
    return opened;
  };
  const office = async () => present(await desk().office(), 'reports are made in an office');
  const summary: ReportDesk['reportSummary'] = (query, show, told) => desk().reportSummary(query, show, told);
  const targets: ReportDesk['reportTargets'] = (query) => desk().reportTargets(query);
  return {
    reportSummary: summary,
    reportTargets: targets,
    stopReports: () => desk().stopReports(),
    register: async (of: RegisterOf, options: DocumentOptions) =>
      makeRegister(await desk().entries(of), await office(), of, options),
    annual: async (of: RegisterOf, options: DocumentOptions) =>
      makeAnnualReport(await desk().figures(of), await office(), of, options),
    implementation: makeImplementationReport,
  };
}
