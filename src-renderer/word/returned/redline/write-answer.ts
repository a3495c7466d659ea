import { XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import type { Bytes } from '#base/bytes.ts';
import { ok } from '#base/result.ts';
import { parseReturned } from '../parse/parse.ts';
import type { ReturnedFile } from '../parse/model.ts';
import { align } from '../recognise/align.ts';
import { clausesIn, type FoundClause, type FoundText } from '../recognise/clauses.ts';
import { clauseText } from '../compare/clause-text.ts';
import { movedOf } from '../compare/moved.ts';
import type { Read } from '../refusals.ts';
import { type Desk, endOf, inBody, insertClause, matchClause, matchLines, nodesOf } from './answer-lines.ts';
import { strikeParagraph } from './paragraphs.ts';
import { Pen, type Writer } from './pen.ts';

/** The file, and how many tracked changes of ours are in it. */
export type Answer = { readonly bytes: Bytes; readonly changes: number };

/**
 * Our text as tracked changes on top of the partner's file: accepting all of them gives our words, refusing ours gives the
 * partner's again. Only the part with the text is written, and in it only what differs; their own tracked changes stay.
 */
export function writeAnswer(partner: Uint8Array, ours: Uint8Array, writer: Writer): Read<Answer> {
  const theirs = parseReturned(partner);
  if (!theirs.ok) return theirs;
  const own = parseReturned(ours);
  if (!own.ok) return own;
  const pen = new Pen(theirs.value.document, writer);
  answer(clausesIn(theirs.value), clausesIn(own.value), pen);
  return ok({ bytes: packed(theirs.value), changes: pen.written });
}

function answer(theirs: FoundText, ours: FoundText, pen: Pen): void {
  const live = theirs.clauses.filter(({ struck }) => !struck);
  const all = align(ours.clauses.map(alignable), live.map(alignable));
  // An article that stands elsewhere is struck there and written here: programs fail on moves (word.md §0.6).
  const moved = movedOf(all);
  const pairs = all.filter((pair) => !moved.has(pair.ours));
  const lines = [...theirs.opening, ...live.flatMap((clause) => clause.lines), ...theirs.closing];
  const desk: Desk = { pen, look: { lines, headings: live } };
  for (const [index, clause] of live.entries()) {
    if (!pairs.some((pair) => pair.theirs === index)) strikeClause(clause, pen);
  }
  let behind = endOf(theirs.opening);
  for (const [index, clause] of ours.clauses.entries()) {
    const pair = pairs.find((one) => one.ours === index);
    const other = pair === undefined ? undefined : live[pair.theirs];
    if (other !== undefined) behind = matchClause(other, clause, desk);
    else if (behind !== null) behind = insertClause(clause, behind, desk);
  }
  matchLines(inBody(theirs.opening), inBody(ours.opening), { ...desk, start: null });
  matchLines(inBody(theirs.closing), inBody(ours.closing), { ...desk, start: behind });
}

function alignable(clause: FoundClause) {
  return { bookmarks: clause.bookmarks, title: clause.title, text: clauseText(clause).text };
}

function strikeClause({ heading, titleLine, lines }: FoundClause, pen: Pen): void {
  const nodes = new Set([
    heading.node,
    ...[titleLine, ...inBody(lines)].flatMap((line) => (line === null ? [] : nodesOf(line))),
  ]);
  for (const node of nodes) strikeParagraph(node, pen);
}

function packed({ parts, main, document }: ReturnedFile): Bytes {
  const root = document.documentElement;
  const xml = root === null ? '' : new XMLSerializer().serializeToString(root);
  const text = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  return new Uint8Array(zipSync({ ...parts, [main]: text }, { level: 6, mtime: '1980-01-01T00:00:00' }));
}
