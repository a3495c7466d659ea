import type { Element } from '@xmldom/xmldom';
import { attribute, children, isW } from './dom.ts';
import type { Piece, Revision } from './model.ts';

/** What stands inside one paragraph. */
export type Inside = {
  readonly pieces: Piece[];
  readonly bookmarks: string[];
  readonly comments: string[];
  /** Text boxes anchored here, whose paragraphs stand for themselves. */
  readonly boxes: Element[];
};

/** Who wrote and who struck what is being read. */
export type State = { readonly inserted: Revision | null; readonly deleted: Revision | null };

export const UNTOUCHED: State = { inserted: null, deleted: null };

const REVISIONS: Readonly<Record<string, Revision['kind']>> = {
  ins: 'inserted',
  moveTo: 'moved-to',
  del: 'deleted',
  moveFrom: 'moved-from',
};
const PROPERTIES = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'instrText', 'delInstrText', 'fldData']);

/**
 * Reads a paragraph: its letters with who wrote and who struck them, its bookmarks and comments. `state`: what was done to the row
 * of a table that it stands in.
 */
export function insideOf(paragraph: Element, state: State = UNTOUCHED): Inside {
  const inside: Inside = { pieces: [], bookmarks: [], comments: [], boxes: [] };
  walk(paragraph, state, inside);
  return inside;
}

/** The tracked change that an element is. */
export function revisionOf(element: Element): Revision | null {
  const name = element.localName ?? '';
  const kind = Object.hasOwn(REVISIONS, name) && isW(element, name) ? REVISIONS[name] : undefined;
  if (kind === undefined) return null;
  return { kind, author: attribute(element, 'author') ?? '', date: attribute(element, 'date') };
}

function walk(node: Element, state: State, inside: Inside): void {
  for (const one of children(node)) {
    const name = one.localName ?? '';
    if (!isW(one, name)) {
      foreign(one, state, inside);
    } else if (name === 'txbxContent') {
      inside.boxes.push(one);
    } else if (!PROPERTIES.has(name) && !leaf(one, name, { state, inside })) {
      walk(one, under(state, revisionOf(one)), inside);
    }
  }
}

/** What holds inside a tracked change. */
export function under(state: State, revision: Revision | null): State {
  if (revision === null) return state;
  const isIn = revision.kind === 'inserted' || revision.kind === 'moved-to';
  return isIn ? { ...state, inserted: revision } : { ...state, deleted: revision };
}

/** Of two forms of the same thing (a text box is written twice) the first is read. */
function foreign(element: Element, state: State, inside: Inside): void {
  if (element.localName !== 'AlternateContent') {
    walk(element, state, inside);
    return;
  }
  const [first] = children(element);
  if (first !== undefined) walk(first, state, inside);
}

function leaf(element: Element, name: string, at: { readonly state: State; readonly inside: Inside }): boolean {
  const { state, inside } = at;
  const text = lettersOf(element, name);
  if (text !== null) {
    if (text !== '') inside.pieces.push({ text, ...state });
    return true;
  }
  if (name === 'bookmarkStart') inside.bookmarks.push(attribute(element, 'name') ?? '');
  else if (name === 'commentReference') inside.comments.push(attribute(element, 'id') ?? '');
  else return false;
  return true;
}

/** The letters that an element of a run stands for; null when it is none that does. */
export function lettersOf(element: Element, name: string): string | null {
  if (name === 't' || name === 'delText') return element.textContent ?? '';
  if (name === 'br' && /^(?:page|column)$/u.test(attribute(element, 'type') ?? '')) return '';
  return Object.hasOwn(SIGNS, name) ? (SIGNS[name] ?? null) : null;
}

/** Elements that stand for one sign. A `tab` inside properties is a tab stop: those are never walked. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '',
};
