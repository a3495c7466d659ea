import { AGREEMENT, type Agreement } from '../agreements/agreement.ts';
import { MEETING, type Meeting } from '../meetings/meeting.ts';
import { blankRecord, rowsOf } from '../record/blank.ts';
import type { Office } from './office.ts';

const TITLE = 'Judul kerja sama sebagai contoh';
const TEXT = 'Ini contoh isi, agar ukuran kertas, batas, dan huruf terlihat seperti pada naskah yang sebenarnya.';
const ARTICLES = 3;

/** An agreement of the office's region with nobody yet, to look at the settings by. It says that it is a sample. */
export function sampleAgreementOf({ region, address, link, paper }: Office): Agreement {
  const { parties, premises, articles } = AGREEMENT.lists;
  const article = { title: 'Judul pasal', text: TEXT };
  return {
    ...blankRecord(AGREEMENT, 'contoh'),
    title: TITLE,
    link,
    paper,
    parties: rowsOf(parties, [{ party: { kind: 'region', code: region }, seat: address }, {}]),
    premises: rowsOf(premises, [{ text: TEXT }]),
    articles: rowsOf(
      articles,
      Array.from({ length: ARTICLES }, () => article),
    ),
  };
}

/** A meeting to which nobody is invited yet. */
export function sampleMeetingOf({ zone }: Office): Meeting {
  return { ...blankRecord(MEETING, 'contoh'), title: TITLE, zone };
}
