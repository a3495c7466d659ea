import { countText } from './counts.ts';

const one = (count: number) => countText(count, 'id');
const many = (count: number) => countText(count, 'en');

const ID = {
  more: (names: string) => `Kini juga dibagikan kepada ${names}`,
  less: (names: string) => `Tidak lagi dibagikan kepada ${names}`,
  all: (names: string) => (names === '' ? 'Selanjutnya hanya di kantor ini.' : `Selanjutnya dibaca ${names}.`),
  bring: (count: number) => `Bawa serta ${one(count)} perubahan kantor ini yang mereka belum tahu`,
  bringHint: (names: string) =>
    `Perubahan itu akan terbaca juga oleh ${names}. Bila tidak, perubahan itu tinggal di tempat lama dan dapat dibawa nanti.`,
  later: 'Bila tidak, perubahan itu tinggal di tempat lama dan dapat dibawa nanti.',
};

const EN: typeof ID = {
  more: (names) => `Now also shared with ${names}`,
  less: (names) => `No longer shared with ${names}`,
  all: (names) => (names === '' ? 'From now on in this office alone.' : `From now on read by ${names}.`),
  bring: (count) =>
    `Bring along ${many(count)} ${count === 1 ? 'change' : 'changes'} of this office that they do not know yet`,
  bringHint: (names) =>
    `${names} will be able to read them too. Otherwise they stay where they were written and can be brought later.`,
  later: 'Otherwise they stay where they were written and can be brought later.',
};

/** Who sees a record after a file, other than before. */
export const AUDIENCE_TEXT = { id: ID, en: EN };
