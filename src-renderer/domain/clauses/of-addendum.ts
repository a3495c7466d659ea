import { kindNamed } from '../agreements/named.ts';
import { instrumentOf } from '../agreements/instrument.ts';
import { BLANK } from '../agreements/proposal.ts';
import { counted } from '../wording/terbilang.ts';
import type { Clause, Wording } from './clause.ts';

/*
 * What an addendum says besides the changes themselves, which are written from the agreement that is changed (PP 28/2018 art. 9:
 * a cooperation is changed by agreement of its parties).
 */

const SINCE = '2026-12-01';
const ADD = ['ADD'] as const;

/** `Perjanjian Kerja Sama`, as the changed agreement begins; a blank while it is not known. */
function changed({ parent }: Wording): string {
  const kind = kindNamed(parent ?? '');
  return kind === null ? BLANK : instrumentOf(kind).name;
}

export const remaining: Clause = {
  id: 'ketentuan-tetap-adendum',
  title: 'Ketentuan yang Tetap Berlaku',
  purpose: 'Menyatakan bahwa ketentuan yang tidak diubah tetap berlaku.',
  fits: ADD,
  source: '',
  version: 1,
  since: SINCE,
  write: (wording) => [
    `Ketentuan dalam ${changed(wording)} yang tidak diubah dengan Adendum ini dinyatakan tetap berlaku.`,
    `Adendum ini merupakan bagian tidak terpisahkan dari ${changed(wording)}.`,
  ],
};

/** One original for each party, each stamped (UU 10/2020 art. 3(2)a and 9(2)). */
export const addendumClosing: Clause = {
  id: 'penutup-adendum',
  title: 'Penutup',
  purpose: 'Menyebut mulai berlakunya, jumlah rangkap, dan meterai.',
  fits: ADD,
  source: 'UU 10/2020 Pasal 3 dan Pasal 9',
  version: 1,
  since: SINCE,
  write: ({ parties }) => [
    'Adendum ini mulai berlaku pada tanggal ditandatangani oleh PARA PIHAK.',
    `Adendum ini dibuat dalam rangkap ${counted(Math.max(parties.length, 2))} asli, masing-masing bermeterai cukup dan mempunyai kekuatan hukum yang sama setelah ditandatangani oleh PARA PIHAK.`,
  ],
};
