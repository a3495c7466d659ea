import type { Element } from '@xmldom/xmldom';
import { ok } from '#base/result.ts';
import { attribute, child, children, isW } from '../returned/parse/dom.ts';
import { numbererOf } from '../returned/parse/numbering.ts';
import type { Read } from '../returned/refusals.ts';
import { blocksHtml } from './blocks.ts';
import { isOn } from './given.ts';
import { makeLooks, points } from './markup.ts';
import { type NotDrawn, notDrawn } from './not-drawn.ts';
import { notesOf } from './notes.ts';
import { levelOf } from './number-look.ts';
import type { Pen } from './pen.ts';
import { type Running, runningOf } from './running.ts';
import { type Geometry, geometryOf, isSameGeometry, pageRules, type SectionMargins } from './sheet.ts';
import { styleSheetOf } from './style-sheet.ts';
import { type Story, type WordParts, wordParts } from './word-parts.ts';

/** A run of pages on one paper. */
export type Sheets = Geometry & SectionMargins & { readonly html: string };

/**
 * A Word file as pages of a browser's engine, which breaks them itself. No letter of the file is markup here, and nothing points
 * outside: pictures stand in the page.
 */
export type PrintedPages = {
  readonly title: string;
  /** BCP 47, for readers of the screen and of the PDF. */
  readonly language: string;
  readonly sheets: readonly Sheets[];
  /** Rules for what is in the sheets. */
  readonly css: string;
  /** Rules for the printer: `@page`. */
  readonly pageCss: string;
  /** What of the file is in none of the sheets. */
  readonly notDrawn: readonly NotDrawn[];
};

/** Reads a Word file as pages; refused by name where it is broken or hostile. */
export function printedPages(bytes: Uint8Array): Read<PrintedPages> {
  const read = wordParts(bytes);
  if (!read.ok) return read;
  const parts = read.value;
  const styles = styleSheetOf(parts.styles);
  const looks = makeLooks();
  const pen: Pen = {
    styles,
    looks,
    label: numbererOf(parts.numbering),
    level: levelOf(parts.numbering),
    notes: notesOf(parts.comments, looks),
    spaces: parts.spaces,
    picture: parts.main.picture,
    blocks: blocksHtml,
  };
  const sheets = withNotes(
    sections(parts.body).map((section, index) => sheetsOf(section, index, { parts, pen })),
    pen,
  );
  const named = sheets.map((sheet, index) => pageRules(index, sheet, sheet));
  return ok({
    title: parts.title,
    language: languageOf(styles.runs(null)),
    sheets,
    css: [BASE, looks.css()].join('\n'),
    pageCss: named.join('\n'),
    notDrawn: notDrawn(parts),
  });
}

/** Notes are told when all places have been seen. */
function withNotes(sheets: readonly Sheets[], { notes }: Pen): readonly Sheets[] {
  const html = notes.html();
  return sheets.map((sheet, index) => (index === sheets.length - 1 ? { ...sheet, html: sheet.html + html } : sheet));
}

const BASE = [
  'p,h1,h2,h3,h4,h5,h6{margin:0;padding:0;white-space:pre-wrap;overflow-wrap:break-word;orphans:2;widows:2}',
  'table{table-layout:fixed;border-collapse:collapse;border-spacing:0}',
  'th,td{text-align:left;font-weight:inherit;overflow-wrap:break-word}',
  'thead{display:table-header-group;break-inside:avoid}',
  // Word does not draw letters nearer to each other, nor as one, unless it is told to.
  '.sheet{font-kerning:none;font-variant-ligatures:none;color:#000;hyphens:manual;-webkit-print-color-adjust:exact}',
].join('\n');

type Section = { readonly elements: readonly Element[]; readonly properties: Element | null };

/** The sections of a text: each ends with the paragraph that holds its properties, the last with the body's own. */
function sections(body: Element): readonly Section[] {
  const found: Section[] = [];
  let elements: Element[] = [];
  for (const one of children(body)) {
    if (isW(one, 'sectPr')) continue;
    elements.push(one);
    const properties = isW(one, 'p') ? child(child(one, 'pPr'), 'sectPr') : null;
    if (properties === null) continue;
    found.push({ elements, properties });
    elements = [];
  }
  found.push({ elements, properties: child(body, 'sectPr') });
  return joined(found.filter(({ elements: all }) => all.length > 0));
}

/** A section that goes on in the middle of a page, on the same paper, is no section here. */
function joined(all: readonly Section[]): readonly Section[] {
  const found: Section[] = [];
  for (const section of all) {
    const before = found.at(-1);
    const goesOn = attribute(child(section.properties, 'type'), 'val') === 'continuous';
    if (before !== undefined && goesOn && isSameGeometry(geometryOf(before.properties), geometryOf(section.properties)))
      found[found.length - 1] = { ...before, elements: [...before.elements, ...section.elements] };
    else found.push(section);
  }
  return found;
}

type From = { readonly parts: WordParts; readonly pen: Pen };

function sheetsOf({ elements, properties }: Section, index: number, { parts, pen }: From): Sheets {
  const geometry = geometryOf(properties);
  const side = (kind: 'headerReference' | 'footerReference', type: string): Story | null => {
    const all = properties === null ? [] : children(properties);
    const reference = all.find((one) => isW(one, kind) && (attribute(one, 'type') ?? 'default') === type);
    return parts.sides.get(reference?.getAttribute('r:id') ?? '') ?? null;
  };
  const running = (story: Story | null): Running | null => runningOf(story?.root ?? null, pen);
  const hasFirst = properties !== null && isOn([properties], 'titlePg');
  const first = hasFirst ? side('headerReference', 'first') : null;
  // The letterhead of a later section stands below that page's own margin: only the first page has one of its own.
  const room = index === 0 ? Math.max(0, geometry.top - geometry.headAt) : 0;
  const letterhead = letterheadHtml(first, room, pen);
  const top = letterhead === '' || index > 0 ? geometry.top : Math.min(geometry.top, geometry.headAt);
  return {
    ...geometry,
    head: running(side('headerReference', 'default')),
    foot: running(side('footerReference', 'default')),
    first: hasFirst ? { head: null, foot: running(side('footerReference', 'first')), top } : null,
    html: letterhead + blocksHtml(elements, pen),
  };
}

/**
 * The first page's header stands in the text: where it is higher than the margin, the text begins below it (word.md §4, rule 7).
 * One that says nothing has room in the margin.
 */
function letterheadHtml(story: Story | null, room: number, pen: Pen): string {
  if (story === null) return '';
  const inside = blocksHtml(children(story.root), { ...pen, picture: story.picture });
  if (!/<img|<table/u.test(inside) && inside.replaceAll(/<[^>]*>/gu, '').trim() === '') return '';
  return `<div data-head${pen.looks.of(['display:flow-root', `min-height:${points(room)}`])}>${inside}</div>`;
}

function languageOf(properties: ReturnType<ReturnType<typeof styleSheetOf>['runs']>): string {
  const language = properties.map((one) => attribute(child(one, 'lang'), 'val')).findLast((one) => one !== null) ?? '';
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language) ? language : 'id-ID';
}
