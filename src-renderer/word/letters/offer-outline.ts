import { instrumentOf } from '#domain/agreements/instrument.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { Block } from '../outline.ts';
import {
  BUNDLE,
  copiesOf,
  headingOf,
  placeAndDay,
  recipientOf,
  sideLetterhead,
  signerOf,
  unitCopy,
  whereOf,
} from './letter-parts.ts';
import type { LetterOutline } from './outlines.ts';
import { type Side, sidesOf, type Writing } from './sources.ts';
import {
  affairsOf,
  contactTable,
  fact,
  kindOf,
  LAW,
  orderedList,
  RULE,
  shortBases,
  termOf,
  titleOf,
  valuesOf,
} from './wording.ts';

/**
 * An offer (*surat penawaran*) in its three variants (domain.md §1.6(e)): of a head of region, of a ministry or agency, of a third
 * party, each to whom the form names. An offer of a region is always its head's (§1.5, stage 2). What it says is that of the
 * forms: legal basis, affairs, purpose, what is enclosed, two contact persons.
 */
export function offerOutline(writing: Writing): LetterOutline {
  const { sources, blanks } = writing;
  const { item } = sources;
  const { from, to } = sidesOf(writing);
  const target = blanks.orDotted(to.name, 'parties');
  return {
    letterhead: sideLetterhead(from, writing),
    placeAndDay: placeAndDay(from, writing),
    heading: headingOf(item.type === 'Sinergi' ? 'Penawaran Sinergi' : 'Penawaran Kerja Sama Daerah', BUNDLE, writing),
    recipients: [recipientOf(to, writing)],
    where: whereOf(to),
    body: [
      { kind: 'lead', text: `Dengan hormat, kami sampaikan bahwa ${kindOf(item)} diselenggarakan berdasarkan:` },
      basesFor(item),
      {
        kind: 'lead',
        text: `Sehubungan dengan hal tersebut, ${opening(item, from, writing)} kepada ${target} sebagai berikut:`,
      },
      { kind: 'facts', facts: subject(writing) },
      { kind: 'lead', text: 'Sebagai bahan pertimbangan, bersama ini kami sampaikan:' },
      orderedList(enclosures(item, from)),
      { kind: 'lead', text: 'Untuk koordinasi lebih lanjut, kami menunjuk petugas penghubung sebagai berikut:' },
      contactTable(item, from.party, blanks),
    ],
    closing:
      'Demikian penawaran ini kami sampaikan. Kami mengharapkan tanggapan Saudara. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.',
    signature: signerOf(from, writing),
    copies: from.party?.kind === 'organisation' ? copiesToUs(to, writing) : copiesOf(writing),
    annex: null,
  };
}

/** Sinergi rests on PP 28/2018 art. 46 and is no kerja sama daerah. */
function basesFor({ type }: CooperationItem): Block {
  return orderedList(type === 'Sinergi' ? [LAW, `${RULE}, Pasal 46`] : shortBases());
}

function opening(item: CooperationItem, from: Side, { blanks }: Writing): string {
  return `${blanks.orDotted(from.name, 'office-region')} menawarkan ${kindOf(item)}`;
}

function subject({ sources: { item }, blanks }: Writing) {
  return [
    fact('Tentang', titleOf(item, blanks)),
    fact('Urusan', affairsOf(item, blanks)),
    fact('Maksud dan tujuan', ...valuesOf(item.purpose, () => blanks.orDotted('', 'purpose'))),
    fact('Jangka waktu', termOf(item, blanks)),
  ];
}

/**
 * What goes along (domain.md §1.5, stages 1 and 2, entry variants): KAK with the drafts; a feasibility study for a third party
 * (UU 23/2014 art. 366); for a synergy the drafts of its two papers.
 */
export function enclosures({ type }: CooperationItem, from: Side): readonly string[] {
  if (type === 'Sinergi')
    return ['Kerangka Acuan Kerja', `rancangan ${instrumentOf('NK').name}`, `rancangan ${instrumentOf('RK').name}`];
  const study = type === 'KSDPK' ? 'Studi Kelayakan' : 'Kerangka Acuan Kerja';
  const drafts = [`rancangan ${instrumentOf('KSB').name}`, `rancangan ${instrumentOf('PKS').name}`];
  // A third party shows with its offer that it is able to (PP 28/2018 art. 18).
  const profile = from.party?.kind === 'organisation' ? ['profil dan legalitas badan hukum'] : [];
  return [study, ...drafts, ...profile];
}

/** Copies of an offer that comes to a region: its Sekda as Ketua TKKSD, and the unit it concerns. */
function copiesToUs(to: Side, writing: Writing): readonly string[] {
  if (to.party?.kind !== 'region') return [];
  const region = writing.blanks.orShort(to.name.replace(/^Pemerintah (?:Daerah (?=Daerah))?/u, ''), 'parties');
  const isOwn = to.party.code === writing.sources.office.region;
  return [`Sekretaris Daerah ${region} selaku Ketua TKKSD`, ...(isOwn ? unitCopy(writing) : [])];
}
