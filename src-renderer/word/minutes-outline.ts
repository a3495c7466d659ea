import { blocksOf, type Meeting, type MinutesBlock } from '#domain/meetings/meeting.ts';
import { numberBlocks } from '#domain/meetings/numbering.ts';
import type { Office } from '#domain/office/office.ts';
import { formatNip } from '#domain/officials/nip.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { type Day, fullDate, longDate, parseDay, shortDate, timeSpan } from '#domain/wording/dates.ts';
import { counted } from '#domain/wording/terbilang.ts';
import {
  DOTTED,
  type MinutesOutline,
  type OutlinedTopic,
  type ParticipantRow,
  type ResultRow,
  type Signature,
} from './outline.ts';
import { officeLetterhead } from './office-letterhead.ts';

const LABELS = { decision: 'Keputusan', action: 'Tindak lanjut', 'open-point': 'Belum sepakat' } as const;
const STATES = { open: 'Belum selesai', done: 'Selesai', dropped: 'Dibatalkan' } as const;

/** The minutes (*notula*) as domain.md §3 orders them, with a table of decisions and action items at the end. */
export function minutesOutline(meeting: Meeting, office: Office): MinutesOutline {
  const numbers = numberBlocks(meeting);
  return {
    letterhead: officeLetterhead(office),
    facts: [
      { label: 'Nama rapat', values: [orDotted(meeting.title)] },
      { label: 'Hari, tanggal', values: [dayOf(meeting, fullDate)] },
      { label: 'Pukul', values: [hours(meeting)] },
      { label: 'Tempat', values: [orDotted(meeting.place)] },
      { label: 'Susunan acara', values: orOneDotted(meeting.topics.map(({ title }) => orDotted(title))) },
    ],
    leaders: [
      { label: 'Pemimpin rapat', values: [orDotted(meeting.chair)] },
      { label: 'Notulis', values: [orDotted(meeting.noteTaker)] },
      { label: 'Peserta rapat', values: [attendance(meeting)] },
    ],
    participants: meeting.participants.map(participantRow),
    topics: meeting.topics.map((topic, index) => ({
      number: index + 1,
      title: orDotted(topic.title),
      paragraphs: blocksOf(meeting, topic.id).flatMap((block) => paragraphsOf(block, numbers)),
    })),
    rows: meeting.topics.flatMap((topic) => blocksOf(meeting, topic.id).flatMap((block) => resultRow(block, numbers))),
    closing: 'Demikian notula ini dibuat berdasarkan jalannya rapat untuk dipergunakan sebagaimana mestinya.',
    placeAndDay: `${gazetteer().region(office.region)?.place ?? DOTTED}, ${dayOf(meeting, longDate)}`,
    signatures: [signature('Notulis,', meeting.noteTaker, office), signature('Pemimpin Rapat,', meeting.chair, office)],
  };
}

export function hours({ starts, ends, zone }: Meeting): string {
  return starts === null ? DOTTED : timeSpan(starts, ends, zone).replace(/^pukul /u, '');
}

function attendance({ participants }: Meeting): string {
  const present = participants.filter((participant) => participant.present).length;
  return participants.length === 0 ? DOTTED : `${counted(participants.length)} orang, hadir ${counted(present)} orang`;
}

export function dayOf({ date }: Meeting, format: (day: Day) => string): string {
  const day = date === null ? null : parseDay(date);
  return day === null ? DOTTED : format(day);
}

export function orDotted(text: string): string {
  return text.trim() || DOTTED;
}

function orOneDotted(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [DOTTED] : values;
}

function participantRow(participant: Meeting['participants'][number], index: number): ParticipantRow {
  return {
    number: String(index + 1),
    name: orDotted(participant.name),
    post: participant.post.trim() || '–',
    institution: participant.institution.trim() || '–',
    presence: participant.present ? 'Hadir' : 'Tidak hadir',
  };
}

/** A block typed in several lines becomes as many paragraphs; the first carries the label. */
function paragraphsOf(block: MinutesBlock, numbers: ReadonlyMap<string, string>): OutlinedTopic['paragraphs'] {
  const label = block.type === 'note' ? '' : `${LABELS[block.type]} ${numbers.get(block.id) ?? ''}`;
  const lines = block.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((text, index) => ({ label: index === 0 ? label : '', text }));
}

function resultRow(block: MinutesBlock, numbers: ReadonlyMap<string, string>): readonly ResultRow[] {
  if ((block.type !== 'decision' && block.type !== 'action') || block.text.trim() === '') return [];
  const day = block.until === null ? null : parseDay(block.until);
  const isAction = block.type === 'action';
  return [
    {
      number: numbers.get(block.id) ?? '',
      text: block.text.trim(),
      who: isAction ? block.who.trim() || '–' : '–',
      until: day === null ? '–' : shortDate(day),
      state: isAction ? STATES[block.state] : 'Diputuskan',
    },
  ];
}

/** The office knows the number of its own user only. */
function signature(label: string, name: string, office: Office): Signature {
  const isUser = name.trim() !== '' && name.trim() === office.user.trim() && office.userNip.trim() !== '';
  return { label, post: '', name: orDotted(name), below: isUser ? `NIP ${formatNip(office.userNip)}` : '' };
}
