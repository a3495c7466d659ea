import type { Element } from '@xmldom/xmldom';
import type { Numberer } from '../returned/parse/numbering.ts';
import type { Looks } from './markup.ts';
import type { Notes } from './notes.ts';
import type { LevelOf } from './number-look.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What the parts of a page are written with. */
export type Pen = {
  readonly styles: StyleSheet;
  readonly label: Numberer;
  readonly level: LevelOf;
  readonly looks: Looks;
  /** What lies between two paragraphs: the larger of their spaces, or both. */
  readonly spaces: 'larger' | 'added';
  readonly notes: Notes;
  /** The picture of a relation as a `data:` address; null when it is none that is shown. */
  readonly picture: (relation: string) => string | null;
  /** Paragraphs and tables as HTML; a table asks for its cells with it. */
  readonly blocks: (elements: readonly Element[], pen: Pen) => string;
};
