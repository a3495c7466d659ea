import { affairName } from '../cooperation/affairs.ts';
import { officialPartyName } from '../parties/official-name.ts';
import { type Party, partyKey } from '../parties/party.ts';
import { BLANK, objectOf, partyLabel, sentenceOrList } from '../agreements/proposal.ts';
import { joined, lettered, letterOf } from '../wording/phrases.ts';
import { counted } from '../wording/terbilang.ts';
import { termInWords } from '../wording/term.ts';
import type { Clause } from './clause.ts';

/*
 * Articles that every kind of agreement usually has (domain.md §2.3–2.4).
 */

const ALL = ['KSB', 'PKS', 'NK'] as const;
const SINCE = '2026-11-24';

export const OBJECT = 'Objek dan Ruang Lingkup';

export const aim: Clause = {
  id: 'maksud-tujuan',
  title: 'Maksud dan Tujuan',
  purpose: 'Menyatakan landasan dan hasil yang dituju.',
  fits: ALL,
  source: '',
  version: 1,
  since: SINCE,
  write: ({ title, purpose, document }) => {
    const isDoing = /^(?:untuk )?(?:me|ber)[a-z]/iu.test(purpose.trim());
    const lead = isDoing ? `${document} ini bertujuan untuk` : `Tujuan ${document} ini adalah`;
    return [
      `${document} ini dimaksudkan sebagai landasan bagi PARA PIHAK dalam melaksanakan kerja sama ${objectOf(title)}.`,
      ...sentenceOrList(lead, purpose.trim().replace(/^untuk /iu, '')),
    ];
  },
};

export const objectAndScope: Clause = {
  id: 'objek-ruang-lingkup',
  title: OBJECT,
  purpose: 'Menyebut objek, urusan pemerintahan, dan kegiatan yang tercakup.',
  fits: ALL,
  source: 'PP 28/2018 Pasal 3',
  version: 1,
  since: SINCE,
  write: ({ title, affairs, scopeOfWork, document }) => {
    const fields = affairs.flatMap((code) => affairName(code) ?? []).map((name) => `bidang ${name}`);
    const within =
      fields.length === 0
        ? ''
        : ` sebagai bagian dari urusan pemerintahan ${fields.length === 2 ? fields.join(' serta ') : joined(fields)}`;
    return [
      `Objek ${document} ini adalah ${objectOf(title)}${within}.`,
      ...sentenceOrList(`Ruang lingkup ${document} ini meliputi`, scopeOfWork),
    ];
  },
};

export const location: Clause = {
  id: 'lokasi',
  title: 'Lokasi',
  purpose: 'Menyebut tempat kerja sama dilaksanakan.',
  fits: ALL,
  source: '',
  version: 1,
  since: SINCE,
  write: (wording) => {
    const text = wording.location.replace(/^lokasi(?: kerja sama)?(?: ini)? (?:meliputi|adalah|di|berada di) /iu, '');
    return sentenceOrList(`Kerja sama sebagaimana dimaksud dalam {pasal ${OBJECT}} dilaksanakan di`, text);
  },
};

export const term: Clause = {
  id: 'jangka-waktu',
  title: 'Jangka Waktu',
  purpose: 'Menetapkan masa berlaku dan cara memperpanjangnya.',
  fits: ALL,
  source: 'PP 28/2018 Pasal 9',
  version: 1,
  since: SINCE,
  write: ({ term: months, document }) => {
    const duration = months === null ? BLANK : termInWords(months);
    return [
      `${document} ini berlaku untuk jangka waktu ${duration} terhitung sejak tanggal ditandatangani.`,
      'Jangka waktu sebagaimana dimaksud pada ayat (1) dapat diperpanjang berdasarkan persetujuan tertulis PARA PIHAK sesuai dengan ketentuan peraturan perundang-undangan.',
      `PIHAK yang bermaksud memperpanjang ${document} ini memberitahukan maksudnya secara tertulis kepada PIHAK lain paling lambat 3 (tiga) bulan sebelum jangka waktu berakhir.`,
    ];
  },
  variants: [
    {
      id: 'tanpa-perpanjangan',
      name: 'Tanpa perpanjangan',
      write: ({ term: months, document }) => [
        `${document} ini berlaku untuk jangka waktu ${months === null ? BLANK : termInWords(months)} terhitung sejak tanggal ditandatangani dan tidak diperpanjang.`,
        `Kerja sama setelah jangka waktu sebagaimana dimaksud pada ayat (1) berakhir dituangkan dalam ${document} yang baru.`,
      ],
    },
  ],
};

