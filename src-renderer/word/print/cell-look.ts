import type { Element } from '@xmldom/xmldom';
import { attribute, child } from '../returned/parse/dom.ts';
import { colour, type Given, given } from './given.ts';
import { points } from './markup.ts';
import { borderLine, isDrawn } from './paragraph-look.ts';

/** What a table says for all its cells. */
export type TableLines = { readonly borders: Element | null; readonly margins: Element | null };

/** Which edges of the table a cell touches. */
export type Edges = {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
};

type Side = keyof Edges;
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
/** Word's own margins where nobody says any, in twips. */
const USUAL: Readonly<Record<Side, number>> = { top: 0, right: 108, bottom: 0, left: 108 };

/** How a cell looks, as CSS declarations; `own`: its `tcPr`. */
export function cellLook(own: Element | null, lines: TableLines, edges: Edges): readonly string[] {
  const properties: Given = own === null ? [] : [own];
  const ground = colour(given(properties, 'shd', 'fill'));
  const upright: Readonly<Record<string, string>> = { center: 'middle', bottom: 'bottom' };
  return [
    `padding:${SIDES.map((side) => points(margin(own, lines.margins, side))).join(' ')}`,
    `vertical-align:${upright[given(properties, 'vAlign') ?? ''] ?? 'top'}`,
    ...SIDES.flatMap((side) => line(side, borderOf(own, lines.borders, { side, isEdge: edges[side] }))),
    ...(ground === null ? [] : [`background-color:${ground}`]),
  ];
}

function margin(own: Element | null, usual: Element | null, side: Side): number {
  const strict: Readonly<Record<Side, string>> = { top: 'top', right: 'end', bottom: 'bottom', left: 'start' };
  for (const from of [child(own, 'tcMar'), usual]) {
    const found = child(from, side) ?? child(from, strict[side]);
    const value = Number(attribute(found, 'w') ?? Number.NaN);
    if (found !== null && Number.isFinite(value)) return Math.max(0, Math.min(value, 4000));
  }
  return USUAL[side];
}

type Which = { readonly side: Side; readonly isEdge: boolean };

function borderOf(own: Element | null, all: Element | null, { side, isEdge }: Which): Element | null {
  const cell = child(child(own, 'tcBorders'), side);
  if (cell !== null) return cell;
  const inner = side === 'left' || side === 'right' ? 'insideV' : 'insideH';
  return child(all, isEdge ? side : inner);
}

function line(side: Side, border: Element | null): readonly string[] {
  return isDrawn(border) ? [`border-${side}:${borderLine(border)}`] : [];
}
