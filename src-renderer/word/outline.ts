import type { Clause } from '#domain/agreements/article-text.ts';

/*
 * What a document says, before anything is decided about how it looks. Pure: made of records, read by the renderers,
 * and by tests.
 */

/** A blank for handwriting or for later. */
export const DOTTED = '………………………………';

export type PartyLine = {
  readonly number: number;
  /** Name with titles, in capitals where documents want it. */
  readonly name: string;
  readonly description: string;
};

export type Signature = {
  readonly label: string;
  readonly post: string;
  readonly name: string;
  readonly below: string;
};

export type AgreementOutline = {
  readonly kind: string;
  readonly parties: readonly string[];
  readonly link: string;
  readonly about: string;
  readonly numbers: readonly string[];
  readonly opening: string;
  readonly partyLines: readonly PartyLine[];
  readonly together: string;
  readonly premises: readonly string[];
  readonly basesIntroduction: string;
  readonly bases: readonly string[];
  readonly agreed: string;
  readonly articles: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly clauses: readonly Clause[];
  }[];
  readonly closing: string;
  readonly signatures: readonly Signature[];
};

export type MinutesRow = {
  readonly number: string;
  readonly text: string;
  readonly who: string;
  readonly until: string;
  readonly state: string;
};

export type MinutesOutline = {
  readonly letterhead: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly agenda: readonly string[];
  readonly leaders: readonly { readonly label: string; readonly value: string }[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly topics: readonly {
    readonly title: string;
    readonly notes: readonly string[];
    readonly marked: readonly { readonly label: string; readonly text: string }[];
  }[];
  readonly rows: readonly MinutesRow[];
  readonly placeAndDay: string;
  readonly signatures: readonly Signature[];
};
