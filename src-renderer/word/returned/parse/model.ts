import type { Document, Element } from '@xmldom/xmldom';
import type { Parts } from '../guard/open-zip.ts';

/** A tracked change: by whom and when, as the program of the partner wrote it. '' and null when it wrote none. */
export type Revision = {
  readonly kind: 'inserted' | 'deleted' | 'moved-from' | 'moved-to';
  readonly author: string;
  readonly date: string | null;
};

/** Letters of one origin. What was inserted and then deleted has both. */
export type Piece = {
  readonly text: string;
  readonly inserted: Revision | null;
  readonly deleted: Revision | null;
};

export type Paragraph = {
  readonly node: Element;
  /** The name of its style, as a person sees it. */
  readonly style: string;
  /** What automatic numbering shows before it, such as `(2)`; '' without. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** Changes to the paragraph's end itself. */
  readonly markInserted: Revision | null;
  readonly markDeleted: Revision | null;
  readonly bookmarks: readonly string[];
  readonly comments: readonly string[];
  readonly place: 'body' | 'table' | 'box';
  /** The cell of the outermost table that it stands in. */
  readonly cell: Cell | null;
};

/** A cell of a table of the text; one and the same value for all that stands in it. Counted from 0. */
export type Cell = {
  readonly node: Element;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** How many cells its row has. */
  readonly columns: number;
};

export type Comment = {
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
};

/** A Word file that came back, read. */
export type ReturnedFile = {
  readonly parts: Parts;
  /** The name of the part with the text, and its tree. */
  readonly main: string;
  readonly document: Document;
  readonly paragraphs: readonly Paragraph[];
  readonly comments: ReadonlyMap<string, Comment>;
  /** Custom properties by name. */
  readonly properties: ReadonlyMap<string, string>;
  /** The words of all footers, where the identity stands for everybody to see. */
  readonly footers: readonly string[];
};
