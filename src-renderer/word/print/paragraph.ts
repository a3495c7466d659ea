import type { Element } from '@xmldom/xmldom';
import { attribute, child } from '../returned/parse/dom.ts';
import { type Given, given, givenNumber, isOn } from './given.ts';
import { lineHtml } from './line.ts';
import { escapeHtml, points } from './markup.ts';
import { indentOf, isExact, paragraphLook, SHEET_BREAK } from './paragraph-look.ts';
import type { Pen } from './pen.ts';
import { runLook } from './run-look.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A paragraph as it will be written: what it says, how it looks, and the space it wants around, in twips. */
export type Block = {
  readonly html: (above: number, below: number) => string;
  readonly before: number;
  readonly after: number;
  readonly style: string;
  /** Spaces between paragraphs of the same style fall away. */
  readonly close: boolean;
  readonly keepsNext: boolean;
  /** Nothing but a page break: what follows begins a page. */
  readonly breaks: 'page' | 'not';
};

/** Reads a paragraph. Its number is counted here, so each is read once and in order. */
export function paragraphBlock(paragraph: Element, pen: Pen): Block {
  const own = child(paragraph, 'pPr');
  const style = attribute(child(own, 'pStyle'), 'val');
  const named = pen.styles.paragraph(style);
  const numbered = numberOf([...named, ...(own === null ? [] : [own])], pen);
  const properties = [...named, ...numbered.properties, ...(own === null ? [] : [own])];
  const base = pen.styles.runs(style);
  const tokens = tokensOf(paragraph, pen.styles, base);
  return {
    html: (above, below) => paragraphHtml({ tokens, properties, base, label: numbered, pen }, above, below),
    before: givenNumber(properties, 'spacing', 'before', 0),
    after: givenNumber(properties, 'spacing', 'after', 0),
    style: style ?? '',
    close: isOn(properties, 'contextualSpacing'),
    keepsNext: isOn(properties, 'keepNext'),
    breaks: tokens.length > 0 && tokens.every(({ kind }) => kind === 'sheet') ? 'page' : 'not',
  };
}

type Label = { readonly text: string; readonly properties: Given; readonly look: Given };
type Writing = {
  readonly tokens: readonly Token[];
  readonly properties: Given;
  readonly base: Given;
  readonly label: Label;
  readonly pen: Pen;
};

function numberOf(properties: Given, { label, level }: Pen): Label {
  const none = { text: '', properties: [], look: [] };
  const list = properties.map((one) => child(one, 'numPr')).findLast((one) => one !== null) ?? null;
  const num = attribute(child(list, 'numId'), 'val');
  if (num === null || num === '0') return none;
  const at = attribute(child(list, 'ilvl'), 'val') ?? '0';
  const own = level(num, at);
  const [indents, letters] = [child(own, 'pPr'), child(own, 'rPr')];
  return {
    text: label(num, Number(at)),
    properties: indents === null ? [] : [indents],
    look: letters === null ? [] : [letters],
  };
}

function paragraphHtml(writing: Writing, above: number, below: number): string {
  const groups = sheets(writing.tokens);
  return groups
    .map((tokens, index) =>
      oneSheet({ ...writing, tokens, label: index === 0 ? writing.label : { ...writing.label, text: '' } }, [
        ...(index === 0 ? spaces('margin-top', above) : [SHEET_BREAK]),
        ...(index === groups.length - 1 ? spaces('margin-bottom', below) : []),
      ]),
    )
    .join('');
}

/** What stands between page breaks. */
function sheets(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'sheet') groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}

function spaces(name: string, twips: number): readonly string[] {
  return twips === 0 ? [] : [`${name}:${points(twips)}`];
}

function oneSheet({ tokens, properties, base, label, pen }: Writing, around: readonly string[]): string {
  const look = runLook(base);
  const indent = indentOf(properties);
  const hasAnchor = tokens.some(({ kind }) => kind === 'drawing');
  const inside = lineHtml(tokens, {
    pen,
    look,
    exact: isExact(properties),
    properties,
    start: indent.left + (label.text === '' ? indent.first : 0),
  });
  const css = [...paragraphLook(properties), ...look, ...around, ...(hasAnchor ? ['position:relative'] : [])];
  const tag = tagOf(properties);
  // A paragraph without letters is as high as a line.
  return `<${tag}${pen.looks.of(css)}>${labelHtml(label, { base, pen, indent })}${inside === '' ? '<br>' : inside}</${tag}>`;
}

type LabelBase = { readonly base: Given; readonly pen: Pen; readonly indent: { readonly first: number } };

/** A number hangs before its paragraph: the text of all its lines begins at one place. */
function labelHtml({ text, look }: Label, { base, pen, indent }: LabelBase): string {
  if (text === '') return '';
  const usual = runLook(base);
  const css = [
    'display:inline-block',
    'text-indent:0',
    'text-align:left',
    `min-width:${points(Math.max(-indent.first, 0))}`,
    ...runLook([...base, ...look]).filter((declaration) => !usual.includes(declaration)),
  ];
  return `<span${pen.looks.of(css)}>${escapeHtml(text)} </span>`;
}

/** A heading is one for readers too, on the level the file gives it. */
function tagOf(properties: Given): string {
  const level = given(properties, 'outlineLvl');
  return level !== null && /^[0-5]$/u.test(level) ? `h${Number(level) + 1}` : 'p';
}
