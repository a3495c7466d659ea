import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import type { Bytes } from '#base/bytes.ts';
import { ok } from '#base/result.ts';
import type { Parts } from '../guard/open-zip.ts';
import { children, descendants, isW } from '../parse/dom.ts';
import { parseReturned } from '../parse/parse.ts';
import type { Paragraph, ReturnedFile } from '../parse/model.ts';
import { align, type Told } from '../recognise/align.ts';
import { clausesIn, type FoundClause, type FoundText, type OneClause } from '../recognise/clauses.ts';
import type { Line } from '../recognise/lines.ts';
import { alignable, toldOf } from '../compare/compare.ts';
import { movedOf } from '../compare/moved.ts';
import type { Read } from '../refusals.ts';
import { type Desk, endOf, inBody, insertClause, type Look, matchClause, matchLines } from './answer-lines.ts';
import { FreshLists } from './fresh-lists.ts';
import { strikeParagraph } from './paragraphs.ts';
import { Pen, type Writer } from './pen.ts';
import { insertRows, type Looks } from './rows.ts';
import { hasWords, rowOf, strikeRows } from './table-rows.ts';

/** The file, and how many tracked changes of ours are in it. */
export type Answer = { readonly bytes: Bytes; readonly changes: number };

/** What a person said of their headings, as the comparison was told (`compare`). */
export type AnswerTold = { readonly told?: Told; readonly noArticles?: ReadonlySet<number> };

/**
 * Our text as tracked changes on top of the partner's file: accepting all of them gives our words, refusing ours gives the
 * partner's again. Only the part with the text is written, and in it only what differs; their own tracked changes stay. An article
 * that is new there begins its lists anew: the part with the lists then has more of them.
 */
export function writeAnswer(
  partner: Uint8Array,
  ours: Uint8Array,
  writer: Writer,
  { told = new Map(), noArticles = new Set() }: AnswerTold = {},
): Read<Answer> {
  const theirs = parseReturned(partner);
  if (!theirs.ok) return theirs;
  const own = parseReturned(ours);
  if (!own.ok) return own;
  const lists = new FreshLists(theirs.value.parts, theirs.value.main);
  const pen = new Pen(theirs.value.document, writer, lists);
  answer(clausesIn(theirs.value, noArticles), clausesIn(own.value), { pen, told });
  return ok({ bytes: packed(theirs.value, lists.changed()), changes: pen.written });
}

type Answering = { readonly pen: Pen; readonly told: Told };

function answer(theirs: FoundText, ours: FoundText, { pen, told }: Answering): void {
  const live = theirs.clauses.filter(({ struck }) => !struck);
  const all = align(ours.clauses.map(alignable), live.map(alignable), toldOf(live, told));
  // An article that stands elsewhere is struck there and written here: programs fail on moves (word.md §0.6).
  const moved = movedOf(all);
  const pairs = all.filter((pair) => !moved.has(pair.ours));
  const rows = rowsWithWords(live);
  for (const [index, clause] of live.entries()) {
    if (!pairs.some((pair) => pair.theirs === index)) strikeClause(clause, pen);
  }
  const matched = ours.clauses.map((clause, index) => {
    const pair = pairs.find((one) => one.ours === index);
    return { clause, other: pair === undefined ? null : (live[pair.theirs] ?? null) };
  });
  const looks = looksOf(theirs, live);
  const start = later(endOf(columnOf(theirs.opening, 0)), endOf(columnOf(theirs.opening, 1)));
  const behind = matched.reduce((at, one) => nextClause(one, at, { pen, looks }), start);
  answerAround(theirs, ours, { pen, looks, behind });
  strikeRows(rows, pen);
}

type Matched = { readonly clause: FoundClause; readonly other: FoundClause | null };
type Writing = { readonly pen: Pen; readonly looks: Looks };

