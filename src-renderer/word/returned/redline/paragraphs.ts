import type { Element } from '@xmldom/xmldom';
import { attribute, child, children, descendants, isW, makeW } from '../parse/dom.ts';
import { atomsOf } from './atoms.ts';
import type { Pen } from './pen.ts';

const NOT_COPIED = ['sectPr', 'pPrChange', 'rPr'];

/** Strikes a paragraph whole. Its end too, unless something stands behind it that is no paragraph, or a section ends in it. */
export function strikeParagraph(paragraph: Element, pen: Pen): void {
  for (const run of new Set(atomsOf([paragraph]).map((atom) => atom.run))) pen.strike(run);
  let next = paragraph.nextSibling;
  while (next !== null && next.nodeType !== 1) next = next.nextSibling;
  const properties = child(paragraph, 'pPr');
  const isStruck =
    child(child(properties, 'rPr'), 'del') !== null || child(child(properties, 'rPr'), 'moveFrom') !== null;
  if (!isW(next, 'p') || child(properties, 'sectPr') !== null || isStruck) return;
  pen.markEnd(paragraph, 'del');
}

/** Writes a new paragraph behind another, with the look and the numbering of `like`. */
export function insertParagraph(text: string, behind: Element, like: Element, pen: Pen): Element {
  const made = paragraphLike(text, like, pen);
  pen.markEnd(made, 'ins');
  behind.parentNode?.insertBefore(made, behind.nextSibling);
  return made;
}

/** The list of a paragraph of a new article begins anew in it. */
export function withFreshList(paragraph: Element, pen: Pen): Element {
  const list = child(child(child(paragraph, 'pPr'), 'numPr'), 'numId');
  const number = attribute(list, 'val');
  if (list !== null && number !== null && number !== '0' && pen.lists !== null) {
    list.setAttributeNS(list.namespaceURI, 'w:val', pen.lists.like(number));
  }
  return paragraph;
}

/** A new paragraph with the look and the numbering of another; without words (null) it has no number. */
export function paragraphLike(text: string | null, like: Element, pen: Pen): Element {
  const made = makeW(pen.document, 'p');
  const properties = child(like, 'pPr')?.cloneNode(true);
  if (properties !== undefined) {
    const left = text === null ? [...NOT_COPIED, 'numPr'] : NOT_COPIED;
    for (const one of children(properties)) if (left.some((name) => isW(one, name))) properties.removeChild(one);
    made.appendChild(properties);
  }
  if (text === null) return made;
  const mark = pen.mark('ins');
  mark.appendChild(pen.runOf(text, descendants(like, 'r')[0] ?? null));
  made.appendChild(mark);
  return made;
}
