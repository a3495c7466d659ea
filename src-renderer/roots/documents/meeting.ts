import { fail, ok } from '#base/result.ts';
import type { MeetingPaper } from '#app/document-wish.ts';
import { type DocumentSources, type Drawn, noSuchRecord, versionOf, type WishOf } from './document-kind.ts';
import { first } from './first.ts';
import { peopleOf } from './people.ts';

/** What files are called. */
const TITLES: Readonly<Record<MeetingPaper, string>> = {
  invitation: 'Undangan',
  attendance: 'Daftar hadir',
  minutes: 'Notula',
  proceedings: 'Berita acara',
};

export async function meetingKind(
  { record, which, to }: WishOf<'meeting'>,
  { queries, paper, house }: DocumentSources,
): Drawn {
  const [meeting, office] = [await first(queries.record('meeting', record)), await first(queries.office())];
  if (meeting === null || office === null) return fail(noSuchRecord(record));
  const officials = which === 'invitation' ? await peopleOf([office.value.region], queries) : [];
  const options = { paper, house, version: versionOf(meeting.changed), to, officials };
  return ok({
    title: [TITLES[which], to ?? '', meeting.value.title].filter((part) => part !== '').join(' '),
    draw: (word) => word[which](meeting.value, office.value, options),
  });
}