/** Their article becomes ours, or ours is written behind what stands before it; gives where the text goes on. */
function nextClause({ clause, other }: Matched, behind: Element | null, { pen, looks }: Writing): Element | null {
  const [left, right] = [
    { pen, look: looks.left },
    { pen, look: looks.right },
  ];
  if (other !== null) return later(matchClause(other, clause, left), secondMatched(other, clause, right));
  if (behind === null) return null;
  return rowOf(behind) === null ? insertClause(clause, 'Pasal', behind, left) : insertRows(clause, behind, pen, looks);
}

function answerAround(
  theirs: FoundText,
  ours: FoundText,
  { pen, looks, behind }: Writing & { readonly behind: Element | null },
): void {
  for (const column of [0, 1] as const) {
    const desk: Desk = { pen, look: column === 0 ? looks.left : looks.right };
    const lines = (text: FoundText, part: 'opening' | 'closing'): readonly Line[] =>
      inBody(columnOf(text[part], column));
    matchLines(lines(theirs, 'opening'), lines(ours, 'opening'), { ...desk, start: null });
    const start = column === 0 ? behind : null;
    matchLines(lines(theirs, 'closing'), lines(ours, 'closing'), { ...desk, start });
  }
}

/** Lines of one of two texts side by side; what stands in no column belongs to the first. */
function columnOf(lines: readonly Line[], column: 0 | 1): readonly Line[] {
  return lines.filter(({ paragraphs: [first] }) => {
    const isSecond = first?.place === 'body' && first.cell?.column === 1;
    return isSecond === (column === 1);
  });
}

/** The article in the second text becomes ours; where it is gone there, it is written into its cell anew. */
function secondMatched(theirs: FoundClause, { english }: FoundClause, desk: Desk): Element | null {
  if (english === null) return null;
  if (theirs.english !== null) return matchClause(theirs.english, english, desk);
  const row = rowOf(theirs.heading.node);
  const last = row === null ? undefined : children(row).findLast((one) => isW(one, 'tc'));
  const behind = last === undefined ? undefined : descendants(last, 'p').at(-1);
  return behind === undefined ? null : insertClause(english, 'Article', behind, desk);
}

function looksOf({ opening, closing }: FoundText, live: readonly FoundClause[]): Looks {
  const second = live.flatMap(({ english }) => (english === null ? [] : [english]));
  const look = (clauses: readonly OneClause[], column: 0 | 1): Look => ({
    lines: [...columnOf(opening, column), ...clauses.flatMap((clause) => clause.lines), ...columnOf(closing, column)],
    headings: clauses,
  });
  return { left: look(live, 0), right: look(second, 1) };
}

/** Which of two places comes later in the file. */
function later(one: Element | null, other: Element | null): Element | null {
  if (one === null || other === null) return one ?? other;
  return (one.compareDocumentPosition(other) & FOLLOWING) === 0 ? one : other;
}

/** DOM: the other node comes behind this one. */
const FOLLOWING = 4;

function rowsWithWords(live: readonly FoundClause[]): ReadonlySet<Element> {
  const all = live.flatMap((clause) => [
    ...ownParagraphs(clause),
    ...(clause.english === null ? [] : ownParagraphs(clause.english)),
  ]);
  const rows = all.flatMap(({ node, cell }) => (cell === null ? [] : (rowOf(node) ?? [])));
  return new Set(rows.filter(hasWords));
}

function ownParagraphs({ heading, titleLine, lines }: OneClause): readonly Paragraph[] {
  const own = [titleLine, ...inBody(lines)].flatMap((line) => (line === null ? [] : line.paragraphs));
  return [heading, ...own];
}

function strikeClause(clause: FoundClause, pen: Pen): void {
  const all = [...ownParagraphs(clause), ...(clause.english === null ? [] : ownParagraphs(clause.english))];
  for (const node of new Set(all.map((one) => one.node))) strikeParagraph(node, pen);
}

function packed({ parts, main, document }: ReturnedFile, changed: Parts): Bytes {
  const root = document.documentElement;
  const xml = root === null ? '' : new XMLSerializer().serializeToString(root);
  const text = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  return new Uint8Array(zipSync({ ...parts, ...changed, [main]: text }, { level: 6, mtime: '1980-01-01T00:00:00' }));
}
