import { z } from 'zod';
import { paperSchema } from '../agreements/agreement.ts';
import { choose, line, type Values } from '../record/shape.ts';

/** A margin in whole millimetres. */
const marginSchema = z.number().int().min(10).max(60);

/** `bookman`: Bookman Old Style; `arial`: Arial. Both are named in Permendagri 1/2023 art. 32(2) (domain.md §1.9). */
export const fontSchema = z.enum(['bookman', 'arial']);
export type HouseFont = z.infer<typeof fontSchema>;

/** `- 2 -` or `2` in the middle of the header, `2` at the right of the footer, or none. Page 1 never has one in the header. */
export const pageNumbersSchema = z.enum(['dashes', 'plain', 'bottom-right', 'none']);
export type PageNumbers = z.infer<typeof pageNumbersSchema>;

/**
 * How an office's documents look (*gaya naskah*). Every region has rules of its own (domain.md §1.9: paper, fonts and margins
 * differ by local rule, much is unconfirmed), so that each of these is a setting; what it begins with is word.md §4.
 */
export const HOUSE_FIELDS = {
  /** What new drafts, letters and papers of meetings begin with. */
  paper: choose(paperSchema, 'F4'),
  marginTop: choose(marginSchema, 20),
  marginRight: choose(marginSchema, 20),
  marginBottom: choose(marginSchema, 25),
  marginLeft: choose(marginSchema, 30),
  /** Of agreements. */
  font: choose<HouseFont>(fontSchema, 'bookman'),
  /** Of letters and papers of meetings. */
  letterFont: choose<HouseFont>(fontSchema, 'arial'),
  /** Between the parties' names in the title of new drafts (domain.md §2.1). */
  link: choose(z.enum(['DAN', 'DENGAN']), 'DAN'),
  /** On which side PIHAK KESATU signs (domain.md §2.6: both occur). */
  firstSide: choose(z.enum(['left', 'right']), 'left'),
  /** Boxes for the parties' initials (*paraf*) on every page of an agreement. */
  initials: choose(z.enum(['no', 'yes']), 'no'),
  pageNumbers: choose<PageNumbers>(pageNumbersSchema, 'dashes'),
  /** Over the title of agreements: the emblem of each party, the state's alone, or none. */
  titleEmblems: choose(z.enum(['parties', 'state', 'none']), 'parties'),
  /** What stands where the emblem of one party is not known: nothing, or a box to paste it into. */
  missingEmblem: choose(z.enum(['nothing', 'box']), 'nothing'),
  /** In the letterhead of the secretariat and its units: the region's emblem, or none. */
  unitEmblem: choose(z.enum(['region', 'none']), 'region'),
  /** In the letterhead of the head of region: the state's emblem, or none. */
  headEmblem: choose(z.enum(['state', 'none']), 'state'),
  /**
   * Who signs invitations: who heads what stands large in the office's letterhead (the Sekda for a unit of the secretariat), who
   * heads the office itself, or nobody whom the app names (domain.md §3: UNCONFIRMED).
   */
  invitationSigner: choose(z.enum(['letterhead', 'office', 'none']), 'letterhead'),
  /** Telephone, e-mail, site and postal code, under the address in letterheads. */
  contact: line(),
  /** How the office numbers its agreements (agreements/number-pattern.ts); '' where it writes every number by hand. */
  numberPattern: line(),
} as const;

export type HouseStyle = Values<typeof HOUSE_FIELDS>;
export type HouseField = keyof HouseStyle;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object without others
export const HOUSE_FIELD_NAMES = Object.keys(HOUSE_FIELDS) as readonly HouseField[];

/** What an office without settings of its own has: the rules of word.md §4. */
export const STANDARD_HOUSE: HouseStyle = houseStyleFrom((name) => HOUSE_FIELDS[name].initial);

/** The settings of an office, without the rest of its record. */
export function houseStyleOf(office: HouseStyle): HouseStyle {
  return houseStyleFrom((name) => office[name]);
}

function houseStyleFrom(valueOf: (name: HouseField) => unknown): HouseStyle {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field by its own name
  return Object.fromEntries(HOUSE_FIELD_NAMES.map((name) => [name, valueOf(name)])) as HouseStyle;
}

/** What a new draft takes over from the settings; later it is the draft's own. */
export type DraftLook = Pick<HouseStyle, 'paper' | 'link'>;

export function draftLook({ paper, link }: HouseStyle): DraftLook {
  return { paper, link };
}

export type PresetName = 'standard' | 'ministry' | 'regional';

/**
 * What can be set at one go. `ministry`: A4 and Arial 12 for letters, as far as Permendagri 1/2023 could be confirmed
 * (domain.md §1.9; its margins art. 34(2) could not). `regional`: F4 of 21 × 33 cm with Bookman everywhere, as local rules have it.
 */
export const PRESETS: Readonly<Record<PresetName, Partial<HouseStyle>>> = {
  standard: STANDARD_HOUSE,
  ministry: { ...STANDARD_HOUSE, paper: 'A4', pageNumbers: 'dashes' },
  regional: { ...STANDARD_HOUSE, paper: 'F4-21', letterFont: 'bookman', initials: 'yes', pageNumbers: 'bottom-right' },
};

/** Fields that a preset leaves as they are: what an office says of itself. */
const OWN_WORDS: readonly HouseField[] = ['contact', 'numberPattern'];

/** What a preset changes of a style, field by field; empty where it stands already. */
export function presetChanges(
  preset: PresetName,
  now: HouseStyle,
): readonly (readonly [HouseField, string | number])[] {
  return HOUSE_FIELD_NAMES.flatMap((name) => {
    const value = PRESETS[preset][name];
    return value === undefined || OWN_WORDS.includes(name) || value === now[name] ? [] : [[name, value] as const];
  });
}
