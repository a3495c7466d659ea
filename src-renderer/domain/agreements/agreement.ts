import { z } from 'zod';
import { affirm, choose, legalText, line, type ListRow, type RecordOf, type Shape } from '../record/shape.ts';
import { type Party, partySchema } from '../parties/party.ts';
import { AMENDING, PARENT } from './amendment.ts';
import { ENGLISH_POST, ENGLISH_TEXT, ENGLISH_TITLE } from './bilingual.ts';
import { WORK } from './work-plan.ts';
import { VERSION_LISTS } from './version-lists.ts';
import { DATA_MATRIX, SCHEDULE } from './annex-lists.ts';
import { originField } from './origin.ts';

/**
 * Kesepakatan Bersama (KSB), Perjanjian Kerja Sama (PKS), Nota Kesepakatan with its Rencana Kerja (NK, RK: sinergi), Letter of
 * Intent and Memorandum of Understanding (LOI, MOU: foreign), addendum (ADD), power of attorney (*surat kuasa*, KUASA). Unknown
 * kinds from newer apps are kept, not shown.
 */
export const agreementTypeSchema = z.enum(['KSB', 'PKS', 'NK', 'RK', 'LOI', 'MOU', 'ADD', 'KUASA']);

export type AgreementType = z.infer<typeof agreementTypeSchema>;

export const agreementStateSchema = z.enum(['draft', 'agreed', 'signed']);

/** A4, and what is called F4: 21.5 × 33, 21 × 33 and 21.59 × 33.02 cm (domain.md §1.9: a setting per office). */
export const paperSchema = z.enum(['F4', 'F4-21', 'F4-21.59', 'A4']);
export type Paper = z.infer<typeof paperSchema>;

/** No budget of a region has more; sums of a thousand rows stay whole numbers. */
const MOST_RUPIAH = 999_999_999_999_999;

export const AGREEMENT = {
  kind: 'agreement',
  fields: {
    type: choose(agreementTypeSchema, 'KSB'),
    /** What stands under TENTANG. */
    title: affirm(z.string().max(500), ''),
    /** The cooperation item it carries out; empty when none. */
    item: choose(z.string().max(60), ''),
    state: affirm(agreementStateSchema, 'draft'),
    /** Place and day of signing. The weekday and the words are always computed. */
    place: affirm(z.string().max(500), ''),
    date: affirm(z.iso.date().nullable(), null),
    /** Term in months, from the day of signing. */
    term: affirm(z.number().int().min(1).max(600).nullable(), null),
    /** Written between the parties' names in the title (domain.md §2.1). */
    link: choose(z.enum(['DAN', 'DENGAN']), 'DAN'),
    paper: choose(paperSchema, 'F4'),
    ...ENGLISH_TITLE,
    ...PARENT,
  },
  lists: {
    /** In order: PIHAK KESATU, PIHAK KEDUA. The signatory is copied in, since a partner has no register entry for ours. */
    parties: {
      party: choose<Party | null>(partySchema.nullable(), null),
      /** The party's own number (*nomor*); may stay empty and is then filled in by hand. */
      number: affirm(z.string().max(200), ''),
      frontTitle: line(),
      name: line(),
      backTitle: line(),
      post: line(),
      nip: line(),
      decree: line(),
      /** Power of attorney (*surat kuasa*) by which the signatory acts for the head of region; for a PKS only (PP 28/2018 art. 2). */
      mandate: line(),
      /** Where the party has its seat (*berkedudukan di*). */
      seat: line(),
      ...ENGLISH_POST,
    },
    /** Premises (*konsiderans*), each `bahwa …` without its closing mark. */
    premises: { text: legalText(), ...ENGLISH_TEXT },
    /** Legal basis in the right order, each without its closing mark. */
    bases: { text: legalText(), ...ENGLISH_TEXT },
    /** Articles (*pasal*). In `text` every line is an ayat; lines that begin `a. ` or `1. ` are huruf and angka below it. */
    articles: {
      title: affirm(z.string().max(500), ''),
      text: legalText(),
      ...ENGLISH_TITLE,
      ...ENGLISH_TEXT,
      ...AMENDING,
      origin: originField(),
    },
    /** Rows of the cost table in the annex (*lampiran*): what, who bears it, out of which budget, how many rupiah. */
    costs: {
      activity: affirm(z.string().max(500), ''),
      bearer: line(),
      source: line(),
      amount: affirm(z.number().int().min(0).max(MOST_RUPIAH).nullable(), null),
    },
    /** Rows of the table of a work plan (*Rencana Kerja*). */
    works: WORK,
    ...VERSION_LISTS,
    schedule: SCHEDULE,
    dataMatrix: DATA_MATRIX,
  },
} as const satisfies Shape;

/** A draft agreement (*rancangan naskah*); which kinds are drafted here, `instrument.ts` says. */
export type Agreement = RecordOf<typeof AGREEMENT>;
export type AgreementParty = ListRow<(typeof AGREEMENT)['lists']['parties']>;
export type Article = ListRow<(typeof AGREEMENT)['lists']['articles']>;
export type Work = ListRow<(typeof AGREEMENT)['lists']['works']>;
export type Cost = ListRow<(typeof AGREEMENT)['lists']['costs']>;
export type Version = ListRow<(typeof AGREEMENT)['lists']['versions']>;
export type Dispatch = ListRow<(typeof AGREEMENT)['lists']['dispatches']>;
export type Consent = ListRow<(typeof AGREEMENT)['lists']['approvals']>;