export const monitoring: Clause = {
  id: 'monitoring-evaluasi',
  title: 'Monitoring dan Evaluasi',
  purpose: 'Menetapkan peninjauan berkala atas pelaksanaan.',
  fits: ALL,
  source: '',
  version: 1,
  since: SINCE,
  write: ({ document }) => [
    `PARA PIHAK melakukan monitoring dan evaluasi atas pelaksanaan ${document} ini paling sedikit 1 (satu) kali dalam 1 (satu) tahun.`,
    'Hasil monitoring dan evaluasi sebagaimana dimaksud pada ayat (1) menjadi dasar untuk menyempurnakan, memperpanjang, atau mengakhiri kerja sama.',
  ],
};

export const correspondence: Clause = {
  id: 'korespondensi',
  title: 'Korespondensi',
  purpose: 'Menyebut alamat setiap pihak untuk pemberitahuan.',
  fits: ALL,
  source: '',
  version: 1,
  since: SINCE,
  write: ({ parties, contacts, document }) => {
    const addressed = parties.flatMap((party, index) => {
      const contact = contacts.find((one) => one.party !== null && partyKey(one.party) === partyKey(party));
      const last = index === parties.length - 1;
      return [
        `${letterOf(index)}. ${partyLabel(index)}:`,
        `1. ditujukan kepada: ${filled(contact?.post, unitOf(party))};`,
        `2. telepon: ${filled(contact?.phone, BLANK)}; dan`,
        `3. surat elektronik: ${filled(contact?.email, BLANK)}${last ? '.' : ';'}`,
      ];
    });
    return [
      `Setiap pemberitahuan dan surat-menyurat sehubungan dengan ${document} ini disampaikan secara tertulis kepada:`,
      ...(addressed.length === 0 ? [`a. ${BLANK}.`] : addressed),
      'PIHAK yang mengubah alamat sebagaimana dimaksud pada ayat (1) memberitahukannya secara tertulis kepada PIHAK lain paling lambat 7 (tujuh) hari kerja sejak perubahan.',
    ];
  },
};

function filled(text: string | undefined, otherwise: string): string {
  return text === undefined || text.trim() === '' ? otherwise : text.trim();
}

function unitOf(party: Party): string {
  return party.kind === 'region'
    ? `bagian yang membidangi kerja sama pada Sekretariat Daerah, ${officialPartyName(party) || BLANK}`
    : officialPartyName(party) || BLANK;
}

/** PP 28/2018 art. 9: when a cooperation ends, and that a change of leadership does not end it. */
export const changes: Clause = {
  id: 'perubahan-pengakhiran',
  title: 'Perubahan dan Pengakhiran',
  purpose: 'Mengatur adendum dan sebab berakhirnya kerja sama.',
  fits: ALL,
  source: 'PP 28/2018 Pasal 9',
  version: 1,
  since: SINCE,
  write: ({ document }) => [
    `Perubahan atas ${document} ini dan hal-hal yang belum diatur di dalamnya dituangkan dalam adendum yang disepakati secara tertulis oleh PARA PIHAK dan merupakan bagian tidak terpisahkan dari ${document} ini.`,
    `${document} ini berakhir apabila:`,
    ...lettered(
      [
        'jangka waktunya berakhir',
        'tujuannya telah tercapai',
        'PARA PIHAK sepakat untuk mengakhirinya',
        `terjadi perubahan kebijakan atau ketentuan peraturan perundang-undangan yang mengakibatkan ${document} ini tidak dapat dilaksanakan`,
        'objeknya hilang atau musnah',
      ],
      'atau',
    ),
    `${document} ini tidak berakhir karena pergantian kepemimpinan pada PARA PIHAK.`,
  ],
};

/** One original for each party, each stamped (UU 10/2020 art. 3(2)a and 9(2)). */
export const closing: Clause = {
  id: 'penutup',
  title: 'Penutup',
  purpose: 'Menyebut jumlah rangkap, meterai, dan kekuatan hukumnya.',
  fits: ALL,
  source: 'UU 10/2020 Pasal 3 dan Pasal 9',
  version: 1,
  since: SINCE,
  write: ({ parties, document }) => [
    `${document} ini dibuat dalam rangkap ${counted(Math.max(parties.length, 2))} asli, masing-masing bermeterai cukup dan mempunyai kekuatan hukum yang sama setelah ditandatangani oleh PARA PIHAK.`,
  ],
};
