import type { Element } from '@xmldom/xmldom';
import { attribute, children, isW } from '../returned/parse/dom.ts';
import { type Given, givenElement } from './given.ts';
import { escapeHtml, points } from './markup.ts';
import { pictureHtml } from './picture.ts';
import type { Pen } from './pen.ts';
import type { Token } from './tokens.ts';

export type LineBase = {
  readonly pen: Pen;
  /** How letters of the paragraph look where nothing else is said. */
  readonly look: readonly string[];
  /** Lines of a fixed height: larger letters do not push them apart. */
  readonly exact: boolean;
  readonly properties: Given;
  /** Where the first line begins, in twips. */
  readonly start: number;
};

/** The inside of a paragraph as HTML. */
export function lineHtml(tokens: readonly Token[], base: LineBase): string {
  const stops = tabStops(base);
  const done: string[] = [];
  let segment: string[] = [];
  let tabs = 0;
  for (const token of joined(tokens)) {
    if (token.kind === 'tab') {
      const width = stops(tabs);
      tabs += 1;
      done.push(tabbed(segment.join(''), width, base.pen));
      segment = [];
    } else segment.push(tokenHtml(token, base));
  }
  return [...done, ...segment].join('');
}

/** Runs that look alike are one: fewer elements, and text that is found in one piece. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const all: Token[] = [];
  for (const token of tokens) {
    const before = all.at(-1);
    if (token.kind === 'text' && before?.kind === 'text' && same(token.look, before.look))
      all[all.length - 1] = { ...before, text: before.text + token.text };
    else all.push(token);
  }
  return all;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join(';') === other.join(';');
}

function tokenHtml(token: Token, { pen, look, exact }: LineBase): string {
  switch (token.kind) {
    case 'text': {
      const text = escapeHtml(token.text);
      const own = token.look.filter((declaration) => !look.includes(declaration));
      if (own.length === 0) return text;
      return `<span${pen.looks.of(exact ? [...own, 'line-height:0'] : own)}>${text}</span>`;
    }
    case 'line':
      return '<br>';
    case 'note':
      return pen.notes.mark(token.id);
    case 'drawing':
      return pictureHtml(token.drawing, pen);
    // Counts stand in running heads alone; a page of their own is not known here.
    default:
      return '';
  }
}

/** What stands before a tab takes at least the room to the next stop. */
function tabbed(html: string, width: number, { looks }: Pen): string {
  return `<span${looks.of(['display:inline-block', 'text-indent:0', `min-width:${points(width)}`])}>${html}</span>`;
}

const DEFAULT_STOP = 720;

/** How far it is from one tab stop to the next, in twips. */
function tabStops({ properties, start }: LineBase): (index: number) => number {
  const tabs = givenElement(properties, 'tabs');
  const stops = (tabs === null ? [] : children(tabs))
    .filter((tab) => isW(tab, 'tab') && attribute(tab, 'val') !== 'clear')
    .map((tab: Element) => Number(attribute(tab, 'pos') ?? '0'))
    .filter((position) => position > start && position < 40_000)
    .toSorted((a, b) => a - b);
  return (index) => {
    const at = stops[index];
    return at === undefined ? DEFAULT_STOP : at - (index === 0 ? start : (stops[index - 1] ?? start));
  };
}
