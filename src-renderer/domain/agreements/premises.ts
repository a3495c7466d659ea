import { officialPartyName } from '../parties/official-name.ts';
import { joined } from '../wording/phrases.ts';
import { type DraftedType, instrumentOf } from './instrument.ts';
import { DOMESTIC_PROCEDURE, lawText, REGIONAL_COOPERATION, REGIONAL_GOVERNMENT } from './laws.ts';
import { BLANK, objectOf, partyLabel, type Proposal } from './proposal.ts';

/**
 * The premises (*konsiderans*): who the parties are, and why they cooperate (UU 23/2014 art. 363, and 364 or 365 by the nature
 * of the cooperation). Each begins `bahwa` and has no closing mark.
 */
export function proposePremises(
  { title, parties, nature, parent }: Pick<Proposal, 'title' | 'parties' | 'nature' | 'parent'>,
  type: DraftedType = 'KSB',
): readonly string[] {
  const object = objectOf(title);
  return [
    ...whoTheyAre(parties),
    ...(type === 'PKS' ? [`bahwa PARA PIHAK telah menandatangani ${parent ?? unknownParent(object)}`] : []),
    'bahwa kerja sama daerah diselenggarakan untuk meningkatkan kesejahteraan rakyat dengan mempertimbangkan efisiensi dan efektivitas pelayanan publik serta saling menguntungkan',
    nature === 'mandatory'
      ? `bahwa ${object} mempunyai eksternalitas lintas daerah dan pelayanannya lebih efisien apabila dikelola bersama oleh daerah yang berbatasan`
      : `bahwa ${object} dinilai lebih efektif dan efisien apabila dilaksanakan melalui kerja sama`,
    `bahwa berdasarkan pertimbangan tersebut, PARA PIHAK memandang perlu membuat ${instrumentOf(type).name}`,
  ];
}

/** A PKS carries out a KSB; while that is not known here, its numbers and day are blanks (domain.md §2.2). */
function unknownParent(object: string): string {
  return `Kesepakatan Bersama tentang ${object}, Nomor ${BLANK} dan Nomor ${BLANK}, tanggal ${BLANK}`;
}

/** A premise for each of thirty agencies would be read by nobody: they stand in the list of parties (word.md §4, rule 14). */
const MOST_NAMED = 8;

function whoTheyAre(parties: Proposal['parties']): readonly string[] {
  const known = parties.map((party, index) => ({
    label: partyLabel(index),
    name: officialPartyName(party),
    kind: party.kind,
  }));
  const regions = known.filter(({ kind }) => kind === 'region');
  const others = known.filter(({ kind, name }) => kind !== 'region' && name !== '');
  return [
    ...(regions.length === 0
      ? []
      : [
          `bahwa ${joined(regions.map(({ label }) => label))} menyelenggarakan urusan pemerintahan yang menjadi kewenangan daerah masing-masing`,
        ]),
    ...(others.length > MOST_NAMED
      ? [
          `bahwa ${others[0]?.label ?? ''} sampai dengan ${others.at(-1)?.label ?? ''} adalah lembaga yang tercantum dalam Daftar Pihak`,
        ]
      : others.map(({ label, name }) => `bahwa ${label} adalah ${name}`)),
  ];
}

/**
 * The legal basis, highest and oldest first, with the numbers of Lembaran Negara that were read in the sources
 * (domain.md §7.4). Later amendments and numbers that could not be confirmed there are for the office to add.
 */
export function proposeBases(): readonly string[] {
  return [REGIONAL_GOVERNMENT, REGIONAL_COOPERATION, DOMESTIC_PROCEDURE].map(lawText);
}
