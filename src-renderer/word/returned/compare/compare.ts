import type { Hunk, Side } from '#domain/agreements/returned-text.ts';
import type { FileText } from '../../versions/version-text.ts';
import type { Comment, Revision } from '../parse/model.ts';
import { align, type Pair, type Told } from '../recognise/align.ts';
import type { FoundClause, FoundText, SetAside } from '../recognise/clauses.ts';
import { type Base, baseOf } from './base.ts';
import { clauseText } from './clause-text.ts';
import { hunksOf } from './hunks.ts';
import { movedOf } from './moved.ts';
import { compareOutside, type OutsideDifference, type OutsideSources } from './outside.ts';
import { CLAUSE_PARTS, type ClausePart, NOTHING_SAID, type Said, saidBy } from './said.ts';
import { threeWayHunks } from './three-way.ts';

/** What became of one article. Plain data: it crosses from the worker to the window. */
export type ClauseDifference = Readonly<Record<ClausePart, readonly Hunk[]>> & {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** The hidden bookmark of our article; null for one that they added. */
  readonly bookmark: string | null;
  /** Which of our articles it is, from 0; for an added one the article that it stands behind, -1 in front of all. */
  readonly place: number;
  /** Its number in their file; '' when it is gone. */
  readonly number: string;
  /** Which of their headings it begins with, from 0; null when it is gone, or is no heading that can be spoken of. */
  readonly heading: number | null;
  /** Its place among the articles of their file, from 0; null when it is gone. */
  readonly order: number | null;
  readonly moved: boolean;
  /** Found by what it says, and not surely: a person confirms it. */
  readonly unsure: boolean;
  /** A person said which article it is. */
  readonly told: boolean;
  readonly comments: readonly Comment[];
  /** Who struck or wrote the whole article, where the file says so. */
  readonly by: Revision | null;
  /**
   * For a whole article that was added or is gone, where the version is known that both come from: `ours`: we wrote or took it out
   * since; `both`: one took out what the other changed.
   */
  readonly side?: Side;
};

export type Comparison = {
  readonly clauses: readonly ClauseDifference[];
  /** What differs before the first article and below the last one, line by line. */
  readonly outside: readonly OutsideDifference[];
  /** What was noted there, for a person to read. */
  readonly comments: readonly Comment[];
  /** What looks like the heading of an article in their file, and was said to be none. */
  readonly setAside: readonly SetAside[];
};

export type Comparing = {
  /** The version that both come from, where it is known: what we changed since is then told apart from what they changed. */
  readonly base?: FileText | null;
  /** An addendum: its articles may speak of those of another agreement. */
  readonly isAddendum?: boolean;
  /** What a person said of their headings: which of our articles one begins, from 0, or null for a new one. */
  readonly told?: Told;
  readonly sources?: OutsideSources;
};

/** Compares our text with the one that came back, article by article, and line by line around them. */
export function compare(sent: FoundText, returned: FoundText, comparing: Comparing = {}): Comparison {
  const { base = null, isAddendum = false, told = new Map(), sources } = comparing;
  const theirs = returned.clauses.filter(({ struck }) => !struck);
  const struck = returned.clauses.filter((clause) => clause.struck);
  const [own, other] = [sent.clauses.map(alignable), theirs.map(alignable)];
  const pairs = align(own, other, toldOf(theirs, told));
  const moved = movedOf(pairs);
  const byOurs = new Map(pairs.map((pair) => [pair.ours, pair]));
  const from = base === null ? null : baseOf(base, { ours: own, theirs: other, isAddendum });
  const around: Around = { struck, from, isAddendum };
  const isTold = ({ at }: FoundClause): boolean => told.has(at);
  const kept = sent.clauses.map((clause, place) => {
    const pair = byOurs.get(place);
    const found = pair === undefined ? undefined : theirs[pair.theirs];
    if (pair === undefined || found === undefined) return removed(clause, place, around);
    const isMoved = moved.has(place) && (from?.movedByThem(pair.theirs) ?? true);
    return both(clause, found, { ...pair, moved: isMoved, told: isTold(found), around });
  });
  const added = theirs.flatMap((clause, index) => {
    if (pairs.some((pair) => pair.theirs === index)) return [];
    return [addition(clause, { index, place: placeBefore(index, pairs), told: isTold(clause), around })];
  });
  return {
    clauses: [...kept, ...added].toSorted((one, two) => one.place - two.place),
    outside: [
      ...compareOutside('opening', sent.opening, returned.opening, { base, sources }),
      ...compareOutside('closing', sent.closing, returned.closing, { base, sources }),
    ],
    comments: returned.comments,
    setAside: returned.setAside,
  };
}

/** Two articles as `align` finds them. */
export function alignable(clause: FoundClause) {
  return { bookmarks: clause.bookmarks, title: clause.title, text: clauseText(clause).text };
}

/** What was said of headings, as of the articles that begin with them. */
export function toldOf(theirs: readonly FoundClause[], told: Told): Told {
  const entries = theirs.flatMap(({ at }, index) => {
    const one = told.get(at);
    return one === undefined ? [] : [[index, one] as const];
  });
  return new Map(entries);
}

