import { z } from 'zod';
import { assertNever } from '#base/assert.ts';
import type { CooperationItem } from './cooperation-item.ts';
import type { Stage } from './stage.ts';

/*
 * The letters and forms that belong to one cooperation item (domain.md §1.5, §1.6(b)–(e), §1.9): which there are, which of them
 * an item needs at its stage, and what is said of each only once.
 */

export const ITEM_PAPERS = [
  /** *Kerangka Acuan Kerja* (KSDD, Sinergi) and *studi kelayakan* (KSDPK). */
  'framework',
  'feasibility',
  /** *Surat inisiasi*: the responsible unit to the Sekda as Ketua TKKSD. */
  'initiation',
  /** *Surat penawaran* and *surat jawaban*. */
  'offer',
  'reply',
  /** *Surat permohonan persetujuan DPRD*. */
  'approval-request',
  /** *Berita acara pembahasan rancangan* and *berita acara serah terima naskah*. */
  'discussion',
  'handover',
] as const;
export type ItemPaper = (typeof ITEM_PAPERS)[number];

/** How an offer is answered: accepted, with changes asked for, or declined. */
export const ANSWERS = ['accept', 'changes', 'decline'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What stands in one letter alone. Empty texts and null are blanks for the pen. */
export type ItemPaperForm = {
  /** Keys of the parties (parties/party.ts) who write and who are written to; '' for the own region and the first other party. */
  readonly from: string;
  readonly to: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly place: string;
  /** The draft that was discussed or handed over; '' for the one changed last. */
  readonly agreement: string;
  readonly answer: Answer;
  /** Of the letter that is answered. */
  readonly theirNumber: string;
  readonly theirDate: string | null;
  /** What is asked to be changed, or why the offer is declined: a line each. */
  readonly note: string;
};

/** A form as it is kept beside the item, and read again. */
export const itemPaperFormSchema = z.object({
  from: z.string().max(60),
  to: z.string().max(60),
  number: z.string().max(500),
  date: z.iso.date().nullable(),
  place: z.string().max(500),
  agreement: z.string().max(60),
  answer: z.enum(ANSWERS),
  theirNumber: z.string().max(500),
  theirDate: z.iso.date().nullable(),
  note: z.string().max(20_000),
}) satisfies z.ZodType<ItemPaperForm>;

export const EMPTY_FORM: ItemPaperForm = {
  from: '',
  to: '',
  number: '',
  date: null,
  place: '',
  agreement: '',
  answer: 'accept',
  theirNumber: '',
  theirDate: null,
  note: '',
};

/** The stages at which a paper is made (domain.md §1.5). */
const STAGES_OF: Readonly<Record<ItemPaper, readonly Stage[]>> = {
  framework: ['preparation', 'offer'],
  feasibility: ['preparation', 'offer'],
  initiation: ['preparation'],
  offer: ['offer'],
  reply: ['offer'],
  // The request goes out as soon as the KSB is signed, whichever stage the office has set.
  'approval-request': ['ksb-signing', 'dprd-approval'],
  discussion: ['ksb-drafting', 'pks-drafting'],
  handover: ['ksb-signing', 'pks-signing', 'administration'],
};

/** An abroad cooperation has papers of its own (Permendagri 25/2020), of which none is made here. */
const ABROAD: readonly ItemPaper[] = ['initiation', 'approval-request', 'discussion', 'handover'];

/**
 * The papers of an item: those its present stage asks for, and the others of its kind. A feasibility study belongs to KSDPK alone
 * (UU 23/2014 art. 366), a KAK to all within the country; Sinergi is no kerja sama daerah and is not brought before the DPRD by
 * PP 28/2018 art. 6.
 */
export function papersOf({ type, stage }: Pick<CooperationItem, 'type' | 'stage'>): {
  readonly now: readonly ItemPaper[];
  readonly others: readonly ItemPaper[];
} {
  const fitting = ITEM_PAPERS.filter((paper) => isOfKind(paper, type));
  const now = fitting.filter((paper) => STAGES_OF[paper].includes(stage));
  return { now, others: fitting.filter((paper) => !now.includes(paper)) };
}

function isOfKind(paper: ItemPaper, type: CooperationItem['type']): boolean {
  switch (type) {
    case 'KSDPL':
    case 'KSDLL':
      return ABROAD.includes(paper);
    case 'KSDPK':
      return true;
    case 'KSDD':
      return paper !== 'feasibility';
    case 'Sinergi':
      return paper !== 'feasibility' && paper !== 'approval-request';
    default:
      return assertNever(type, 'kind of cooperation');
  }
}

/** What of a paper is still a blank. `what` is a field of the item, or one of the others below. */
export type PaperBlank = {
  readonly what: ItemBlank | RegisterBlank | HandBlank;
  /** Of which party or unit, by its name; '' where it goes without saying. */
  readonly of: string;
};

/** Fields of the item. */
export type ItemBlank =
  | 'title'
  | 'affairs'
  | 'nature'
  | 'background'
  | 'purpose'
  | 'location'
  | 'scopeOfWork'
  | 'term'
  | 'benefits'
  | 'funding'
  | 'unit'
  | 'parties'
  | 'contacts'
  | 'workUnit'
  | 'unitAddress'
  | 'budgetYear'
  | 'target'
  | 'activities'
  | 'roles'
  | 'risks'
  | 'legality'
  | 'economics'
  | 'technical'
  | 'operations'
  | 'outreach'
  | 'feasibility'
  | 'feasibilityNote'
  | 'burdens';

/** What stands elsewhere in the register. */
export type RegisterBlank =
  | 'office-region'
  | 'office-address'
  /** Who signs: head of region, head of unit, whoever speaks for an organisation. */
  | 'head'
  | 'unit-head'
  | 'speaker'
  | 'organisation-address'
  | 'draft'
  | 'draft-title'
  /** Title of an article. */
  | 'draft-article'
  | 'draft-number'
  | 'draft-date';

/** What is often written by hand on the day itself. */
export type HandBlank = 'number' | 'date' | 'place' | 'their-number' | 'their-date' | 'note' | 'signatory' | 'post';

const BY_HAND: readonly PaperBlank['what'][] = [
  'number',
  'date',
  'place',
  'their-number',
  'their-date',
  'note',
  'signatory',
  'post',
];

/** Whether a blank may wait for the pen. */
export function isByHand({ what }: PaperBlank): boolean {
  return BY_HAND.includes(what);
}
