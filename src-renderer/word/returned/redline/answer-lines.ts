import type { Element } from '@xmldom/xmldom';
import { isW } from '../parse/dom.ts';
import type { OneClause } from '../recognise/clauses.ts';
import type { Line } from '../recognise/lines.ts';
import { pairLines } from './line-pairs.ts';
import { strikeParagraph, withFreshList } from './paragraphs.ts';
import type { Pen } from './pen.ts';
import { rewrite } from './rewrite.ts';
import { writeBehind } from './table-rows.ts';
import { Labels, typedLike } from './typed-labels.ts';

/** Where new paragraphs of a text take their look from. */
export type Look = { readonly lines: readonly Line[]; readonly headings: readonly OneClause[] };
export type Desk = { readonly pen: Pen; readonly look: Look };

/** Tables and text boxes keep their lines: a row more or less is another matter. */
export function inBody(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ text, paragraphs }) => text !== '' && paragraphs.every(({ place }) => place === 'body'));
}

/** Turns their article into ours; gives the paragraph behind which the text goes on. */
export function matchClause(theirs: OneClause, ours: OneClause, desk: Desk): Element {
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
      const like = lookFor(step.ours, [...theirs, ...look.lines]);
      const node = nodeOf(like);
      if (behind !== null && node !== null) {
        behind = writeBehind(typedLike(last ?? like, step.ours), behind, node, pen);
      }
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

/** A paragraph that is to be written: its words, and the one that it looks like. */
export type Written = { readonly text: string; readonly like: Element; readonly paragraph: OneClause['heading'] };

/**
 * The paragraphs of an article that they do not have, looking like theirs. `named`: what their headings are called, `Pasal` or
 * `Article`; `behind`: whose look they have where theirs has no article at all.
 */
export function clauseParagraphs(clause: OneClause, named: string, look: Look, behind: Element): readonly Written[] {
  const [like] = look.headings;
  const heading = like?.heading.node ?? behind;
  // Headings that number themselves need no words.
  const isNumbered = like !== undefined && like.heading.label !== '';
  const labels = new Labels();
  return [
    { text: isNumbered ? '' : `${named} ${clause.number}`, like: heading, paragraph: clause.heading },
    ...titleOf(clause, like, heading),
    ...clause.lines.flatMap((line): readonly Written[] => {
      const found = lookFor(line, look.lines);
      const [node, paragraph] = [nodeOf(found), line.paragraphs[0]];
      return node === null || paragraph === undefined
        ? []
        : [{ text: labels.next(line, found), like: node, paragraph }];
    }),
  ];
}

function titleOf(
  { title, titleLine, heading }: OneClause,
  like: OneClause | undefined,
  look: Element,
): readonly Written[] {
  if (title === '') return [];
  const node = nodeOf(like?.titleLine ?? null) ?? look;
  return [{ text: title, like: node, paragraph: titleLine?.paragraphs[0] ?? heading }];
}

/** Writes an article that they do not have behind a paragraph; gives its last one. */
export function insertClause(clause: OneClause, named: string, behind: Element, { pen, look }: Desk): Element {
  pen.lists?.begin();
  return clauseParagraphs(clause, named, look, behind).reduce(
    (at, { text, like }) => withFreshList(writeBehind(text, at, like, pen), pen),
    behind,
  );
}

function lookFor({ mark }: Line, lines: readonly Line[]): Line | null {
  const fitting = inBody(lines);
  return fitting.find((line) => line.mark === mark) ?? fitting[0] ?? null;
}

export function nodesOf({ paragraphs }: Line): readonly Element[] {
  return paragraphs.map(({ node }) => node);
}

function nodeOf(line: Line | null): Element | null {
  return line === null ? null : (nodesOf(line).at(-1) ?? null);
}

/** The last block of some lines: of a table the table, of a text box the paragraph that holds it; in a column the paragraph. */
export function endOf(lines: readonly Line[]): Element | null {
  const last = lines.at(-1)?.paragraphs.at(-1);
  if (last === undefined) return null;
  const column = last.place === 'body' ? (last.cell?.node ?? null) : null;
  let block = last.node;
  for (let above = block.parentNode; above !== null && above !== column; above = above.parentNode) {
    if (isW(above, 'p') || isW(above, 'tbl')) block = above;
  }
  return block;
}
