import { assertNever } from '#base/assert.ts';
import { affairName } from '../cooperation/affairs.ts';
import { officialPartyName } from '../parties/official-name.ts';
import { type Party, partyKey } from '../parties/party.ts';
import { gazetteer } from '../regions/gazetteer.ts';
import { joined, lettered, letterOf } from '../wording/phrases.ts';
import { termInWords } from '../wording/term.ts';
import { counted } from '../wording/terbilang.ts';
import { disputeRoute } from './dispute-route.ts';
import { BLANK, objectOf, partyLabel, type Proposal, sentenceOrList } from './ksb-proposal.ts';

export type ProposedArticle = { readonly title: string; readonly text: string };

/** An article before the others' numbers are known: `{pasal Title}` stands for the `Pasal n` of that title. */
type Draft = { readonly title: string; readonly lines: readonly string[] };

const OBJECT = 'Objek dan Ruang Lingkup';
const CONDUCT = 'Pelaksanaan';

/**
 * The usual articles of a Kesepakatan Bersama in their usual order (domain.md §2.3) with location, data, monitoring and
 * correspondence beside them, in our own words. Nothing in them is prescribed by a form; the office changes what it wants.
 */
export function proposeArticles(proposal: Proposal): readonly ProposedArticle[] {
  const drafts: readonly Draft[] = [
    aim(proposal),
    objectAndScope(proposal),
    location(proposal),
    conduct(proposal),
    funding(proposal),
    term(proposal),
    data(),
    monitoring(),
    disputes(proposal),
    correspondence(proposal),
    changes(),
    closing(proposal),
  ];
  const numberOf = (title: string): number => drafts.findIndex((draft) => draft.title === title) + 1;
  return drafts.map(({ title, lines }) => ({
    title,
    text: lines.join('\n').replaceAll(/\{pasal (.+?)\}/gu, (_all, named: string) => `Pasal ${numberOf(named)}`),
  }));
}

function aim({ title, purpose }: Proposal): Draft {
  const isDoing = /^(?:untuk )?(?:me|ber)[a-z]/iu.test(purpose.trim());
  const lead = isDoing ? 'Kesepakatan Bersama ini bertujuan untuk' : 'Tujuan Kesepakatan Bersama ini adalah';
  return {
    title: 'Maksud dan Tujuan',
    lines: [
      `Kesepakatan Bersama ini dimaksudkan sebagai landasan bagi PARA PIHAK dalam melaksanakan kerja sama ${objectOf(title)}.`,
      ...sentenceOrList(lead, purpose.trim().replace(/^untuk /iu, '')),
    ],
  };
}

function objectAndScope({ title, affairs, scopeOfWork }: Proposal): Draft {
  const fields = affairs.flatMap((code) => affairName(code) ?? []).map((name) => `bidang ${name}`);
  const within =
    fields.length === 0
      ? ''
      : ` sebagai bagian dari urusan pemerintahan ${fields.length === 2 ? fields.join(' serta ') : joined(fields)}`;
  return {
    title: OBJECT,
    lines: [
      `Objek Kesepakatan Bersama ini adalah ${objectOf(title)}${within}.`,
      ...sentenceOrList('Ruang lingkup Kesepakatan Bersama ini meliputi', scopeOfWork),
    ],
  };
}

function location(proposal: Proposal): Draft {
  const text = proposal.location.replace(/^lokasi(?: kerja sama)?(?: ini)? (?:meliputi|adalah|di|berada di) /iu, '');
  return {
    title: 'Lokasi',
    lines: sentenceOrList(`Kerja sama sebagaimana dimaksud dalam {pasal ${OBJECT}} dilaksanakan di`, text),
  };
}

/** PP 28/2018 art. 2: the head signs, or empowers an official of the region's own units to sign the PKS. */
function conduct({ parties }: Proposal): Draft {
  const signers = parties.every((party) => party.kind === 'region')
    ? 'kepala daerah atau pejabat perangkat daerah yang diberi kuasa oleh kepala daerah'
    : 'PARA PIHAK atau pejabat yang diberi kuasa oleh PARA PIHAK';
  return {
    title: CONDUCT,
    lines: [
      'Kesepakatan Bersama ini ditindaklanjuti dengan Perjanjian Kerja Sama yang memuat hak dan kewajiban PARA PIHAK secara rinci.',
      `Perjanjian Kerja Sama sebagaimana dimaksud pada ayat (1) ditandatangani oleh ${signers} sesuai dengan ketentuan peraturan perundang-undangan.`,
      'Penyusunan dan pelaksanaan Perjanjian Kerja Sama dikoordinasikan oleh Tim Koordinasi Kerja Sama Daerah masing-masing daerah.',
    ],
  };
}

function funding(proposal: Proposal): Draft {
  const source = proposal.funding.replace(/^.{0,60}?(?:dibebankan|bersumber|dibiayai)(?: pada| dari| oleh) /iu, '');
  return {
    title: 'Pembiayaan',
    lines: [
      ...sentenceOrList('Biaya yang timbul dalam pelaksanaan Kesepakatan Bersama ini dibebankan pada', source),
      `Pembagian beban biaya diatur dalam Perjanjian Kerja Sama sebagaimana dimaksud dalam {pasal ${CONDUCT}} ayat (1).`,
    ],
  };
}

