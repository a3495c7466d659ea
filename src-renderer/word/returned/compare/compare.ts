import type { Hunk } from '#domain/agreements/returned-text.ts';
import type { Comment, Revision } from '../parse/model.ts';
import { align, type Pair } from '../recognise/align.ts';
import type { FoundClause, FoundText } from '../recognise/clauses.ts';
import type { Line } from '../recognise/lines.ts';
import { clauseText } from './clause-text.ts';
import { hunksOf } from './hunks.ts';
import { movedOf } from './moved.ts';

/** What became of one article. Plain data: it crosses from the worker to the window. */
export type ClauseDifference = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** The hidden bookmark of our article; null for one that they added. */
  readonly bookmark: string | null;
  /** Which of our articles it is, from 0; for an added one the article that it stands behind, -1 in front of all. */
  readonly place: number;
  /** Its number in their file; '' when it is gone. */
  readonly number: string;
  readonly moved: boolean;
  /** Found by what it says, and not surely: a person confirms it. */
  readonly unsure: boolean;
  readonly title: readonly Hunk[];
  readonly text: readonly Hunk[];
  readonly comments: readonly Comment[];
  /** Who struck or wrote the whole article, where the file says so. */
  readonly by: Revision | null;
};

/** What differs before the first article and below the last one, for a person to read. */
export type Surroundings = { readonly opening: readonly Hunk[]; readonly closing: readonly Hunk[] };

export type Comparison = Surroundings & { readonly clauses: readonly ClauseDifference[] };

/** Compares the text that was sent with the one that came back, article by article. */
export function compare(sent: FoundText, returned: FoundText): Comparison {
  const theirs = returned.clauses.filter(({ struck }) => !struck);
  const struck = returned.clauses.filter((clause) => clause.struck);
  const pairs = align(sent.clauses.map(alignable), theirs.map(alignable));
  const moved = movedOf(pairs);
  const byOurs = new Map(pairs.map((pair) => [pair.ours, pair]));
  const kept = sent.clauses.map((clause, place) => {
    const pair = byOurs.get(place);
    const other = pair === undefined ? undefined : theirs[pair.theirs];
    if (pair === undefined || other === undefined) return removed(clause, place, struck);
    return both(clause, other, { ...pair, moved: moved.has(place) });
  });
  const added = theirs.flatMap((clause, index) =>
    pairs.some((pair) => pair.theirs === index) ? [] : [addition(clause, placeBefore(index, pairs))],
  );
  return {
    clauses: [...kept, ...added].toSorted((one, other) => one.place - other.place),
    opening: hunksOfLines(sent.opening, returned.opening),
    closing: hunksOfLines(sent.closing, returned.closing),
  };
}

function alignable(clause: FoundClause) {
  return { bookmarks: clause.bookmarks, title: clause.title, text: clauseText(clause).text };
}

function both(sent: FoundClause, theirs: FoundClause, pair: Pair & { readonly moved: boolean }): ClauseDifference {
  const title = titleHunks(sent, theirs);
  const text = hunksOf(clauseText(sent).text, clauseText(theirs));
  const isSame = [...title, ...text].every(({ kind }) => kind === 'same');
  return {
    kind: isSame ? 'same' : 'changed',
    bookmark: sent.bookmarks[0] ?? null,
    place: pair.ours,
    number: theirs.number,
    moved: pair.moved,
    unsure: pair.unsure,
    title,
    text,
    comments: theirs.comments,
    by: null,
  };
}

/** Titles are printed in capitals: another way of writing them is no change. */
function titleHunks(sent: FoundClause, theirs: FoundClause): readonly Hunk[] {
  const isSame = sent.title.toLocaleUpperCase('id') === theirs.title.toLocaleUpperCase('id');
  const tracked = theirs.titleLine?.tracked ?? [];
  return hunksOf(sent.title, { text: isSame ? sent.title : theirs.title, tracked });
}

function removed(clause: FoundClause, place: number, struck: readonly FoundClause[]): ClauseDifference {
  const ghost =
    struck.find(({ bookmarks }) => bookmarks.some((name) => clause.bookmarks.includes(name))) ??
    struck.find(({ number }) => number === clause.number);
  return {
    kind: 'removed',
    bookmark: clause.bookmarks[0] ?? null,
    place,
    number: '',
    moved: false,
    unsure: false,
    title: hunksOf(clause.title, { text: '', tracked: [] }),
    text: hunksOf(clauseText(clause).text, { text: '', tracked: [] }),
    comments: ghost?.comments ?? [],
    by: ghost?.heading.pieces.find(({ deleted }) => deleted !== null)?.deleted ?? null,
  };
}

function addition(clause: FoundClause, place: number): ClauseDifference {
  const { text, tracked } = clauseText(clause);
  return {
    kind: 'added',
    bookmark: null,
    place,
    number: clause.number,
    moved: false,
    unsure: false,
    title: hunksOf('', { text: clause.title, tracked: clause.titleLine?.tracked ?? [] }),
    text: hunksOf('', { text, tracked }),
    comments: clause.comments,
    by: clause.heading.pieces.find(({ inserted }) => inserted !== null)?.inserted ?? null,
  };
}

/** Behind which of our articles an added one stands: the nearest known one above it. */
function placeBefore(index: number, pairs: readonly Pair[]): number {
  const above = pairs.filter(({ theirs }) => theirs < index).toSorted((one, other) => other.theirs - one.theirs);
  return above[0]?.ours ?? -1;
}

/** Tables and text boxes too, line by line: the parties, the premises, the signatures. */
function hunksOfLines(sent: readonly Line[], theirs: readonly Line[]): readonly Hunk[] {
  const without = (lines: readonly Line[]): readonly Line[] => lines.map((line) => ({ ...line, mark: 'none' }));
  return hunksOf(clauseText({ lines: without(sent) }).text, clauseText({ lines: without(theirs) }));
}
