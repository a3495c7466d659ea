import type { Element } from '@xmldom/xmldom';
import { attribute, child } from '../returned/parse/dom.ts';
import { colour, type Given, given, givenElement, givenNumber, isOn } from './given.ts';
import { points } from './markup.ts';

/** Where a paragraph stands, in twips. */
export type Indent = { readonly left: number; readonly right: number; readonly first: number };

export function indentOf(properties: Given): Indent {
  const side = (name: string, strict: string): number =>
    givenNumber(properties, 'ind', name, givenNumber(properties, 'ind', strict, 0));
  const hanging = givenNumber(properties, 'ind', 'hanging', 0);
  return {
    left: side('left', 'start'),
    right: side('right', 'end'),
    first: hanging > 0 ? -hanging : givenNumber(properties, 'ind', 'firstLine', 0),
  };
}

const ALIGN: Readonly<Record<string, string>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

export function alignOf(properties: Given): string {
  return ALIGN[given(properties, 'jc') ?? ''] ?? 'left';
}

/** How a paragraph looks and where pages may end in it, as CSS declarations. The space above it is not among them. */
export function paragraphLook(properties: Given): readonly string[] {
  const indent = indentOf(properties);
  const ground = colour(given(properties, 'shd', 'fill'));
  return [
    `text-align:${alignOf(properties)}`,
    lineHeight(properties),
    ...lineLook(givenElement(properties, 'pBdr'), indent),
    ...(indent.first === 0 ? [] : [`text-indent:${points(indent.first)}`]),
    ...(ground === null ? [] : [`background-color:${ground}`]),
    ...(isOn(properties, 'keepNext') ? ['break-after:avoid'] : []),
    ...(isOn(properties, 'keepLines') ? ['break-inside:avoid'] : []),
    // A sheet of paper on the printer, a column in the preview: the same engine breaks both.
    ...(isOn(properties, 'pageBreakBefore') ? [SHEET_BREAK] : []),
    ...(given(properties, 'widowControl') === '0' ? ['orphans:1', 'widows:1'] : []),
  ];
}

export const SHEET_BREAK = 'break-before:var(--sheet-break,page)';

export function isExact(properties: Given): boolean {
  return given(properties, 'spacing', 'lineRule') === 'exact';
}

function lineHeight(properties: Given): string {
  const line = givenNumber(properties, 'spacing', 'line', 240);
  const isMeasure = isExact(properties) || given(properties, 'spacing', 'lineRule') === 'atLeast';
  return isMeasure ? `line-height:${points(line)}` : `line-height:${((line / 240) * 1.2).toFixed(3)}`;
}

type Side = 'top' | 'right' | 'bottom' | 'left';
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** Lines around a paragraph stand outside its indents, at the distance they name. */
function lineLook(borders: Element | null, { left, right }: Indent): readonly string[] {
  const taken = (side: Side): number => {
    const border = child(borders, side);
    return isDrawn(border) ? measure(border, 'space', 0) * 20 + thickness(border) * 20 : 0;
  };
  return [
    ...place('margin-left', left - taken('left')),
    ...place('margin-right', right - taken('right')),
    ...SIDES.flatMap((side) => {
      const border = child(borders, side);
      return isDrawn(border) ? drawn(side, border) : [];
    }),
  ];
}

function place(name: string, twips: number): readonly string[] {
  return twips === 0 ? [] : [`${name}:${points(twips)}`];
}

export function isDrawn(border: Element | null): border is Element {
  return border !== null && !/^(?:nil|none)$/u.test(attribute(border, 'val') ?? 'nil');
}

function measure(border: Element, name: string, otherwise: number): number {
  const value = Number(attribute(border, name) ?? Number.NaN);
  return Number.isFinite(value) && value >= 0 && value < 100 ? value : otherwise;
}

/** In points. */
function thickness(border: Element): number {
  return measure(border, 'sz', 4) / 8;
}

function drawn(side: Side, border: Element): readonly string[] {
  const space = `padding-${side}:${measure(border, 'space', 0)}pt`;
  const pair = side === 'bottom' ? thinAndThick(border) : null;
  return pair === null
    ? [space, `border-${side}:${borderLine(border)}`]
    : [...pair, `padding-bottom:${measure(border, 'space', 0) + THIN + GAP}pt`];
}

/** `2pt solid #000000`. */
export function borderLine(border: Element): string {
  const kinds: Readonly<Record<string, string>> = { double: 'double', dashed: 'dashed', dotted: 'dotted' };
  const kind = kinds[attribute(border, 'val') ?? ''] ?? 'solid';
  return `${Math.max(thickness(border), 0.5)}pt ${kind} ${colour(attribute(border, 'color')) ?? '#000000'}`;
}

/** The thin line of a pair and the gap, in points; the size of a border is that of the thick one. */
const THIN = 0.75;
/** As Word has it and half as much again: lines are set on whole pixels, and a gap of one pixel is lost in between. */
const GAP = 1.125;

/**
 * The rule under a letterhead, which CSS has no border for: a thin line, a gap, a thick line (or the other way round). The lower one
 * is a border, the upper one a picture of a line inside it.
 */
function thinAndThick(border: Element): readonly string[] | null {
  const kind = attribute(border, 'val') ?? '';
  if (!/^(?:thinThick|thickThin)/u.test(kind)) return null;
  const ink = colour(attribute(border, 'color')) ?? '#000000';
  const thick = thickness(border);
  const [upper, lower] = kind.startsWith('thinThick') ? [THIN, thick] : [thick, THIN];
  const above = `linear-gradient(${ink},${ink}) 0 calc(100% - ${GAP}pt)/100% ${upper}pt no-repeat padding-box`;
  return [`background:${above}`, `border-bottom:${lower}pt solid ${ink}`];
}
