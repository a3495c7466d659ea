import type { Document } from 'docx';
import type { Bytes } from '#base/bytes.ts';
import type { Agreement, Paper } from '#domain/agreements/agreement.ts';
import { hasTwoTexts } from '#domain/agreements/two-texts.ts';
import { isBilingual } from '#domain/agreements/bilingual.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Official } from '#domain/officials/official.ts';
import type { Office } from '#domain/office/office.ts';
import { agreementDocument } from './agreement-document.ts';
import { agreementOutline } from './agreement-outline.ts';
import { type Dispute, disputeComments } from './dispute-comments.ts';
import { historyDocument, type HistoryPaper } from './history-document.ts';
import { attendanceDocument } from './attendance-document.ts';
import { attendanceOutline } from './attendance-outline.ts';
import { bilingualDocument } from './bilingual-document.ts';
import { bilingualOutline } from './bilingual-outline.ts';
import { invitationOutline } from './invitation-outline.ts';
import { letterDocument } from './letters/letter-document.ts';
import { mandateDocument } from './mandate-document.ts';
import { type Mandate, mandateOutline } from './mandate-outline.ts';
import { minutesDocument } from './minutes-document.ts';
import { minutesOutline } from './minutes-outline.ts';
import { zipNormalised } from './normalise.ts';
import { partsOf } from './parts-of.ts';
import { proceedingsDocument } from './proceedings-document.ts';
import { proceedingsOutline } from './proceedings-outline.ts';
import { type House, partyEmblems, sheetOf } from './sheet.ts';
import type { Identity } from './frame.ts';
import type { AgreementSaid } from './template/forms/agreement-form.ts';
import { fromTemplate } from './template/from-template.ts';

export type DocumentOptions = {
  readonly paper: Paper;
  /** What the footer says of the version, for example `versi 3`. */
  readonly version: string;
  /** The row of the version in the draft's history, for a file that is kept as one. */
  readonly versionId?: string | undefined;
  /** Whether every page of an agreement has boxes for the parties' initials (*paraf*); without them when not said. */
  readonly initials?: boolean;
  /** The settings and emblems of the office; the standard of word.md §4 without emblems when not said. */
  readonly house?: House;
  /** What is still in dispute in an agreement: each becomes a margin comment. */
  readonly disputes?: readonly Dispute[];
  /** Which of the originals of an agreement it is, and for whom; not said in a draft. */
  readonly copy?: string;
  /** The one recipient of an invitation; without it the letter names all who are invited. */
  readonly to?: string | undefined;
  /** Whom the register has for the office's region: an invitation is signed by one of them. */
  readonly officials?: readonly Official[] | undefined;
};

/** An agreement as a .docx. The same input gives the same bytes, in any process and time zone (N1). */
export async function makeAgreementDocument(agreement: Agreement, options: DocumentOptions): Promise<Bytes> {
  const { version, versionId, initials = false, disputes = [], copy } = options;
  const sheet = sheetOf(options, 'agreement');
  const { name, short } = instrumentOf(agreement.type);
  const row = versionId === undefined ? {} : { versionId };
  const title = `${name} tentang ${agreement.title.trim()}`;
  const identity = { kind: short, id: agreement.id, version, title, ...row };
  const look = {
    paper: sheet,
    initials: initials || sheet.house.style.initials === 'yes',
    comments: disputeComments(disputes),
    emblems: partyEmblems(agreement, sheet.house),
  };
  const made = { ...(copy === undefined ? {} : { copy }), firstSide: sheet.house.style.firstSide };
  const { type } = agreement;
  if (hasTwoTexts(agreement)) {
    const outline = { ...bilingualOutline(agreement), ...made };
    const layout = isBilingual(type) ? type : 'ADD-EN';
    return fromTemplate(options.house, layout, outline, identity) ?? pack(bilingualDocument(outline, identity, look));
  }
  const outline = { ...agreementOutline(agreement), ...made };
  return (
    agreementFilled(outline, agreement, options.house, identity) ?? pack(agreementDocument(outline, identity, look))
  );
}