type Around = { readonly struck: readonly FoundClause[]; readonly from: Base | null; readonly isAddendum: boolean };
type Paired = Pair & { readonly moved: boolean; readonly told: boolean; readonly around: Around };

function both(
  sent: FoundClause,
  theirs: FoundClause,
  { around: { from, isAddendum }, ...pair }: Paired,
): ClauseDifference {
  // An article that the version did not have yet and both have now: everything that differs was written by both.
  const before = from === null ? null : (from.ofOurs(pair.ours) ?? from.ofTheirs(pair.theirs) ?? NOTHING_SAID);
  const parts = partHunks(saidBy(sent, isAddendum), saidBy(theirs, isAddendum), before);
  const isSame = CLAUSE_PARTS.every((part) => parts[part].every(({ kind }) => kind === 'same'));
  return {
    ...parts,
    kind: isSame ? 'same' : 'changed',
    bookmark: sent.bookmarks[0] ?? null,
    place: pair.ours,
    number: theirs.number,
    heading: headingOf(theirs),
    order: pair.theirs,
    moved: pair.moved,
    unsure: pair.unsure,
    told: pair.told,
    comments: theirs.comments,
    by: null,
  };
}

/** An article of the second text alone has no heading in the first. */
function headingOf({ at }: FoundClause): number | null {
  return at < 0 ? null : at;
}

function partHunks(sent: Said, theirs: Said, before: Said | null): Readonly<Record<ClausePart, readonly Hunk[]>> {
  const part = (name: ClausePart): readonly Hunk[] => {
    const own = sent[name].text;
    const like = (text: string): string => likeOurs(name, own, text);
    const returned = { ...theirs[name], text: like(theirs[name].text) };
    return before === null ? hunksOf(own, returned) : threeWayHunks(like(before[name].text), own, returned);
  };
  return {
    lead: part('lead'),
    title: part('title'),
    text: part('text'),
    titleEnglish: part('titleEnglish'),
    english: part('english'),
  };
}

/** Titles are printed in capitals: another way of writing them is no change. */
function likeOurs(part: ClausePart, ours: string, theirs: string): string {
  if (part === 'title' || part === 'titleEnglish') return isSameTitle(ours, theirs) ? ours : theirs;
  if (part !== 'lead') return theirs;
  const [[own = ''], [title = '', ...lead]] = [ours.split('\n'), theirs.split('\n')];
  return isSameTitle(own, title) ? [own, ...lead].join('\n') : theirs;
}

function isSameTitle(one: string, other: string): boolean {
  return one.toLocaleUpperCase('id') === other.toLocaleUpperCase('id');
}

/** Gone from their file: they took it out, unless the version did not have it yet. */
function sideOfRemoved(clause: FoundClause, place: number, { from, isAddendum }: Around): { readonly side?: Side } {
  if (from === null) return {};
  const before = from.ofOurs(place);
  if (before === null) return { side: 'ours' };
  return isLike(saidBy(clause, isAddendum), before) ? {} : { side: 'both' };
}

/** In their file alone: they wrote it, unless the version had it and we took it out since. */
function sideOfAdded(clause: FoundClause, index: number, { from, isAddendum }: Around): { readonly side?: Side } {
  const before = from?.ofTheirs(index) ?? null;
  if (before === null) return {};
  return { side: isLike(saidBy(clause, isAddendum), before) ? 'ours' : 'both' };
}

function isLike(said: Said, before: Said): boolean {
  return CLAUSE_PARTS.every((part) => likeOurs(part, said[part].text, before[part].text) === said[part].text);
}

function removed(clause: FoundClause, place: number, around: Around): ClauseDifference {
  const { struck, isAddendum } = around;
  const ghost =
    struck.find(({ bookmarks }) => bookmarks.some((name) => clause.bookmarks.includes(name))) ??
    struck.find(({ number }) => number === clause.number);
  return {
    ...partHunks(saidBy(clause, isAddendum), NOTHING_SAID, null),
    kind: 'removed',
    bookmark: clause.bookmarks[0] ?? null,
    place,
    number: '',
    heading: null,
    order: null,
    moved: false,
    unsure: false,
    told: false,
    comments: ghost?.comments ?? [],
    by: ghost?.heading.pieces.find(({ deleted }) => deleted !== null)?.deleted ?? null,
    ...sideOfRemoved(clause, place, around),
  };
}

type Adding = {
  readonly index: number;
  readonly place: number;
  readonly told: boolean;
  readonly around: Around;
};

function addition(clause: FoundClause, { index, place, told, around }: Adding): ClauseDifference {
  return {
    ...partHunks(NOTHING_SAID, saidBy(clause, around.isAddendum), null),
    kind: 'added',
    bookmark: null,
    place,
    number: clause.number,
    heading: headingOf(clause),
    order: index,
    moved: false,
    unsure: false,
    told,
    comments: clause.comments,
    by: clause.heading.pieces.find(({ inserted }) => inserted !== null)?.inserted ?? null,
    ...sideOfAdded(clause, index, around),
  };
}

/** Behind which of our articles an added one stands: the nearest known one above it. */
function placeBefore(index: number, pairs: readonly Pair[]): number {
  const above = pairs.filter(({ theirs }) => theirs < index).toSorted((one, other) => other.theirs - one.theirs);
  return above[0]?.ours ?? -1;
}
