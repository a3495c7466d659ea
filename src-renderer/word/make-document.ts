import { type Document, Packer } from 'docx';
import type { Bytes } from '#base/bytes.ts';
import type { Agreement, AgreementParty, Paper } from '#domain/agreements/agreement.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Office } from '#domain/office/office.ts';
import { agreementDocument } from './agreement-document.ts';
import { agreementOutline } from './agreement-outline.ts';
import { type Dispute, disputeComments } from './dispute-comments.ts';
import { historyDocument, type HistoryPaper } from './history-document.ts';
import { attendanceDocument } from './attendance-document.ts';
import { attendanceOutline } from './attendance-outline.ts';
import { invitationDocument } from './invitation-document.ts';
import { invitationOutline } from './invitation-outline.ts';
import { mandateDocument } from './mandate-document.ts';
import { type MandateGiver, mandateOutline } from './mandate-outline.ts';
import { minutesDocument } from './minutes-document.ts';
import { minutesOutline } from './minutes-outline.ts';
import { normalise } from './normalise.ts';
import { proceedingsDocument } from './proceedings-document.ts';
import { proceedingsOutline } from './proceedings-outline.ts';

export type DocumentOptions = {
  readonly paper: Paper;
  /** What the footer says of the version, for example `versi 3`. */
  readonly version: string;
  /** The row of the version in the draft's history, for a file that is kept as one. */
  readonly versionId?: string | undefined;
  /** Whether every page of an agreement has boxes for the parties' initials (*paraf*); without them when not said. */
  readonly initials?: boolean;
  /** What is still in dispute in an agreement: each becomes a margin comment. */
  readonly disputes?: readonly Dispute[];
};

/** An agreement as a .docx. The same input gives the same bytes, in any process and time zone (N1). */
export async function makeAgreementDocument(
  agreement: Agreement,
  { paper, version, versionId, initials = false, disputes = [] }: DocumentOptions,
): Promise<Bytes> {
  const { name, short } = instrumentOf(agreement.type);
  const title = `${name} tentang ${agreement.title.trim()}`;
  const row = versionId === undefined ? {} : { versionId };
  const identity = { kind: short, id: agreement.id, version, title, ...row };
  return pack(
    agreementDocument(agreementOutline(agreement), identity, { paper, initials, comments: disputeComments(disputes) }),
  );
}

/** Minutes as a .docx, under the letterhead of the office that wrote them (N1). */
export async function makeMinutesDocument(
  meeting: Meeting,
  office: Office,
  { paper, version }: DocumentOptions,
): Promise<Bytes> {
  const title = `Notula ${meeting.title.trim()}`;
  return pack(
    minutesDocument(minutesOutline(meeting, office), { kind: 'Notula', id: meeting.id, version, title }, paper),
  );
}

/** The attendance sheet (*daftar hadir*) of a meeting as a .docx (N1). */
export async function makeAttendanceDocument(
  meeting: Meeting,
  office: Office,
  { paper, version }: DocumentOptions,
): Promise<Bytes> {
  const title = `Daftar hadir ${meeting.title.trim()}`;
  const identity = { kind: 'Daftar hadir', id: meeting.id, version, title };
  return pack(attendanceDocument(attendanceOutline(meeting, office), identity, paper));
}

/** The invitation (*undangan*) to a meeting as a .docx (N1). */
export async function makeInvitationDocument(
  meeting: Meeting,
  office: Office,
  { paper, version }: DocumentOptions,
): Promise<Bytes> {
  const identity = { kind: 'Undangan', id: meeting.id, version, title: `Undangan ${meeting.title.trim()}` };
  return pack(invitationDocument(invitationOutline(meeting, office), identity, paper));
}

/** What the parties of a meeting sign (*berita acara*) as a .docx (N1). */
export async function makeProceedingsDocument(
  meeting: Meeting,
  office: Office,
  { paper, version }: DocumentOptions,
): Promise<Bytes> {
  const identity = { kind: 'Berita acara', id: meeting.id, version, title: `Berita acara ${meeting.title.trim()}` };
  return pack(proceedingsDocument(proceedingsOutline(meeting, office), identity, paper));
}

/** A power of attorney (*surat kuasa*) to sign an agreement, for the signatory in a party's row, as a .docx (N1). */
export async function makeMandateDocument(
  agreement: Agreement,
  { party, giver }: { readonly party: AgreementParty; readonly giver: MandateGiver | null },
  { paper, version }: DocumentOptions,
): Promise<Bytes> {
  const title = `Surat kuasa untuk menandatangani ${instrumentOf(agreement.type).name} ${agreement.title.trim()}`;
  const identity = { kind: 'Surat kuasa', id: agreement.id, version, title };
  return pack(mandateDocument(mandateOutline(agreement, party, giver), identity, paper));
}

/** A history as a .docx (N1). `id` names what it is the history of. */
export async function makeHistoryDocument(
  history: HistoryPaper,
  id: string,
  { paper, version }: DocumentOptions,
): Promise<Bytes> {
  return pack(historyDocument(history, { kind: 'Riwayat', id, version, title: history.title }, paper));
}

async function pack(document: Document): Promise<Bytes> {
  return normalise(new Uint8Array(await Packer.toArrayBuffer(document)));
}
