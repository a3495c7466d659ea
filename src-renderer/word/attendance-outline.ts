import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Office } from '#domain/office/office.ts';
import { fullDate } from '#domain/wording/dates.ts';
import { dayOf, hours, orDotted } from './minutes-outline.ts';
import { officeLetterhead } from './office-letterhead.ts';
import type { AttendanceOutline } from './outline.ts';

/** Rows for guests nobody expected, and how many a sheet has at least. */
const SPARE = 5;
const AT_LEAST = 15;

/**
 * The attendance sheet (*daftar hadir*) as domain.md §3 describes it: the facts of the meeting, those who are expected, and empty
 * rows printed in advance. The order of its columns is custom, not law (UNCONFIRMED there).
 */
export function attendanceOutline(meeting: Meeting, office: Office): AttendanceOutline {
  const expected = meeting.participants.map(({ name, post, institution }) => ({
    name: orDotted(name),
    post,
    institution,
  }));
  const spare = Math.max(SPARE, AT_LEAST - expected.length);
  const empty = Array.from({ length: spare }, () => ({ name: '', post: '', institution: '' }));
  return {
    letterhead: officeLetterhead(office),
    facts: [
      { label: 'Acara', values: [orDotted(meeting.title)] },
      { label: 'Hari, tanggal', values: [dayOf(meeting, fullDate)] },
      { label: 'Pukul', values: [hours(meeting)] },
      { label: 'Tempat', values: [orDotted(meeting.place)] },
    ],
    rows: [...expected, ...empty].map((row, index) => ({ number: String(index + 1), ...row })),
  };
}
