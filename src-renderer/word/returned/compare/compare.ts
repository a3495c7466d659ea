import type { Hunk, Side } from '#domain/agreements/returned-text.ts';
import type { FileClause, FileText } from '../../versions/version-text.ts';
import type { Comment, Revision } from '../parse/model.ts';
import { align, type Pair } from '../recognise/align.ts';
import type { FoundClause, FoundText } from '../recognise/clauses.ts';
import type { Line } from '../recognise/lines.ts';
import { type Base, baseOf } from './base.ts';
import { clauseText } from './clause-text.ts';
import { hunksOf } from './hunks.ts';
import { movedOf } from './moved.ts';
import { threeWayHunks } from './three-way.ts';

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
  /**
   * For a whole article that was added or is gone, where the version is known that both come from: `ours`: we wrote or took it out
   * since; `both`: one took out what the other changed.
   */
  readonly side?: Side;
};

/** What differs before the first article and below the last one, and what was noted there, for a person to read. */
export type Surroundings = {
  readonly opening: readonly Hunk[];
  readonly closing: readonly Hunk[];
  readonly comments: readonly Comment[];
};

export type Comparison = Surroundings & { readonly clauses: readonly ClauseDifference[] };

/**
 * Compares our text with the one that came back, article by article. `base`: the version that both come from, where it is known:
 * what we changed since is then told apart from what they changed.
 */
export function compare(sent: FoundText, returned: FoundText, base: FileText | null = null): Comparison {
  const theirs = returned.clauses.filter(({ struck }) => !struck);
  const struck = returned.clauses.filter((clause) => clause.struck);
  const [own, other] = [sent.clauses.map(alignable), theirs.map(alignable)];
  const pairs = align(own, other);
  const moved = movedOf(pairs);
  const byOurs = new Map(pairs.map((pair) => [pair.ours, pair]));
  const from = base === null ? null : baseOf(base, own, other);
  const kept = sent.clauses.map((clause, place) => {
    const pair = byOurs.get(place);
    const found = pair === undefined ? undefined : theirs[pair.theirs];
    if (pair === undefined || found === undefined) return removed(clause, place, { struck, from });
    const isMoved = moved.has(place) && (from?.movedByThem(pair.theirs) ?? true);
    return both(clause, found, { ...pair, moved: isMoved, from });
  });
  const added = theirs.flatMap((clause, index) =>
    pairs.some((pair) => pair.theirs === index)
      ? []
      : [addition(clause, placeBefore(index, pairs), sideOfAdded(clause, index, from))],
  );
  return {
    clauses: [...kept, ...added].toSorted((one, two) => one.place - two.place),
    opening: hunksOfLines(sent.opening, returned.opening, from?.opening ?? null),
    closing: hunksOfLines(sent.closing, returned.closing, from?.closing ?? null),
    comments: returned.comments,
  };
}

function alignable(clause: FoundClause) {
  return { bookmarks: clause.bookmarks, title: clause.title, text: clauseText(clause).text };
}

type Paired = Pair & { readonly moved: boolean; readonly from: Base | null };

function both(sent: FoundClause, theirs: FoundClause, { from, ...pair }: Paired): ClauseDifference {
  // An article that the version did not have yet and both have now: everything that differs was written by both.
  const before = from === null ? null : (from.ofOurs(pair.ours) ?? from.ofTheirs(pair.theirs) ?? NOTHING);
  const title = titleHunks(sent, theirs, before);
  const own = clauseText(sent).text;
  const text = before === null ? hunksOf(own, clauseText(theirs)) : threeWayHunks(before.text, own, clauseText(theirs));
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

const NOTHING: FileClause = { bookmarks: [], title: '', text: '' };

/** Titles are printed in capitals: another way of writing them is no change. */
function titleHunks(sent: FoundClause, theirs: FoundClause, before: FileClause | null): readonly Hunk[] {
  const like = (title: string): string => (isSameTitle(sent.title, title) ? sent.title : title);
  const returned = { text: like(theirs.title), tracked: theirs.titleLine?.tracked ?? [] };
  return before === null ? hunksOf(sent.title, returned) : threeWayHunks(like(before.title), sent.title, returned);
}

function isSameTitle(one: string, other: string): boolean {
  return one.toLocaleUpperCase('id') === other.toLocaleUpperCase('id');
}

type Around = { readonly struck: readonly FoundClause[]; readonly from: Base | null };

/** Gone from their file: they took it out, unless the version did not have it yet. */
function sideOfRemoved(clause: FoundClause, place: number, from: Base | null): { readonly side?: Side } {
  if (from === null) return {};
  const before = from.ofOurs(place);
  if (before === null) return { side: 'ours' };
  return isLike(clause, before) ? {} : { side: 'both' };
}

/** In their file alone: they wrote it, unless the version had it and we took it out since. */
function sideOfAdded(clause: FoundClause, index: number, from: Base | null): { readonly side?: Side } {
  const before = from?.ofTheirs(index) ?? null;
  if (before === null) return {};
  return { side: isLike(clause, before) ? 'ours' : 'both' };
}

function isLike(clause: FoundClause, before: FileClause): boolean {
  return isSameTitle(clause.title, before.title) && clauseText(clause).text === before.text;
}

function removed(clause: FoundClause, place: number, { struck, from }: Around): ClauseDifference {
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
    ...sideOfRemoved(clause, place, from),
  };
}

function addition(clause: FoundClause, place: number, side: { readonly side?: Side }): ClauseDifference {
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
    ...side,
  };
}

/** Behind which of our articles an added one stands: the nearest known one above it. */
function placeBefore(index: number, pairs: readonly Pair[]): number {
  const above = pairs.filter(({ theirs }) => theirs < index).toSorted((one, other) => other.theirs - one.theirs);
  return above[0]?.ours ?? -1;
}

/** Tables and text boxes too, line by line: the parties, the premises, the signatures. */
function hunksOfLines(sent: readonly Line[], theirs: readonly Line[], before: string | null): readonly Hunk[] {
  const without = (lines: readonly Line[]): readonly Line[] => lines.map((line) => ({ ...line, mark: 'none' }));
  const [own, other] = [clauseText({ lines: without(sent) }).text, clauseText({ lines: without(theirs) })];
  return before === null ? hunksOf(own, other) : threeWayHunks(before, own, other);
}
