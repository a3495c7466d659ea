import type { Agreement, Paper } from '#domain/agreements/agreement.ts';
import { type HouseStyle, STANDARD_HOUSE } from '#domain/office/house-style.ts';
import { partyKey } from '#domain/parties/party.ts';
import type { Layout } from '#domain/templates/layouts.ts';

/** A picture in PNG, with its size in pixels. `of`: `state`, or a party's key (region code, `org:<id>`). */
export type Emblem = {
  readonly of: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
};

/** An office's ways: its settings, and the emblems and templates that it gave. */
export type House = {
  readonly style: HouseStyle;
  readonly emblems: readonly Emblem[];
  /** Sound templates of the office's own, by the layout each stands in for. */
  readonly templates?: Readonly<Partial<Record<Layout, Uint8Array<ArrayBuffer>>>>;
};

/** What a document is drawn on: the paper, the office's ways, and which of its typefaces it takes. */
export type Sheet = {
  readonly paper: Paper;
  readonly house: House;
  readonly family: 'agreement' | 'letter';
};

export const NO_HOUSE: House = { style: STANDARD_HOUSE, emblems: [] };

/** Documents that know no house settings yet name the paper alone. */
export type OnPaper = Paper | Sheet;

type Options = { readonly paper: Paper; readonly house?: House };

export function sheetOf({ paper, house = NO_HOUSE }: Options, family: Sheet['family']): Sheet {
  return { paper, house, family };
}

/** A sheet from what a document was given; a bare paper has the standard margins and Bookman. */
export function asSheet(paper: OnPaper): Sheet {
  return typeof paper === 'string' ? { paper, house: NO_HOUSE, family: 'agreement' } : paper;
}

/** The same without templates: what is compared with a returned file has our own marks. */
export function withoutTemplates({ style, emblems }: House): House {
  return { style, emblems };
}

export function emblemOf({ emblems }: House, of: string): Emblem | null {
  return emblems.find((emblem) => emblem.of === of) ?? null;
}

/** The emblems of an agreement's parties in their order, null where one is not known. */
export function partyEmblems({ parties }: Agreement, house: House): readonly (Emblem | null)[] {
  return parties.map(({ party }) => (party === null ? null : emblemOf(house, partyKey(party))));
}
