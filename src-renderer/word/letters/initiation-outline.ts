import { unitHead } from '#domain/officials/posts.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import { headTitle } from '#domain/regions/region.ts';
import { unitLetterhead } from '../office-letterhead.ts';
import { BUNDLE, headingOf, officeHead, placeAndDay, unitOf } from './letter-parts.ts';
import type { LetterOutline } from './outlines.ts';
import { othersOf, ownRegion, ownSide, type Writing } from './sources.ts';
import { affairsOf, contactTable, fact, kindOf, signatureOf, termOf, titleOf, valuesOf } from './wording.ts';

/** The responsible unit asks the Sekda as Ketua TKKSD to take its plan up (*surat inisiasi*, domain.md §1.5 stage 1). */
export function initiationOutline(writing: Writing): LetterOutline {
  const { sources, blanks } = writing;
  const { item, officials, today } = sources;
  const [own, region] = [ownSide(sources), ownRegion(sources)];
  const unit = unitOf(writing);
  const regionName = blanks.orDotted(region?.name, 'office-region');
  const head = region === null ? null : unitHead(item.unit, region, { officials, today });
  return {
    letterhead: unitLetterhead(region, unit.name, blanks.orDotted(item.unitAddress, 'unitAddress')),
    placeAndDay: placeAndDay(own, writing),
    heading: headingOf('Inisiasi Rencana Kerja Sama', BUNDLE, writing),
    recipients: [`Sekretaris Daerah ${regionName} selaku Ketua Tim Koordinasi Kerja Sama Daerah`],
    where: 'di tempat',
    body: [
      {
        kind: 'lead',
        text: `Dengan hormat, dalam rangka meningkatkan efisiensi dan efektivitas pelayanan publik, ${unit.name} memprakarsai rencana ${kindOf(item)} sebagai berikut:`,
      },
      { kind: 'facts', facts: planOf(writing) },
      {
        kind: 'text',
        text: `Bersama ini kami sampaikan ${item.type === 'KSDPK' ? 'Studi Kelayakan' : 'Kerangka Acuan Kerja'} sebagai bahan penilaian Tim Koordinasi Kerja Sama Daerah. Kami mohon rencana tersebut dapat dibahas dan diproses sesuai dengan ketentuan peraturan perundang-undangan.`,
      },
      {
        kind: 'lead',
        text: 'Sebagai Petugas Penghubung Kerja Sama Daerah (PPKSD), kami menunjuk:',
      },
      contactTable(item, own.party, blanks),
    ],
    closing: 'Demikian kami sampaikan. Atas perhatian dan perkenan Saudara, kami ucapkan terima kasih.',
    signature: signatureOf(unit.post, head, () => blanks.orDotted('', 'unit-head', item.unit.trim())),
    copies: [
      ...(region === null ? [] : [`${headTitle(region)} (sebagai laporan)`]),
      ...officeHead(sources.office.name),
    ],
    annex: null,
  };
}

function planOf({ sources, blanks }: Writing) {
  const { item } = sources;
  const partners = othersOf(sources, ownSide(sources)).map((party) => officialPartyName(party));
  return [
    fact('Tentang', titleOf(item, blanks)),
    fact('Bentuk', FORMS[item.type]),
    fact('Calon mitra', ...(partners.length === 0 ? [blanks.orDotted('', 'parties')] : partners)),
    fact('Urusan', affairsOf(item, blanks)),
    fact('Maksud dan tujuan', ...valuesOf(item.purpose, () => blanks.orDotted('', 'purpose'))),
    fact('Lokasi', ...valuesOf(item.location, () => blanks.orDotted('', 'location'))),
    fact('Jangka waktu', termOf(item, blanks)),
    fact('Pembiayaan', ...valuesOf(item.funding, () => blanks.orDotted('', 'funding'))),
  ];
}

/** The kinds by their full names (PP 28/2018 art. 1 and 46). */
export const FORMS = {
  KSDD: 'Kerja Sama Daerah dengan Daerah Lain (KSDD)',
  KSDPK: 'Kerja Sama Daerah dengan Pihak Ketiga (KSDPK)',
  Sinergi: 'Sinergi perencanaan dan pelaksanaan pembangunan',
  KSDPL: 'Kerja Sama Daerah dengan Pemerintah Daerah di Luar Negeri (KSDPL)',
  KSDLL: 'Kerja Sama Daerah dengan Lembaga di Luar Negeri (KSDLL)',
} as const;
