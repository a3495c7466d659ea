import type { Element } from '@xmldom/xmldom';
import { givenNumber } from './given.ts';
import { points } from './markup.ts';
import { type Running, runningContent } from './running.ts';

/** The paper of a section and its margins, in twips; `headAt` and `footAt`: how far running lines stand from the paper's edge. */
export type Geometry = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly headAt: number;
  readonly footAt: number;
};

/** What stands above and below the text of a page. */
export type Margins = { readonly head: Running | null; readonly foot: Running | null };

/**
 * What stands in the margins of a section's pages. `first`: of its first page, null where that is like the others; `top`: where its
 * text begins, in twips: higher up than on the others when a letterhead stands in the text.
 */
export type SectionMargins = Margins & { readonly first: (Margins & { readonly top: number }) | null };

const A4 = { width: 11_906, height: 16_838 };

/** The geometry of a `w:sectPr`; A4 with margins of an inch where it says nothing. */
export function geometryOf(section: Element | null): Geometry {
  const from = section === null ? [] : [section];
  const margin = (name: string, otherwise: number): number =>
    Math.min(10_000, Math.abs(givenNumber(from, 'pgMar', name, otherwise)));
  const size = (name: string, otherwise: number): number =>
    Math.max(2000, Math.min(40_000, givenNumber(from, 'pgSz', name, otherwise)));
  return {
    width: size('w', A4.width),
    height: size('h', A4.height),
    top: margin('top', 1440),
    right: margin('right', 1440),
    bottom: margin('bottom', 1440),
    left: margin('left', 1440),
    headAt: margin('header', 720),
    footAt: margin('footer', 720),
  };
}

/** Whether two sections are on the same paper with the same margins. */
export function isSameGeometry(one: Geometry, other: Geometry): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The engine cuts pages down to whole pixels and off what is beyond: in twips, so that the last line of a table stays. */
const SPARE = 20;

/**
 * The `@page` rules of a section: the engine draws running lines in margin boxes, as pagination and not as text. `index`: the section's place, from 0. A first page with a letterhead begins at the header's place and the letterhead stands in the text.
 */
export function pageRules(index: number, geometry: Geometry, margins: SectionMargins): string {
  const { width, height, top, right, bottom, left } = geometry;
  const page = index === 0 ? '@page' : `@page sheet${index + 1}`;
  const sides = [top, right - SPARE, bottom, left].map(points).join(' ');
  const named = index === 0 ? '' : `page:sheet${index + 1};`;
  const text = `.sheet${index + 1}{${named}width:${points(width - left - right)}}\n`;
  const all = `${text}${page}{size:${points(width)} ${points(height)};margin:${sides};${marginBoxes(margins, geometry)}}`;
  if (index > 0 || margins.first === null) return all;
  const none = '@top-left{content:none}@top-center{content:none}@top-right{content:none}';
  // Said only where it is needed: the engine minds its widows less when pages differ in height.
  const higher = margins.first.top === top ? '' : `margin-top:${points(margins.first.top)};`;
  const own = `${none}${marginBoxes(margins.first, geometry)}`;
  return `${all}\n@page :first{${higher}${own}}`;
}

function marginBoxes({ head, foot }: Margins, geometry: Geometry): string {
  return `${marginBox('top', head, geometry.headAt)}${marginBox('bottom', foot, geometry.footAt)}`;
}

function marginBox(side: 'top' | 'bottom', running: Running | null, away: number): string {
  if (running === null) return '';
  const place = `vertical-align:${side};padding-${side}:${points(away)}`;
  const css = [
    `content:${runningContent(running)}`,
    ...running.look,
    'white-space:pre-wrap',
    `text-align:${running.align}`,
    place,
  ];
  const boxes = running.boxes === null ? '' : `@${side}-right{content:url("${running.boxes}");${place}}`;
  return `@${side}-${running.align}{${css.join(';')}}${boxes}`;
}
