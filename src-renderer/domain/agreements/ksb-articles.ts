import { officialPartyName } from '../parties/official-name.ts';
import type { Party } from '../parties/party.ts';
import { termInWords } from '../wording/term.ts';
import { counted, ordinal } from '../wording/terbilang.ts';
import { disputeRoute } from './dispute-route.ts';

/** What the usual texts are filled with. Empty values become visible blanks. */
export type Proposal = {
  readonly title: string;
  readonly purpose: string;
  readonly scopeOfWork: string;
  readonly location: string;
  readonly funding: string;
  /** Months; null while open. */
  readonly term: number | null;
  readonly parties: readonly Party[];
};

export type ProposedArticle = { readonly title: string; readonly text: string };

/** A place that a person still has to fill in; found by agreements/blanks.ts. */
export const BLANK = '……………';

/**
 * The usual articles of a Kesepakatan Bersama in their usual order (domain.md §2.3), in our own words. Nothing in them is
 * prescribed by a form; the office changes what it wants.
 */
export function proposeArticles(proposal: Proposal): readonly ProposedArticle[] {
  return [...substance(proposal), ...conduct(proposal), ...closing(proposal)];
}

function substance({ title, purpose, scopeOfWork, location }: Proposal): readonly ProposedArticle[] {
  return [
    {
      title: 'Maksud dan Tujuan',
      text: lines(
        `Kesepakatan Bersama ini dimaksudkan sebagai landasan bagi PARA PIHAK untuk melaksanakan kerja sama ${lowerFirst(title) || BLANK}.`,
        `Kesepakatan Bersama ini bertujuan untuk ${fragment(purpose)}.`,
      ),
    },
    { title: 'Objek', text: `Objek Kesepakatan Bersama ini adalah ${lowerFirst(title) || BLANK}.` },
    {
      title: 'Ruang Lingkup',
      text: lines('Ruang lingkup Kesepakatan Bersama ini meliputi:', ...lettered(scopeOfWork)),
    },
    { title: 'Lokasi', text: `Lokasi kerja sama meliputi ${fragment(location)}.` },
  ];
}

function conduct({ parties, funding, term }: Proposal): readonly ProposedArticle[] {
  const offices = parties
    .map(officialPartyName)
    .filter((name) => name !== '')
    .join(' dan ');
  return [
    {
      title: 'Pelaksanaan',
      text: lines(
        'Kesepakatan Bersama ini ditindaklanjuti dengan Perjanjian Kerja Sama yang mengatur hak dan kewajiban PARA PIHAK secara lebih rinci.',
        'Perjanjian Kerja Sama sebagaimana dimaksud pada ayat (1) ditandatangani oleh kepala daerah atau pejabat di lingkungan perangkat daerah yang diberi kuasa sesuai dengan ketentuan peraturan perundang-undangan.',
        `Pelaksanaan Kesepakatan Bersama ini dikoordinasikan oleh Tim Koordinasi Kerja Sama Daerah ${offices || BLANK}.`,
      ),
    },
    {
      title: 'Pembiayaan',
      text: lines(
        `Biaya yang timbul dari pelaksanaan Kesepakatan Bersama ini dibebankan pada ${fragment(funding)}.`,
        'Pembagian biaya secara rinci diatur dalam Perjanjian Kerja Sama sebagaimana dimaksud dalam Pasal 5 ayat (1).',
      ),
    },
    {
      title: 'Jangka Waktu',
      text: lines(
        `Kesepakatan Bersama ini berlaku selama ${term === null ? BLANK : termInWords(term)} terhitung sejak tanggal ditandatangani.`,
        'Kesepakatan Bersama ini dapat diperpanjang atas persetujuan PARA PIHAK dengan pemberitahuan tertulis paling lambat 3 (tiga) bulan sebelum jangka waktu berakhir.',
      ),
    },
    {
      title: 'Monitoring dan Evaluasi',
      text: lines(
        'PARA PIHAK melakukan monitoring dan evaluasi terhadap pelaksanaan Kesepakatan Bersama ini paling sedikit 1 (satu) kali dalam 1 (satu) tahun.',
        'Hasil monitoring dan evaluasi sebagaimana dimaksud pada ayat (1) menjadi bahan pertimbangan untuk perpanjangan atau penyempurnaan kerja sama.',
      ),
    },
  ];
}