/** A power of attorney that came from elsewhere is no kind that is drafted, and has no template. */
function agreementFilled(
  outline: AgreementSaid,
  { type }: Agreement,
  house: House | undefined,
  identity: Identity,
): Bytes | null {
  return type === 'KUASA' || isBilingual(type) ? null : fromTemplate(house, type, outline, identity);
}

/** Minutes as a .docx, under the letterhead of the office that wrote them (N1). */
export async function makeMinutesDocument(
  meeting: Meeting,
  office: Office,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const title = `Notula ${meeting.title.trim()}`;
  const identity = { kind: 'Notula', id: meeting.id, version, title };
  const outline = minutesOutline(meeting, office);
  const filled = fromTemplate(on.house, 'minutes', outline, identity);
  return filled ?? pack(minutesDocument(outline, identity, sheetOf(on, 'letter')));
}

/** The attendance sheet (*daftar hadir*) of a meeting as a .docx (N1). */
export async function makeAttendanceDocument(
  meeting: Meeting,
  office: Office,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const title = `Daftar hadir ${meeting.title.trim()}`;
  const identity = { kind: 'Daftar hadir', id: meeting.id, version, title };
  const outline = attendanceOutline(meeting, office);
  const filled = fromTemplate(on.house, 'attendance', outline, identity);
  return filled ?? pack(attendanceDocument(outline, identity, sheetOf(on, 'letter')));
}

/** The invitation (*undangan*) to a meeting as a .docx (N1). */
export async function makeInvitationDocument(
  meeting: Meeting,
  office: Office,
  { version, to, officials, ...on }: DocumentOptions,
): Promise<Bytes> {
  const identity = { kind: 'Undangan', id: meeting.id, version, title: `Undangan ${meeting.title.trim()}` };
  const outline = invitationOutline(meeting, office, { to, officials });
  const filled = fromTemplate(on.house, 'invitation', outline, identity);
  return filled ?? pack(letterDocument(outline, identity, sheetOf(on, 'letter')));
}

/** What the parties of a meeting sign (*berita acara*) as a .docx (N1). */
export async function makeProceedingsDocument(
  meeting: Meeting,
  office: Office,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const identity = { kind: 'Berita acara', id: meeting.id, version, title: `Berita acara ${meeting.title.trim()}` };
  const [outline, sheet] = [proceedingsOutline(meeting, office), sheetOf(on, 'letter')];
  const said = { ...outline, firstSide: sheet.house.style.firstSide };
  const filled = fromTemplate(on.house, 'proceedings', said, identity);
  return filled ?? pack(proceedingsDocument(outline, identity, sheet));
}

/** A power of attorney (*surat kuasa*) to sign an agreement, for the signatory in a party's row, as a .docx (N1). */
export async function makeMandateDocument(
  agreement: Agreement,
  mandate: Mandate,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const title = `Surat kuasa untuk menandatangani ${instrumentOf(agreement.type).name} ${agreement.title.trim()}`;
  const identity = { kind: 'Surat kuasa', id: agreement.id, version, title };
  const outline = mandateOutline(agreement, mandate);
  const filled = fromTemplate(on.house, 'mandate', outline, identity);
  return filled ?? pack(mandateDocument(outline, identity, sheetOf(on, 'letter')));
}

/** A history as a .docx (N1). `id` names what it is the history of. */
export async function makeHistoryDocument(
  history: HistoryPaper,
  id: string,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const identity = { kind: 'Riwayat', id, version, title: history.title };
  const filled = fromTemplate(on.house, 'history', history, identity);
  return filled ?? pack(historyDocument(history, identity, sheetOf(on, 'letter')));
}

/** The bytes of a document, the same in any process and time zone (N1). */
export function pack(document: Document): Promise<Bytes> {
  return Promise.resolve(zipNormalised(partsOf(document)));
}
