import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attribute, child, children, descendants, isW } from '#word/returned/parse/dom.ts';

/*
 * What a word processor does on "accept all" and "reject all", written apart from the code that writes tracked changes, so that
 * a fault there is not repeated here.
 */

const PART = 'word/document.xml';

/** A Word file in which the tracked changes of an author (of everybody without one) are done or taken back. */
export function resolveRevisions(file: Uint8Array, how: 'accept' | 'reject', author?: string): Uint8Array {
  const parts = unzipSync(file);
  const document = new DOMParser().parseFromString(strFromU8(parts[PART] ?? new Uint8Array()), 'text/xml');
  const root = document.documentElement;
  if (root === null) throw new Error('no text');
  const isMeant = (one: Element): boolean => author === undefined || attribute(one, 'author') === author;
  const [stays, goes] = how === 'accept' ? ['ins', 'del'] : ['del', 'ins'];
  removeRows(root, (row) => markOf(row, goes ?? '', isMeant) !== null);
  joinParagraphs(root, (mark) => isW(mark, goes ?? '') && isMeant(mark));
  for (const name of ['ins', 'del']) {
    for (const one of descendants(root, name)) if (isMeant(one)) resolve(one, name === stays);
  }
  return zipSync({ ...parts, [PART]: strToU8(new XMLSerializer().serializeToString(document)) });
}

function removeRows(root: Element, goes: (row: Element) => boolean): void {
  for (const row of descendants(root, 'tr')) if (goes(row)) row.parentNode?.removeChild(row);
}

function resolve(one: Element, stays: boolean): void {
  const above = one.parentNode;
  if (above === null) return;
  const isMark = isW(above, 'rPr') || isW(above, 'trPr');
  if (stays && !isMark) unwrap(one);
  else above.removeChild(one);
}

/** That a row of a table was written or struck. */
function markOf(row: Element, kind: string, isMeant: (one: Element) => boolean): Element | null {
  const mark = child(child(row, 'trPr'), kind);
  return mark !== null && isMeant(mark) ? mark : null;
}

function unwrap(one: Element): void {
  const isStruck = isW(one, 'del');
  while (one.firstChild !== null) {
    const inner = one.firstChild;
    one.parentNode?.insertBefore(inner, one);
    if (isStruck && inner.nodeType === 1) for (const text of descendants(inner, 'delText')) rename(text);
  }
  one.parentNode?.removeChild(one);
}

function rename(text: Element): void {
  const made = text.ownerDocument?.createElementNS(text.namespaceURI, 'w:t');
  if (made === undefined) return;
  made.setAttribute('xml:space', 'preserve');
  made.textContent = text.textContent;
  text.parentNode?.replaceChild(made, text);
}

/** A paragraph whose end goes gives what it holds to the next one, which keeps its own look. */
function joinParagraphs(root: Element, goes: (mark: Element) => boolean): void {
  for (const paragraph of descendants(root, 'p')) {
    const ofMark = child(child(paragraph, 'pPr'), 'rPr');
    if (ofMark === null || !children(ofMark).some(goes)) continue;
    const next = nextParagraph(paragraph);
    const place = child(next, 'pPr')?.nextSibling ?? next.firstChild;
    for (const one of children(paragraph)) if (!isW(one, 'pPr')) next.insertBefore(one, place);
    paragraph.parentNode?.removeChild(paragraph);
  }
}

function nextParagraph(paragraph: Element): Element {
  let next = paragraph.nextSibling;
  while (next !== null && next.nodeType !== 1) next = next.nextSibling;
  if (isW(next, 'p')) return next;
  throw new Error('the end of a paragraph goes that has none behind it');
}