function closing({ parties }: Proposal): readonly ProposedArticle[] {
  const settler =
    disputeRoute(parties) === 'governor' ? 'Gubernur sebagai wakil Pemerintah Pusat' : 'Menteri Dalam Negeri';
  const copies = Math.max(parties.length, 2);
  return [
    {
      title: 'Penyelesaian Perselisihan',
      text: lines(
        'Perselisihan yang timbul dalam pelaksanaan Kesepakatan Bersama ini diselesaikan secara musyawarah untuk mufakat.',
        `Dalam hal musyawarah sebagaimana dimaksud pada ayat (1) tidak mencapai mufakat, perselisihan diselesaikan oleh ${settler} sesuai dengan ketentuan peraturan perundang-undangan.`,
      ),
    },
    {
      title: 'Korespondensi',
      text: lines(
        'Setiap pemberitahuan sehubungan dengan Kesepakatan Bersama ini disampaikan secara tertulis melalui:',
        ...parties.map(
          (party, index) =>
            `${letter(index)}. ${officialPartyName(party) || BLANK}: bagian yang menangani kerja sama daerah pada Sekretariat Daerah${index === parties.length - 1 ? '.' : ';'}`,
        ),
      ),
    },
    {
      title: 'Perubahan dan Lain-lain',
      text: lines(
        'Hal-hal yang belum diatur dalam Kesepakatan Bersama ini diatur dalam adendum yang disepakati PARA PIHAK dan merupakan bagian yang tidak terpisahkan dari Kesepakatan Bersama ini.',
        'Kesepakatan Bersama ini tidak berakhir karena pergantian kepemimpinan di daerah PARA PIHAK.',
      ),
    },
    {
      title: 'Penutup',
      text: `Kesepakatan Bersama ini dibuat dalam rangkap ${counted(copies)} asli bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama.`,
    },
  ];
}

/** The premises (*konsiderans*): why, and what the law says about who acts. Each without its closing mark. */
export function proposePremises({ title, parties }: Proposal): readonly string[] {
  const names = parties.map(officialPartyName).filter((name) => name !== '');
  return [
    ...names.map(
      (name, index) =>
        `bahwa PIHAK ${ordinal(index + 1).toUpperCase()} adalah ${name} yang menyelenggarakan urusan pemerintahan yang menjadi kewenangan daerah`,
    ),
    `bahwa untuk meningkatkan kesejahteraan rakyat dan mempercepat pemenuhan pelayanan publik diperlukan kerja sama antardaerah dalam ${lowerFirst(title) || BLANK}`,
    'bahwa kerja sama tersebut didasarkan pada pertimbangan efisiensi dan efektivitas pelayanan publik serta saling menguntungkan',
  ];
}

/**
 * The legal basis, highest and oldest first, with the numbers of Lembaran Negara as read in the sources (domain.md §7.4).
 * Later amendments are for the office to add.
 */
export function proposeBases(): readonly string[] {
  return [
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah',
    'Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 97, Tambahan Lembaran Negara Republik Indonesia Nomor 6219)',
    'Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain dan Kerja Sama Daerah dengan Pihak Ketiga',
  ];
}

function lines(...texts: readonly string[]): string {
  return texts.join('\n');
}

/** A scope written as `a. … b. …`, with semicolons or line by line becomes one huruf a line. */
function lettered(scope: string): readonly string[] {
  const items = scope
    .split(/\n|;|(?:^|\s)[a-z]\.\s/u)
    .map((item) =>
      item
        .replace(/^[-•\d.\s]+/u, '')
        .replace(/[.;,\s]+$/u, '')
        .trim(),
    )
    .filter((item) => item !== '');
  const listed = items.length === 0 ? [BLANK] : items;
  return listed.map((item, index) => `${letter(index)}. ${lowerFirst(item)}${ending(index, listed.length)}`);
}

function ending(index: number, count: number): string {
  if (index === count - 1) return '.';
  return index === count - 2 ? '; dan' : ';';
}

function letter(index: number): string {
  return String.fromCodePoint(97 + (index % 26));
}

/** A free text as part of a sentence: without its closing mark, beginning small. */
function fragment(text: string): string {
  const plain = text
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.;,\s]+$/u, '');
  return plain === '' ? BLANK : lowerFirst(plain);
}

/** Small first letter, unless the word is an abbreviation or a name in capitals. */
function lowerFirst(text: string): string {
  const trimmed = text.trim();
  return /^[A-Z][a-z]/u.test(trimmed) &&
    !/^(Kabupaten|Kota|Provinsi|Kecamatan|Desa|Kelurahan|Kapanewon|Kec\.|Kab\.|Pemerintah|Anggaran|Daerah)\b/u.test(
      trimmed,
    )
    ? trimmed.charAt(0).toLowerCase() + trimmed.slice(1)
    : trimmed;
}
