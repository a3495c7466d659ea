import { create } from 'zustand';
import type { ReportFilter } from '#domain/reports/year.ts';

export type ReportKind = 'register' | 'implementation' | 'annual';

/** Which report, and of what; `year` null: the present one. */
export type ReportChoice = {
  readonly kind: ReportKind;
  readonly year: number | null;
  readonly party: string | null;
  readonly type: string | null;
};

type ChoiceSession = ReportChoice & { readonly set: (change: Partial<ReportChoice>) => void };

export const NO_CHOICE: ReportChoice = { kind: 'register', year: null, party: null, type: null };

/** What was chosen last, kept while the app runs. */
export const useReportChoice = create<ChoiceSession>()((set) => ({ ...NO_CHOICE, set }));

export function filterOf({ year, party, type }: ReportChoice, today: string): ReportFilter {
  return { year: year ?? Number(today.slice(0, 4)), party, type };
}
