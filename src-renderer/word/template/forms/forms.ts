import type { Blank, Layout } from '#domain/templates/layouts.ts';
import type { HistoryPaper } from '../../history-document.ts';
import type { LetterOutline, StudyOutline } from '../../letters/outlines.ts';
import type { AttendanceOutline, MandateOutline, MinutesOutline } from '../../outline.ts';
import type { RegisterOutline, ReportOutline } from '../../report-outline.ts';
import { AGREEMENT_FORM, type AgreementSaid, WORK_PLAN_FORM } from './agreement-form.ts';
import { BILINGUAL_FORM, type BilingualSaid } from './bilingual-form.ts';
import { DEED_FORM, type DeedSaid, PROCEEDINGS_FORM } from './deed-form.ts';
import { blanksOf, type Form, type StarterPart, type Values, valuesOf } from './form.ts';
import { INVITATION_FORM, LETTER_FORM } from './letter-form.ts';
import { MANDATE_FORM } from './mandate-form.ts';
import { ATTENDANCE_FORM, MINUTES_FORM } from './meeting-forms.ts';
import { HISTORY_FORM, REGISTER_FORM, REPORT_FORM } from './report-forms.ts';
import { STUDY_FORM } from './study-form.ts';

/** What the document of a layout says: the same that our own is drawn from. */
export type Said = {
  readonly KSB: AgreementSaid;
  readonly PKS: AgreementSaid;
  readonly NK: AgreementSaid;
  readonly RK: AgreementSaid;
  readonly ADD: AgreementSaid;
  /** An addendum to a document for foreign cooperation, in both languages. */
  readonly 'ADD-EN': BilingualSaid;
  readonly LOI: BilingualSaid;
  readonly MOU: BilingualSaid;
  readonly mandate: MandateOutline;
  readonly invitation: LetterOutline;
  readonly attendance: AttendanceOutline;
  readonly minutes: MinutesOutline;
  readonly proceedings: DeedSaid;
  readonly initiation: LetterOutline;
  readonly framework: StudyOutline;
  readonly feasibility: StudyOutline;
  readonly offer: LetterOutline;
  readonly reply: LetterOutline;
  readonly 'approval-request': LetterOutline;
  readonly discussion: DeedSaid;
  readonly handover: DeedSaid;
  readonly register: RegisterOutline;
  readonly annual: ReportOutline;
  readonly implementation: ReportOutline;
  readonly history: HistoryPaper;
};

const FORMS: { readonly [L in Layout]: Form<Said[L]> } = {
  KSB: AGREEMENT_FORM,
  PKS: AGREEMENT_FORM,
  NK: AGREEMENT_FORM,
  RK: WORK_PLAN_FORM,
  ADD: AGREEMENT_FORM,
  'ADD-EN': BILINGUAL_FORM,
  LOI: BILINGUAL_FORM,
  MOU: BILINGUAL_FORM,
  mandate: MANDATE_FORM,
  invitation: INVITATION_FORM,
  attendance: ATTENDANCE_FORM,
  minutes: MINUTES_FORM,
  proceedings: PROCEEDINGS_FORM,
  initiation: LETTER_FORM,
  framework: STUDY_FORM,
  feasibility: STUDY_FORM,
  offer: LETTER_FORM,
  reply: LETTER_FORM,
  'approval-request': LETTER_FORM,
  discussion: DEED_FORM,
  handover: DEED_FORM,
  register: REGISTER_FORM,
  annual: REPORT_FORM,
  implementation: REPORT_FORM,
  history: HISTORY_FORM,
};

/** Every blank that a template of a layout may have. */
export function layoutBlanks(layout: Layout): readonly Blank[] {
  return blanksOf<never>(FORMS[layout]);
}

/** What the blanks of a layout are filled with. */
export function layoutValues<L extends Layout>(layout: L, said: Said[L]): Values {
  return valuesOf(FORMS[layout], said);
}

/** The lines of the template to begin with. */
export function layoutStarter(layout: Layout): readonly StarterPart[] {
  return FORMS[layout].flatMap(({ starter }) => starter);
}
