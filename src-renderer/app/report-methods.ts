import type { Result } from '#base/result.ts';
import type { ReportFilter, TermState } from '#domain/reports/year.ts';
import type { Refused } from './engine.ts';

/** What a report is asked of; `today` is `YYYY-MM-DD` in the office's zone. */
export type ReportQuery = { readonly filter: ReportFilter; readonly today: string };

/** Which lines are shown, and how many of them at most. `signed`: those with a signed agreement alone. */
export type ReportShow = { readonly lines: 'all' | 'signed'; readonly limit: number };

/** A line of the register as its screen shows it. */
export type ReportLine = {
  /** The signed agreement; null where an item has none here. */
  readonly agreement: string | null;
  readonly item: string | null;
  readonly title: string;
  /** Kind of cooperation (KSDD …); '' while it is not known. */
  readonly type: string;
  /** KSB, PKS …; '' without an agreement. */
  readonly instrument: string;
  /** Party keys, with the names of those that are organisations. */
  readonly parties: readonly string[];
  readonly partyNames: { readonly [key: string]: string };
  /** `YYYY-MM-DD`, or '' where it is not known. */
  readonly from: string;
  readonly to: string;
  readonly state: TermState;
};

/** What will be on the reports of a year. */
export type ReportSummary = {
  /** As many as were asked for, in the order of the register. */
  readonly lines: readonly ReportLine[];
  readonly all: number;
  readonly items: number;
  readonly signed: number;
  readonly ended: number;
  readonly ending: number;
  readonly meetings: number;
  readonly decisions: number;
  readonly openActions: number;
  readonly obstacles: number;
};

/** An agreement for which an implementation report can be made. */
export type ReportTarget = { readonly record: string; readonly title: string; readonly instrument: string };

/** How far a reading is, of how many records. */
export type ReportProgress = (done: number, total: number) => void;

/** Reports over the whole register. They are read and computed beside the window, page by page. */
export type ReportMethods = {
  readonly reportSummary: (
    query: ReportQuery,
    show: ReportShow,
    told: ReportProgress,
  ) => Promise<Result<ReportSummary, Refused>>;
  /** Every signed agreement in force in the year. */
  readonly reportTargets: (query: ReportQuery) => Promise<Result<readonly ReportTarget[], Refused>>;
  /** Stops the reading that runs; it answers `cancelled`. */
  readonly stopReports: () => Promise<void>;
};
