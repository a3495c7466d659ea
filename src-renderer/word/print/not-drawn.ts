import type { Element } from '@xmldom/xmldom';
import { attribute, children, descendants, isW } from '../returned/parse/dom.ts';
import type { Story, WordParts } from './word-parts.ts';

/** What Word may show and our pages do not: the only way to see it is Word itself. */
export const NOT_DRAWN = [
  'text-box',
  'footnote',
  'column',
  /** A shape, a chart, a diagram, an embedded object, or a picture of a kind that no browser shows. */
  'drawing',
  'formula',
  'page-border',
  /** A picture in what stands on every page. */
  'running-picture',
] as const;
export type NotDrawn = (typeof NOT_DRAWN)[number];

/** Finds what of a Word file its pages will not show; empty where they show all of it. In the order of `NOT_DRAWN`. */
export function notDrawn({ body, main, sides }: WordParts): readonly NotDrawn[] {
  const found = new Set<NotDrawn>();
  look(body, main, found);
  for (const side of sides.values()) look(side.root, side, found);
  const sections = descendants(body, 'sectPr');
  if (sections.some(hasColumns)) found.add('column');
  if (sections.some((section) => children(section).some((one) => isW(one, 'pgBorders')))) found.add('page-border');
  if (sections.some((section) => hasRunningPicture(section, sides))) found.add('running-picture');
  return NOT_DRAWN.filter((each) => found.has(each));
}

/** By the names of elements, whatever their namespace: drawings use many, and none of these names stands for anything else. */
const SIGNS: Readonly<Record<string, NotDrawn>> = {
  txbxContent: 'text-box',
  footnoteReference: 'footnote',
  endnoteReference: 'footnote',
  object: 'drawing',
  oMath: 'formula',
};

function look(element: Element, story: Story, found: Set<NotDrawn>): void {
  for (const one of children(element)) {
    const name = one.localName ?? '';
    const sign = SIGNS[name];
    if (sign !== undefined) found.add(sign);
    if ((name === 'drawing' || name === 'pict') && !isSeen(one, story)) found.add('drawing');
    // The second form of the same thing is for programs that do not know the first.
    if (name !== 'Fallback') look(one, story, found);
  }
}

/** A drawing is seen where it is a picture that is shown; one that holds a text box is told as that. */
function isSeen(drawing: Element, { picture }: Story): boolean {
  if (drawing.getElementsByTagNameNS('*', 'txbxContent').length > 0) return true;
  const blip = drawing.localName === 'drawing' ? drawing.getElementsByTagNameNS('*', 'blip').item(0) : null;
  return blip !== null && picture(blip.getAttribute('r:embed') ?? '') !== null;
}

function hasColumns(section: Element): boolean {
  const columns = children(section).find((one) => isW(one, 'cols'));
  return columns !== undefined && Number(attribute(columns, 'num') ?? '1') > 1;
}

/** Margins hold letters; only the first page's header stands in the text, with its pictures. */
function hasRunningPicture(section: Element, sides: WordParts['sides']): boolean {
  return children(section).some((one) => {
    const isRunning =
      isW(one, 'footerReference') || (isW(one, 'headerReference') && (attribute(one, 'type') ?? 'default') !== 'first');
    const side = isRunning ? sides.get(one.getAttribute('r:id') ?? '') : undefined;
    return side !== undefined && side.root.getElementsByTagNameNS('*', 'blip').length > 0;
  });
}
