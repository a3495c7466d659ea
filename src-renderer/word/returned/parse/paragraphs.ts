import type { Element } from '@xmldom/xmldom';
import { ok } from '#base/result.ts';
import { RETURNED_LIMITS as LIMITS } from '../guard/limits.ts';
import { type Read, refuse } from '../refusals.ts';
import { attribute, child, children, isW } from './dom.ts';
import type { Paragraph } from './model.ts';
import type { Numberer } from './numbering.ts';
import { insideOf, revisionOf, type State, under, UNTOUCHED } from './pieces.ts';
import type { Style } from './styles.ts';

type Reading = {
  readonly styles: ReadonlyMap<string, Style>;
  readonly number: Numberer;
  readonly found: Paragraph[];
  /** Bookmarks that stand between paragraphs belong to the next one. */
  readonly between: string[];
  /** The first thing that this program cannot read, and must not pass over. */
  outside: string | null;
  /** How many tables of the text were read. */
  tables: number;
};

type Where = Pick<Paragraph, 'place' | 'cell'> & {
  /** What was done to the row of the table. */
  readonly state: State;
};

/** All paragraphs of a text in their order: of the body, of tables, and of text boxes behind the paragraph that holds them. */
export function paragraphsOf(
  body: Element,
  styles: ReadonlyMap<string, Style>,
  number: Numberer,
): Read<readonly Paragraph[]> {
  const reading: Reading = { styles, number, found: [], between: [], outside: null, tables: 0 };
  walk(body, { place: 'body', cell: null, state: UNTOUCHED }, reading);
  if (reading.outside !== null) return refuse('word-outside-text', reading.outside);
  if (reading.found.length > LIMITS.paragraphs) return refuse('word-too-long', `${reading.found.length} paragraphs`);
  return ok(reading.found);
}

const NO_TEXT = new Set(['sdtPr', 'sectPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr']);

function walk(node: Element, where: Where, reading: Reading): void {
  for (const one of children(node)) {
    if (isW(one, 'p')) paragraph(one, where, reading);
    else if (isW(one, 'bookmarkStart')) reading.between.push(attribute(one, 'name') ?? '');
    else other(one, where, reading);
  }
}

function other(element: Element, where: Where, reading: Reading): void {
  const name = element.localName ?? '';
  // Another file is shown inside this one: its words are not ours to compare.
  if (name === 'altChunk') reading.outside ??= name;
  // Of two forms of the same thing the first is read.
  else if (name === 'AlternateContent') walk(children(element)[0] ?? element, where, reading);
  else if (name === 'tbl' && where.cell === null) table(element, where, reading);
  else if (!NO_TEXT.has(name)) walk(element, name === 'tbl' ? { ...where, place: 'table' } : where, reading);
}

/** A table of the text, cell by cell; one that stands inside another belongs to the cell that holds it. */
function table(element: Element, where: Where, reading: Reading): void {
  const number = reading.tables;
  reading.tables += 1;
  inside(element, 'tr', reading).forEach((row, at) => {
    const properties = child(row, 'trPr');
    const marks = properties === null ? [] : children(properties).flatMap((one) => revisionOf(one) ?? []);
    const state = marks.reduce(under, where.state);
    const cells = inside(row, 'tc', reading);
    cells.forEach((node, column) => {
      const cell = { node, table: number, row: at, column, columns: cells.length };
      walk(node, { place: 'table', cell, state }, reading);
    });
  });
}

/** Rows of a table, or cells of a row, also those in a content control. Bookmarks between them belong to the next paragraph. */
function inside(element: Element, name: 'tr' | 'tc', reading: Reading): readonly Element[] {
  return children(element).flatMap((one) => {
    if (isW(one, name)) return [one];
    if (isW(one, 'bookmarkStart')) reading.between.push(attribute(one, 'name') ?? '');
    return NO_TEXT.has(one.localName ?? '') ? [] : inside(one, name, reading);
  });
}

function paragraph(node: Element, where: Where, reading: Reading): void {
  const { pieces, bookmarks, comments, boxes } = insideOf(node, where.state);
  const properties = child(node, 'pPr');
  const style = reading.styles.get(attribute(child(properties, 'pStyle'), 'val') ?? '');
  const ofMark = child(properties, 'rPr');
  const marks = ofMark === null ? [] : children(ofMark).flatMap((one) => revisionOf(one) ?? []);
  reading.found.push({
    node,
    style: style?.name ?? attribute(child(properties, 'pStyle'), 'val') ?? '',
    label: labelOf(properties, style, reading.number),
    pieces,
    markInserted: marks.find(({ kind }) => kind === 'inserted' || kind === 'moved-to') ?? null,
    markDeleted: marks.find(({ kind }) => kind === 'deleted' || kind === 'moved-from') ?? null,
    bookmarks: [...reading.between.splice(0), ...bookmarks],
    comments,
    place: where.place,
    cell: where.cell,
  });
  for (const box of boxes) walk(box, { ...where, place: 'box' }, reading);
}

function labelOf(properties: Element | null, style: Style | undefined, number: Numberer): string {
  const own = child(properties, 'numPr');
  const num = attribute(child(own, 'numId'), 'val') ?? style?.num ?? null;
  const level = Number(attribute(child(own, 'ilvl'), 'val') ?? style?.level ?? 0);
  return num === null || num === '0' ? '' : number(num, level);
}
