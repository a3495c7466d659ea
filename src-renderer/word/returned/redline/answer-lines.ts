import type { Element } from '@xmldom/xmldom';
import { isW } from '../parse/dom.ts';
import type { FoundClause } from '../recognise/clauses.ts';
import type { Line } from '../recognise/lines.ts';
import { pairLines } from './line-pairs.ts';
import { insertParagraph, strikeParagraph } from './paragraphs.ts';
import type { Pen } from './pen.ts';
import { rewrite } from './rewrite.ts';
import { typedLike } from './typed-labels.ts';

/** Where new paragraphs take their look from. */
type Look = { readonly lines: readonly Line[]; readonly headings: readonly FoundClause[] };
export type Desk = { readonly pen: Pen; readonly look: Look };

/** Tables and text boxes keep their lines: a row more or less is another matter. */
export function inBody(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ text, paragraphs }) => text !== '' && paragraphs.every(({ place }) => place === 'body'));
}

/** Turns their article into ours; gives the paragraph behind which the text goes on. */
export function matchClause(theirs: FoundClause, ours: FoundClause, desk: Desk): Element {
  const { titleLine } = theirs;
  const isTitle = theirs.title.toLocaleUpperCase('id') === ours.title.toLocaleUpperCase('id');
  if (titleLine !== null && !isTitle) rewrite(nodesOf(titleLine), ours.title, desk.pen);
  const start = titleLine === null ? theirs.heading.node : (endOf([titleLine]) ?? theirs.heading.node);
  return matchLines(inBody(theirs.lines), inBody(ours.lines), { ...desk, start }) ?? start;
}

/** Turns their lines into ours; gives the paragraph behind which the text goes on. */
export function matchLines(
  theirs: readonly Line[],
  ours: readonly Line[],
  { pen, look, start }: Desk & { readonly start: Element | null },
): Element | null {
  let behind = start;
  let last: Line | null = null;
  for (const step of pairLines(theirs, ours)) {
    if (step.kind === 'insert') {
      behind = insertLine(step.ours, behind, { pen, last, lines: [...theirs, ...look.lines] });
      continue;
    }
    if (step.kind === 'strike') for (const node of nodesOf(step.theirs)) strikeParagraph(node, pen);
    else if (step.theirs.text !== step.ours.text) {
      rewrite(nodesOf(step.theirs), step.theirs.typed + step.ours.text, pen);
    }
    behind = endOf([step.theirs]) ?? behind;
    last = step.theirs;
  }
  return behind;
}

type Where = { readonly pen: Pen; readonly last: Line | null; readonly lines: readonly Line[] };

function insertLine(line: Line, behind: Element | null, { pen, last, lines }: Where): Element | null {
  const like = lookFor(line, lines);
  const node = like === null ? undefined : nodesOf(like).at(-1);
  if (behind === null || node === undefined) return behind;
  return insertParagraph(typedLike(last ?? like, line), behind, node, pen);
}

/** Writes an article that they do not have, looking like theirs. */
export function insertClause(clause: FoundClause, behind: Element, { pen, look }: Desk): Element {
  const [like] = look.headings;
  const ofHeading = like?.heading.node ?? behind;
  // Headings that number themselves need no words.
  const isNumbered = like !== undefined && like.heading.label !== '';
  let at = insertParagraph(isNumbered ? '' : `Pasal ${clause.number}`, behind, ofHeading, pen);
  const ofTitle = titleNode(like) ?? ofHeading;
  if (clause.title !== '') at = insertParagraph(clause.title, at, ofTitle, pen);
  for (const line of clause.lines) at = insertLine(line, at, { pen, last: null, lines: look.lines }) ?? at;
  return at;
}

function titleNode(clause: FoundClause | undefined): Element | null {
  const line = clause?.titleLine ?? null;
  return line === null ? null : (nodesOf(line)[0] ?? null);
}

function lookFor({ mark }: Line, lines: readonly Line[]): Line | null {
  const fitting = inBody(lines);
  return fitting.find((line) => line.mark === mark) ?? fitting[0] ?? null;
}

export function nodesOf({ paragraphs }: Line): readonly Element[] {
  return paragraphs.map(({ node }) => node);
}

/** The last block of some lines: of a table the table, of a text box the paragraph that holds it. */
export function endOf(lines: readonly Line[]): Element | null {
  const last = lines.at(-1)?.paragraphs.at(-1)?.node ?? null;
  let block = last;
  for (let above = last?.parentNode ?? null; above !== null; above = above.parentNode) {
    if (isW(above, 'p') || isW(above, 'tbl')) block = above;
  }
  return block;
}