function term({ term: months }: Proposal): Draft {
  const duration = months === null ? BLANK : termInWords(months);
  return {
    title: 'Jangka Waktu',
    lines: [
      `Kesepakatan Bersama ini berlaku untuk jangka waktu ${duration} terhitung sejak tanggal ditandatangani.`,
      'Jangka waktu sebagaimana dimaksud pada ayat (1) dapat diperpanjang berdasarkan persetujuan tertulis PARA PIHAK sesuai dengan ketentuan peraturan perundang-undangan.',
      'PIHAK yang bermaksud memperpanjang Kesepakatan Bersama ini memberitahukan maksudnya secara tertulis kepada PIHAK lain paling lambat 3 (tiga) bulan sebelum jangka waktu berakhir.',
    ],
  };
}

function data(): Draft {
  return {
    title: 'Data dan Kerahasiaan',
    lines: [
      'PARA PIHAK dapat saling memberikan data dan informasi yang diperlukan dalam pelaksanaan Kesepakatan Bersama ini.',
      'PARA PIHAK menjaga kerahasiaan data dan informasi yang dikecualikan serta melindungi data pribadi sesuai dengan ketentuan peraturan perundang-undangan.',
    ],
  };
}

function monitoring(): Draft {
  return {
    title: 'Monitoring dan Evaluasi',
    lines: [
      'PARA PIHAK melakukan monitoring dan evaluasi atas pelaksanaan Kesepakatan Bersama ini paling sedikit 1 (satu) kali dalam 1 (satu) tahun.',
      'Hasil monitoring dan evaluasi sebagaimana dimaksud pada ayat (1) menjadi dasar untuk menyempurnakan, memperpanjang, atau mengakhiri kerja sama.',
    ],
  };
}

function disputes({ parties }: Proposal): Draft {
  return {
    title: 'Penyelesaian Perselisihan',
    lines: [
      'Perselisihan yang timbul dalam pelaksanaan Kesepakatan Bersama ini diselesaikan secara musyawarah untuk mufakat.',
      ...settledBy(parties),
    ],
  };
}

/** UU 23/2014 art. 370. */
function settledBy(parties: readonly Party[]): readonly string[] {
  const failing =
    'Dalam hal musyawarah sebagaimana dimaksud pada ayat (1) tidak mencapai mufakat, perselisihan diselesaikan';
  const byLaw = 'sesuai dengan ketentuan peraturan perundang-undangan';
  const route = disputeRoute(parties);
  switch (route.kind) {
    case 'governor':
      return [
        `${failing} oleh Gubernur ${gazetteer().region(route.province)?.name ?? BLANK} sebagai wakil Pemerintah Pusat ${byLaw}.`,
        `Dalam hal gubernur sebagaimana dimaksud pada ayat (2) tidak dapat menyelesaikan perselisihan, penyelesaiannya dilakukan oleh Menteri Dalam Negeri ${byLaw}.`,
      ];
    case 'minister':
      return [`${failing} oleh Menteri Dalam Negeri ${byLaw}.`];
    case 'as-agreed':
      return [`${failing} ${byLaw}.`];
    default:
      return assertNever(route, 'way to settle a dispute');
  }
}

function correspondence({ parties, contacts }: Proposal): Draft {
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
  return {
    title: 'Korespondensi',
    lines: [
      'Setiap pemberitahuan dan surat-menyurat sehubungan dengan Kesepakatan Bersama ini disampaikan secara tertulis kepada:',
      ...(addressed.length === 0 ? [`a. ${BLANK}.`] : addressed),
      'PIHAK yang mengubah alamat sebagaimana dimaksud pada ayat (1) memberitahukannya secara tertulis kepada PIHAK lain paling lambat 7 (tujuh) hari kerja sejak perubahan.',
    ],
  };
}

function filled(text: string | undefined, otherwise: string): string {
  return text === undefined || text.trim() === '' ? otherwise : text.trim();
}

function unitOf(party: Party): string {
  return party.kind === 'region'
    ? `bagian yang membidangi kerja sama pada Sekretariat Daerah, ${officialPartyName(party) || BLANK}`
    : officialPartyName(party) || BLANK;
}

/** PP 28/2018 art. 9: when a cooperation ends, and that a change of leadership does not end it. */
function changes(): Draft {
  return {
    title: 'Perubahan dan Pengakhiran',
    lines: [
      'Perubahan atas Kesepakatan Bersama ini dan hal-hal yang belum diatur di dalamnya dituangkan dalam adendum yang disepakati secara tertulis oleh PARA PIHAK dan merupakan bagian tidak terpisahkan dari Kesepakatan Bersama ini.',
      'Kesepakatan Bersama ini berakhir apabila:',
      ...lettered(
        [
          'jangka waktunya berakhir',
          'tujuannya telah tercapai',
          'PARA PIHAK sepakat untuk mengakhirinya',
          'terjadi perubahan kebijakan atau ketentuan peraturan perundang-undangan yang mengakibatkan Kesepakatan Bersama ini tidak dapat dilaksanakan',
          'objeknya hilang atau musnah',
        ],
        'atau',
      ),
      'Kesepakatan Bersama ini tidak berakhir karena pergantian kepemimpinan pada PARA PIHAK.',
    ],
  };
}

/** One original for each party, each stamped (UU 10/2020 art. 3(2)a and 9(2)). */
function closing({ parties }: Proposal): Draft {
  return {
    title: 'Penutup',
    lines: [
      `Kesepakatan Bersama ini dibuat dalam rangkap ${counted(Math.max(parties.length, 2))} asli, masing-masing bermeterai cukup dan mempunyai kekuatan hukum yang sama setelah ditandatangani oleh PARA PIHAK.`,
    ],
  };
}
