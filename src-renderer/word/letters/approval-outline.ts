import { instrumentOf } from '#domain/agreements/instrument.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import type { Block } from '../outline.ts';
import { BUNDLE, headingOf, officeHead, placeAndDay, sideLetterhead, signerOf, unitCopy } from './letter-parts.ts';
import type { LetterOutline } from './outlines.ts';
import { ownRegion, ownSide, type Writing } from './sources.ts';
import { affairsOf, fact, LAW, orderedList, RULE, termOf, titleOf, valuesOf } from './wording.ts';

/**
 * The head of region asks the DPRD to approve a plan (*surat permohonan persetujuan DPRD*, PP 28/2018 art. 6(2)). It names no
 * period for the answer: for cooperation within the country none is confirmed (domain.md §1.5, stage 5).
 */
export function approvalOutline(writing: Writing): LetterOutline {
  const { sources, blanks } = writing;
  const { item } = sources;
  const [own, region] = [ownSide(sources), ownRegion(sources)];
  const regionName = blanks.orDotted(region?.name, 'office-region');
  return {
    letterhead: sideLetterhead(own, writing),
    placeAndDay: placeAndDay(own, writing),
    heading: headingOf('Permohonan Persetujuan atas Rencana Kerja Sama Daerah', BUNDLE, writing),
    recipients: [`Ketua Dewan Perwakilan Rakyat Daerah ${regionName}`],
    where: 'di tempat',
    body: [
      { kind: 'lead', text: 'Dengan hormat, kami sampaikan bahwa kerja sama daerah diselenggarakan berdasarkan:' },
      orderedList([LAW, abroad(item) ? RULE : `${RULE}, Pasal 6 ayat (2)`]),
      {
        kind: 'lead',
        text: `Sehubungan dengan hal tersebut, kami mengajukan permohonan persetujuan Dewan Perwakilan Rakyat Daerah ${regionName} atas rencana kerja sama daerah sebagai berikut:`,
      },
      { kind: 'facts', facts: planOf(writing) },
      ...grounds(writing),
      { kind: 'lead', text: 'Sebagai bahan pertimbangan, bersama ini kami sampaikan:' },
      orderedList(enclosed(writing)),
    ],
    closing:
      'Demikian permohonan ini kami sampaikan. Atas perhatian dan persetujuan Saudara, kami ucapkan terima kasih.',
    signature: signerOf(own, writing),
    copies: [`Sekretaris Daerah ${regionName}`, ...officeHead(sources.office.name), ...unitCopy(writing)],
    annex: null,
  };
}

function abroad({ type }: CooperationItem): boolean {
  return type === 'KSDPL' || type === 'KSDLL';
}

function planOf({ sources: { item }, blanks }: Writing) {
  const parties = item.parties.map((party) => officialPartyName(party)).filter((name) => name !== '');
  return [
    fact('Tentang', titleOf(item, blanks)),
    fact('Para pihak', ...(parties.length === 0 ? [blanks.orDotted('', 'parties')] : parties)),
    fact('Urusan', affairsOf(item, blanks)),
    fact('Maksud dan tujuan', ...valuesOf(item.purpose, () => blanks.orDotted('', 'purpose'))),
    fact('Ruang lingkup', ...valuesOf(item.scopeOfWork, () => blanks.orDotted('', 'scopeOfWork'))),
    fact('Jangka waktu', termOf(item, blanks)),
    fact('Pembiayaan', ...valuesOf(item.funding, () => blanks.orDotted('', 'funding'))),
  ];
}

/** Why it is asked: the tests of PP 28/2018 art. 6(2) that the office answered with yes. Abroad it is always asked (art. 23–43). */
function grounds({ sources: { item }, blanks }: Writing): readonly Block[] {
  if (abroad(item)) return [];
  const found = [
    ...(item.burdens === 'yes' ? ['membebani masyarakat dan daerah'] : []),
    ...(item.unfunded === 'yes'
      ? ['pendanaannya belum teranggarkan dalam Anggaran Pendapatan dan Belanja Daerah tahun anggaran berjalan']
      : []),
  ];
  const said = found.length === 0 ? [blanks.orDotted('', 'burdens')] : found;
  return [{ kind: 'text', text: `Persetujuan diperlukan karena rencana kerja sama tersebut ${said.join(' dan ')}.` }];
}

/** The drafts as far as there are any, a signed KSB with its numbers, and the study of the kind. */
function enclosed({ sources: { item, agreements } }: Writing): readonly string[] {
  const drafts = agreements
    .filter(({ type }) => ['KSB', 'PKS', 'NK'].includes(type))
    .map(({ type, state, parties }) => {
      const numbers = parties.map(({ number }) => number.trim()).filter((number) => number !== '');
      const { name } = instrumentOf(type);
      if (state !== 'signed') return `rancangan ${name}`;
      return numbers.length === 0 ? `salinan ${name}` : `salinan ${name} Nomor ${numbers.join(' dan Nomor ')}`;
    });
  const study = item.type === 'KSDPK' ? 'Studi Kelayakan' : 'Kerangka Acuan Kerja';
  return [...new Set([...(drafts.length === 0 ? ['rancangan Perjanjian Kerja Sama'] : drafts), study])];
}
