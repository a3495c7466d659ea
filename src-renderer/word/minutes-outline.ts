import { blocksOf, type Meeting, type MeetingParticipant, type MinutesBlock } from '#domain/meetings/meeting.ts';
import type { Office } from '#domain/office/office.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { governmentName } from '#domain/regions/region.ts';
import { type Day, fullDate, longDate, parseDay, shortDate, timeSpan } from '#domain/wording/dates.ts';
import { DOTTED, type MinutesOutline, type MinutesRow } from './outline.ts';

const LABELS = { decision: 'Keputusan', action: 'Tindak lanjut', 'open-point': 'Belum sepakat' } as const;
const LETTERS = { decision: 'K', action: 'T', 'open-point': 'B' } as const;
const STATES = { open: 'Belum selesai', done: 'Selesai', dropped: 'Dibatalkan' } as const;

/** The minutes (*notula*) as domain.md §3 orders them, with a table of decisions and action items at the end. */
export function minutesOutline(meeting: Meeting, office: Office): MinutesOutline {
  const numbered = numberBlocks(meeting);
  const [chair, noteTaker] = [orDotted(meeting.chair), orDotted(meeting.noteTaker)];
  return {
    letterhead: letterhead(office),
    facts: factsOf(meeting),
    agenda: meeting.topics.map((topic) => orDotted(topic.title)),
    leaders: [
      { label: 'Pemimpin rapat', value: chair },
      { label: 'Notulis', value: noteTaker },
    ],
    present: meeting.participants.filter((participant) => participant.present).map(participantLine),
    absent: meeting.participants.filter((participant) => !participant.present).map(participantLine),
    topics: meeting.topics.map((topic) => ({
      title: orDotted(topic.title),
      notes: blocksOf(meeting, topic.id).flatMap((block) =>
        block.type === 'note' && block.text.trim() !== '' ? [block.text.trim()] : [],
      ),
      marked: blocksOf(meeting, topic.id).flatMap((block) => markedLine(block, numbered)),
    })),
    rows: meeting.topics.flatMap((topic) => blocksOf(meeting, topic.id).flatMap((block) => tableRow(block, numbered))),
    placeAndDay: `${seatOf(office)}, ${dayOf(meeting, longDate)}`,
    signatures: [
      { label: 'Notulis,', post: '', name: noteTaker, below: '' },
      { label: 'Pemimpin Rapat,', post: '', name: chair, below: '' },
    ],
  };
}

function factsOf(meeting: Meeting): MinutesOutline['facts'] {
  const { starts, ends, zone } = meeting;
  return [
    { label: 'Nama rapat', value: orDotted(meeting.title) },
    { label: 'Hari, tanggal', value: dayOf(meeting, fullDate) },
    { label: 'Waktu', value: starts === null ? DOTTED : timeSpan(starts, ends, zone) },
    { label: 'Tempat', value: orDotted(meeting.place) },
  ];
}

function dayOf({ date }: Meeting, format: (day: Day) => string): string {
  const day = date === null ? null : parseDay(date);
  return day === null ? DOTTED : format(day);
}

function orDotted(text: string): string {
  return text.trim() || DOTTED;
}

function letterhead(office: Office): readonly string[] {
  const region = gazetteer().region(office.region);
  const government = region === null ? '' : governmentName(region).toLocaleUpperCase('id');
  return [government, office.name.trim().toLocaleUpperCase('id'), office.address.trim()].filter((line) => line !== '');
}

function seatOf(office: Office): string {
  return gazetteer().region(office.region)?.place ?? DOTTED;
}

function participantLine({ name, post, institution }: MeetingParticipant): string {
  return [name, post, institution]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** `K-1`, `T-1`, `B-1`: counted over the whole meeting in the order of its topics. */
function numberBlocks(meeting: Meeting): ReadonlyMap<string, string> {
  const counts = { decision: 0, action: 0, 'open-point': 0 };
  const numbers = new Map<string, string>();
  for (const topic of meeting.topics) {
    for (const block of blocksOf(meeting, topic.id)) {
      if (block.type === 'note') continue;
      counts[block.type] += 1;
      numbers.set(block.id, `${LETTERS[block.type]}-${counts[block.type]}`);
    }
  }
  return numbers;
}

function markedLine(
  block: MinutesBlock,
  numbers: ReadonlyMap<string, string>,
): { readonly label: string; readonly text: string }[] {
  if (block.type === 'note' || block.text.trim() === '') return [];
  return [{ label: `${LABELS[block.type]} ${numbers.get(block.id) ?? ''}`, text: block.text.trim() }];
}

function tableRow(block: MinutesBlock, numbers: ReadonlyMap<string, string>): MinutesRow[] {
  if ((block.type !== 'decision' && block.type !== 'action') || block.text.trim() === '') return [];
  const day = block.until === null ? null : parseDay(block.until);
  const isAction = block.type === 'action';
  return [
    {
      number: numbers.get(block.id) ?? '',
      text: block.text.trim(),
      who: isAction ? block.who.trim() || '–' : '–',
      until: day === null ? '–' : shortDate(day),
      state: isAction ? STATES[block.state] : '–',
    },
  ];
}
