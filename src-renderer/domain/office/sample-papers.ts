import type { Agreement } from '../agreements/agreement.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Office } from './office.ts';

const TITLE = 'Judul kerja sama sebagai contoh';
const TEXT = 'Ini contoh isi, agar ukuran kertas, batas, dan huruf terlihat seperti pada naskah yang sebenarnya.';

/** An agreement of the office's region with nobody yet, to look at the settings by. It says that it is a sample. */
export function sampleAgreementOf({ region, address, link, paper }: Office): Agreement {
  const nobody = { number: '', frontTitle: '', name: '', backTitle: '', post: '', nip: '', decree: '', mandate: '' };
  return {
    id: 'contoh',
    removed: false,
    type: 'KSB',
    title: TITLE,
    item: '',
    state: 'draft',
    place: '',
    date: null,
    term: null,
    link,
    paper,
    parties: [
      { id: 'a', order: 'a', ...nobody, party: { kind: 'region', code: region }, seat: address },
      { id: 'b', order: 'b', ...nobody, party: null, seat: '' },
    ],
    premises: [{ id: 'a', order: 'a', text: TEXT }],
    bases: [],
    articles: [1, 2, 3].map((number) => ({ id: `${number}`, order: `${number}`, title: 'Judul pasal', text: TEXT })),
    costs: [],
  };
}

/** A meeting to which nobody is invited yet. */
export function sampleMeetingOf({ zone }: Office): Meeting {
  return {
    id: 'contoh',
    removed: false,
    title: TITLE,
    date: null,
    starts: null,
    ends: null,
    zone,
    place: '',
    chair: '',
    noteTaker: '',
    parties: [],
    items: [],
    state: 'planned',
    openedAt: null,
    topics: [],
    participants: [],
    blocks: [],
  };
}
