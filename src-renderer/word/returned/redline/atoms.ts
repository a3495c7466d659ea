import type { Element } from '@xmldom/xmldom';
import { children, isW } from '../parse/dom.ts';
import { lettersOf } from '../parse/pieces.ts';
import { foldSigns } from '../recognise/plain-text.ts';

/** A leaf of a run that stands for letters, and those letters as they are in the file. */
export type Atom = { readonly leaf: Element; readonly run: Element; readonly text: string };

const SKIPPED = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'del',
  'moveFrom',
  'txbxContent',
  'instrText',
  'delInstrText',
]);

/** The leaves of paragraphs that stand now, in order: nothing that was struck, nothing of text boxes. */
export function atomsOf(paragraphs: readonly Element[]): readonly Atom[] {
  const found: Atom[] = [];
  for (const paragraph of paragraphs) collect(paragraph, null, found);
  return found;
}

function collect(node: Element, run: Element | null, found: Atom[]): void {
  for (const one of children(node)) {
    const name = one.localName ?? '';
    const text = run === null ? null : lettersOf(one, name);
    if (run !== null && text !== null) found.push({ leaf: one, run, text });
    else if (!SKIPPED.has(name)) collect(chosen(one), isW(one, 'r') ? one : run, found);
  }
}

/** Of two forms of the same thing the first. */
function chosen(element: Element): Element {
  return element.localName === 'AlternateContent' ? (children(element)[0] ?? element) : element;
}

/** A letter of the folded text, and where it comes from. */
export type Folded = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };

/**
 * The text as it is compared, letter for letter with its place in the file: spaces of any kind and number are one, signs without
 * width are none, so that our answer never changes what a word processor alone did.
 */
export function foldedText(raw: string): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const letter of raw) {
    const end = at + letter.length;
    for (const sign of foldSigns(letter).split('')) {
      if (sign === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += sign;
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  const length = text.trimEnd().length;
  return { text: text.slice(0, length), from: from.slice(0, length), to: to.slice(0, length) };
}
