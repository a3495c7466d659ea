import { isBilingual } from './bilingual.ts';
import { type DraftedType, instrumentOf } from './instrument.ts';
import { FOREIGN_PROCEDURE, lawText, REGIONAL_COOPERATION, REGIONAL_GOVERNMENT } from './laws.ts';
import { proposeBases, proposePremises } from './premises.ts';
import { BLANK, objectOf, type Proposal } from './proposal.ts';

/** A premise or a basis; in two texts where the document has two. */
export type Ground = { readonly text: string; readonly english?: string };
export type Grounds = { readonly premises: readonly Ground[]; readonly bases: readonly Ground[] };

/** Why the parties agree and by which law, for each kind of agreement. A work plan names the agreement that it belongs to instead. */
export function proposeGrounds(proposal: Proposal, type: DraftedType): Grounds {
  if (type === 'RK') return { premises: [], bases: [] };
  if (type === 'ADD') return { premises: premisesOfAddendum(proposal), bases: domestic() };
  if (isBilingual(type)) return { premises: foreignPremises(proposal, type), bases: foreignBases() };
  return { premises: proposePremises(proposal, type).map((text) => ({ text })), bases: domestic() };
}

function domestic(): readonly Ground[] {
  return proposeBases().map((text) => ({ text }));
}

function premisesOfAddendum({ parent }: Proposal): readonly Ground[] {
  return [
    `bahwa PARA PIHAK telah menandatangani ${parent ?? `${BLANK} tentang ${BLANK}, Nomor ${BLANK} dan Nomor ${BLANK}, tanggal ${BLANK}`}`,
    `bahwa dalam pelaksanaannya terdapat ketentuan yang perlu disesuaikan, yaitu mengenai ${BLANK}`,
    'bahwa berdasarkan pertimbangan tersebut, PARA PIHAK sepakat untuk membuat Adendum',
  ].map((text) => ({ text }));
}

function foreignPremises({ title, titleEnglish = '', parent }: Proposal, type: DraftedType): readonly Ground[] {
  const { name, english = name } = instrumentOf(type);
  const about = titleEnglish.trim() === '' ? BLANK : titleEnglish.trim();
  const earlier = {
    text: `bahwa PARA PIHAK telah menandatangani ${parent ?? ''}`,
    english: `that the PARTIES have signed the Letter of Intent on ${about}`,
  };
  return [
    {
      text: 'bahwa PARA PIHAK berkeinginan mempererat hubungan persahabatan dan mengembangkan kerja sama atas dasar kesetaraan dan saling menguntungkan',
      english:
        'that the PARTIES desire to strengthen their friendly relations and to develop cooperation on the basis of equality and mutual benefit',
    },
    ...((parent ?? '') === '' ? [] : [earlier]),
    {
      text: `bahwa PARA PIHAK memandang kerja sama ${objectOf(title)} bermanfaat bagi masyarakat PARA PIHAK`,
      english: `that the PARTIES consider cooperation on ${about} beneficial to the people of the PARTIES`,
    },
    {
      text: `bahwa berdasarkan pertimbangan tersebut, PARA PIHAK memandang perlu membuat ${name}`,
      english: `that, in view of the foregoing, the PARTIES deem it necessary to conclude a ${english}`,
    },
  ];
}

/** The Indonesian law that the region acts by (domain.md §7.4); the partner's own is for the partner to add. */
function foreignBases(): readonly Ground[] {
  return [REGIONAL_GOVERNMENT, REGIONAL_COOPERATION, FOREIGN_PROCEDURE].map((law) => ({
    text: lawText(law),
    english: law.english,
  }));
}
