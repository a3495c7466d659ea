import { invitedTo } from '#domain/meetings/invited.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Official } from '#domain/officials/official.ts';
import type { Office } from '#domain/office/office.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { fullDate } from '#domain/wording/dates.ts';
import { withoutClosing } from '#domain/wording/phrases.ts';
import { dayOf, hours, orDotted } from './minutes-outline.ts';
import { invitationSigner } from './invitation-signer.ts';
import { officeLetterhead } from './office-letterhead.ts';
import type { LetterOutline } from './letters/outlines.ts';
import { DOTTED, SHORT_DOTTED } from './outline.ts';

/** More recipients than these stand on a list of their own behind the letter. */
const MOST_IN_LETTER = 6;

export type Invited = {
  /** The one of those invited to whom this letter goes; without it one letter names them all. */
  readonly to?: string | undefined;
  /** Whom the register has for the office's region, one of whom may sign. */
  readonly officials?: readonly Official[] | undefined;
};

/**
 * The invitation (*undangan*) to a meeting, in the order of domain.md §3. Under which number it goes is for the office: it stays a
 * blank. The order of its parts is custom, not law (UNCONFIRMED there).
 */
export function invitationOutline(
  meeting: Meeting,
  office: Office,
  { to, officials = [] }: Invited = {},
): LetterOutline {
  const recipients = recipientsOf(meeting, office, to);
  const isListed = recipients.length > MOST_IN_LETTER;
  const title = withoutClosing(meeting.title);
  return {
    letterhead: officeLetterhead(office),
    placeAndDay: `${gazetteer().region(office.region)?.place ?? DOTTED}, ${DOTTED}`,
    heading: headingOf(title, isListed),
    recipients: isListed ? ['Daftar terlampir'] : recipients.length === 0 ? [DOTTED] : recipients,
    where: 'di tempat',
    body: [
      {
        kind: 'text',
        text: `Sehubungan dengan rencana pelaksanaan ${title === '' ? DOTTED : title}, dengan hormat kami mengundang Saudara untuk hadir pada:`,
      },
      {
        kind: 'facts',
        facts: [
          { label: 'Hari, tanggal', values: [dayOf(meeting, fullDate)] },
          { label: 'Pukul', values: [hours(meeting)] },
          { label: 'Tempat', values: [orDotted(meeting.place)] },
          { label: 'Acara', values: meeting.topics.length === 0 ? [orDotted(title)] : topics(meeting) },
        ],
      },
    ],
    closing: 'Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.',
    signature: invitationSigner(office, officials, meeting.date),
    copies: [],
    annex: isListed ? { title: 'DAFTAR UNDANGAN', rows: recipients } : null,
  };
}

function headingOf(title: string, isListed: boolean): LetterOutline['heading'] {
  return [
    { label: 'Nomor', values: [SHORT_DOTTED] },
    { label: 'Sifat', values: ['Biasa'] },
    { label: 'Lampiran', values: [isListed ? '1 (satu) lembar' : '-'] },
    { label: 'Hal', values: [title === '' ? `Undangan ${DOTTED}` : `Undangan ${title}`] },
  ];
}

function topics({ topics: all }: Meeting): readonly string[] {
  return all.map(({ title }) => orDotted(title));
}

function recipientsOf(meeting: Meeting, { region }: Office, to: string | undefined): readonly string[] {
  if (to !== undefined) return [to];
  return invitedTo(meeting, region).map((one) => one || DOTTED);
}
