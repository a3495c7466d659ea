import type { AnnexList } from '#domain/agreements/annexes.ts';
import type { Clause } from '#domain/agreements/article-text.ts';

/*
 * What a document says, before anything is decided about how it looks. Pure: made of records, read by the renderers,
 * and by tests.
 */

/** A blank for handwriting or for later. */
export const DOTTED = '………………………………';
/** A blank for a word or two inside a sentence. */
export const SHORT_DOTTED = '……………';

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
  /** Label and post in English below the Indonesian ones, where the document has two texts. */
  readonly english?: { readonly label: string; readonly post: string };
};

export type OutlinedArticle = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** What leads in a change of another agreement (addendum): one sentence, without a number. */
  readonly lead?: string;
  /** The changed article in quotation marks below it; its ayat are the clauses. */
  readonly quoted?: { readonly heading: string; readonly title: string };
  readonly clauses: readonly Clause[];
};

export type AgreementOutline = {
  readonly kind: string;
  /** Which of the originals it is, and for whom; absent in a draft. */
  readonly copy?: string;
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
  readonly articles: readonly OutlinedArticle[];
  readonly closing: string;
  readonly signatures: readonly Signature[];
  readonly annexes: readonly Annex[];
  /** The table of a work plan (*Rencana Kerja*), which then stands in front of the articles. */
  readonly works?: readonly WorkRow[];
};

/** One row of a work plan; `roles` has a line for each party. */
export type WorkRow = {
  readonly number: string;
  readonly activity: string;
  readonly roles: readonly string[];
  readonly output: string;
  readonly funding: string;
  readonly time: string;
};

/**
 * An annex (*lampiran*): its name (`LAMPIRAN II`), what it is about, and a table. `note` stands below it, '' where there is
 * nothing to say.
 */
export type Annex = {
  readonly list: AnnexList;
  readonly name: string;
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
};

/** The head of a letter: government, unit in larger letters, office below it ('' when the unit is the office), address. */
export type Letterhead = {
  readonly government: string;
  readonly unit: string;
  readonly office: string;
  readonly address: string;
  /** Telephone, e-mail, site, postal code; none when absent. */
  readonly contact?: string;
  /** Whose emblem belongs to it: `state` (head of region), or a region's code (its units); none when absent. */
  readonly emblem?: string;
};

/** A line such as `Tempat : …`; more than one value is numbered. */
export type Fact = { readonly label: string; readonly values: readonly string[] };

/** A piece of running text. `share`s of a table's columns are parts of the width and add up to 1. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Leads to what follows and stays with it. */
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly style: 'angka' | 'huruf'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      /** `by-hand`: every row has room for handwriting. */
      readonly filled?: 'by-hand';
    };

export type TableColumn = {
  readonly heading: string;
  readonly share: number;
  readonly align?: 'centre' | 'right';
};

export type OutlinedTopic = {
  readonly number: number;
  readonly title: string;
  /** Paragraphs in the order of writing; `label` is '' for notes, else for example `Keputusan K-1`. */
  readonly paragraphs: readonly { readonly label: string; readonly text: string }[];
};

export type ResultRow = {
  readonly number: string;
  readonly text: string;
  readonly who: string;
  readonly until: string;
  readonly state: string;
};

export type ParticipantRow = {
  readonly number: string;
  readonly name: string;
  readonly post: string;
  readonly institution: string;
  readonly presence: string;
};

export type MinutesOutline = {
  readonly letterhead: Letterhead;
  readonly facts: readonly Fact[];
  readonly leaders: readonly Fact[];
  readonly participants: readonly ParticipantRow[];
  readonly topics: readonly OutlinedTopic[];
  readonly rows: readonly ResultRow[];
  readonly closing: string;
  readonly placeAndDay: string;
  readonly signatures: readonly Signature[];
};

/** A sheet to sign on (*daftar hadir*): who is expected, and room for others. */
export type AttendanceOutline = {
  readonly letterhead: Letterhead;
  readonly facts: readonly Fact[];
  readonly rows: readonly {
    readonly number: string;
    readonly name: string;
    readonly post: string;
    readonly institution: string;
  }[];
};

/** What the parties of a meeting sign (*berita acara*). */
export type ProceedingsOutline = {
  readonly letterhead: Letterhead;
  readonly about: string;
  readonly number: string;
  readonly opening: string;
  readonly sides: readonly PartyLine[];
  readonly lead: string;
  readonly body: readonly Block[];
  readonly closing: string;
  readonly signatures: readonly Signature[];
};

/** A power of attorney (*surat kuasa*) under the letterhead of the head of region who gives it. */
export type MandateOutline = {
  readonly post: string;
  readonly seat: string;
  readonly number: string;
  readonly giver: readonly Fact[];
  readonly receiver: readonly Fact[];
  readonly purpose: string;
  readonly closing: string;
  readonly placeAndDay: string;
  readonly signatures: readonly Signature[];
};
