import type { Element } from '@xmldom/xmldom';
import { attribute, child, children, isW } from '../returned/parse/dom.ts';
import { lettersOf } from '../returned/parse/pieces.ts';
import type { Given } from './given.ts';
import type { StyleSheet } from './style-sheet.ts';
import { isHidden, runLook } from './run-look.ts';

/** What a line is made of. `look`: CSS declarations. */
export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly look: readonly string[] }
  | { readonly kind: 'line' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'tab' }
  | { readonly kind: 'count'; readonly of: 'page' | 'pages'; readonly look: readonly string[] }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'drawing'; readonly drawing: Element };

/** Struck by a tracked change or moved away: not part of the page. */
const GONE = new Set(['del', 'moveFrom', 'pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'delText']);

type Field = { instruction: string; phase: 'instruction' | 'result' };
type Walk = {
  readonly styles: StyleSheet;
  readonly base: Given;
  readonly tokens: Token[];
  readonly fields: Field[];
};

/** The tokens of a paragraph; `base`: the run properties of its style. */
export function tokensOf(paragraph: Element, styles: StyleSheet, base: Given): readonly Token[] {
  const walk: Walk = { styles, base, tokens: [], fields: [] };
  descend(paragraph, walk);
  return walk.tokens;
}

function descend(node: Element, walk: Walk): void {
  for (const one of children(node)) {
    const name = one.localName ?? '';
    if (!isW(one, name) || GONE.has(name)) continue;
    if (name === 'r') readRun(one, walk);
    else if (name === 'fldSimple') readSimpleField(one, walk);
    else descend(one, walk);
  }
}

function readRun(run: Element, walk: Walk): void {
  const own = child(run, 'rPr');
  const character = walk.styles.character(own === null ? null : attribute(child(own, 'rStyle'), 'val'));
  const properties = [...walk.base, ...character, ...(own === null ? [] : [own])];
  if (isHidden(properties)) return;
  const look = runLook(properties);
  for (const one of children(run)) {
    const name = one.localName ?? '';
    if (name === 'fldChar') turnField(one, walk, look);
    else if (name === 'instrText') instruct(one, walk);
    else if (walk.fields.every(({ phase }) => phase === 'result')) readPiece(one, name, { walk, look });
  }
}

function instruct(element: Element, { fields }: Walk): void {
  const open = fields.at(-1);
  if (open !== undefined) open.instruction += element.textContent ?? '';
}

/** A field is an instruction and what it gave when it was last worked out; page numbers are worked out anew. */
function turnField(element: Element, walk: Walk, look: readonly string[]): void {
  const type = attribute(element, 'fldCharType');
  if (type === 'begin') walk.fields.push({ instruction: '', phase: 'instruction' });
  const open = walk.fields.at(-1);
  if (open === undefined) return;
  const count = countOf(open.instruction);
  if (type === 'separate' && count === null) open.phase = 'result';
  if (type !== 'end') return;
  walk.fields.pop();
  if (count !== null) walk.tokens.push({ kind: 'count', of: count, look });
}

function readSimpleField(element: Element, walk: Walk): void {
  const count = countOf(attribute(element, 'instr') ?? '');
  if (count === null) descend(element, walk);
  else walk.tokens.push({ kind: 'count', of: count, look: runLook(walk.base) });
}

function countOf(instruction: string): 'page' | 'pages' | null {
  if (/^\s*PAGE\b/iu.test(instruction)) return 'page';
  return /^\s*(?:NUMPAGES|SECTIONPAGES)\b/iu.test(instruction) ? 'pages' : null;
}

type At = { readonly walk: Walk; readonly look: readonly string[] };

function readPiece(element: Element, name: string, { walk, look }: At): void {
  if (name === 'AlternateContent') {
    readChoice(element, { walk, look });
    return;
  }
  const token = PIECES[name]?.(element) ?? letters(element, name, look);
  if (token !== null) walk.tokens.push(token);
}

const PIECES: Readonly<Record<string, (element: Element) => Token>> = {
  drawing: (drawing) => ({ kind: 'drawing', drawing }),
  tab: () => ({ kind: 'tab' }),
  ptab: () => ({ kind: 'tab' }),
  cr: () => ({ kind: 'line' }),
  br: (element) => ({ kind: attribute(element, 'type') === 'page' ? 'sheet' : 'line' }),
  commentReference: (element) => ({ kind: 'note', id: attribute(element, 'id') ?? '' }),
};

function letters(element: Element, name: string, look: readonly string[]): Token | null {
  const text = lettersOf(element, name) ?? '';
  return text === '' ? null : { kind: 'text', text, look };
}

/** Of two forms of the same thing the first is read. */
function readChoice(element: Element, at: At): void {
  const [first] = children(element);
  for (const one of first === undefined ? [] : children(first)) {
    if (one.localName === 'drawing') at.walk.tokens.push({ kind: 'drawing', drawing: one });
  }
}
