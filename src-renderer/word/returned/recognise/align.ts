import { assign } from './assign.ts';
import { type ClauseText, rarity, type Shape, shapeOf, titleLikeness, wordLikeness } from './similarity.ts';

/** An article to be found again: with its hidden bookmarks. */
export type Alignable = ClauseText & { readonly bookmarks: readonly string[] };

export type Pair = {
  readonly ours: number;
  readonly theirs: number;
  readonly score: number;
  /** A person is asked: the words are little alike, or another article is nearly as much alike. */
  readonly unsure: boolean;
};

/** Below this two articles are not the same one. */
const LEAST = 0.3;
const SURE = 0.5;
const LEAD = 0.1;
/** A bookmark is believed unless the words below it are another article's: copying takes a bookmark along. */
const FOREIGN = 0.2;
const OWN = 0.6;

/** What a person said of their articles: which of ours one is, or null where it is none of ours. */
export type Told = ReadonlyMap<number, number | null>;

const NOTHING_TOLD: Told = new Map();

/**
 * Finds the articles of one text in another: as a person told, by bookmark, and by what they say where that is gone or wrong
 * (word.md §0.3). The number of an article is never asked: it is what changes first.
 */
export function align(
  ours: readonly Alignable[],
  theirs: readonly Alignable[],
  told: Told = NOTHING_TOLD,
): readonly Pair[] {
  const scores = scoresOf(ours.map(shapeOf), theirs.map(shapeOf));
  const score = (one: number, other: number): number => scores[one]?.[other] ?? 0;
  const pairs = new Map<number, number>();
  const taken = new Set<number>(told.keys());
  for (const [other, one] of told) if (one !== null) pairs.set(one, other);
  ours.forEach((clause, one) => {
    const other = pairs.has(one) ? null : byBookmark(clause, theirs, { one, taken, score });
    if (other === null) return;
    pairs.set(one, other);
    taken.add(other);
  });
  const left = ours.map((_clause, index) => index).filter((index) => !pairs.has(index));
  const free = theirs.map((_clause, index) => index).filter((index) => !taken.has(index));
  for (const [row, column] of assign(left.map((one) => free.map((other) => score(one, other))))) {
    const [one = 0, other = 0] = [left[row], free[column]];
    if (score(one, other) >= LEAST) pairs.set(one, other);
  }
  return [...pairs].map(([one, other]) => {
    const isAnchored = taken.has(other);
    const best = free.reduce((most, each) => (each === other ? most : Math.max(most, score(one, each))), 0);
    const own = score(one, other);
    return { ours: one, theirs: other, score: own, unsure: !isAnchored && (own < SURE || own - best < LEAD) };
  });
}

type Asked = {
  readonly one: number;
  readonly taken: ReadonlySet<number>;
  readonly score: (one: number, other: number) => number;
};

function byBookmark(clause: Alignable, theirs: readonly Alignable[], { one, taken, score }: Asked): number | null {
  const all = theirs.map((_their, index) => index).filter((index) => !taken.has(index));
  const marked = all.filter(
    (index) => theirs[index]?.bookmarks.some((name) => clause.bookmarks.includes(name)) ?? false,
  );
  const [best] = marked.toSorted((left, right) => score(one, right) - score(one, left));
  if (best === undefined) return null;
  const another = all.some((index) => index !== best && score(one, index) >= OWN);
  return score(one, best) < FOREIGN && another ? null : best;
}

/** Titles 0.35, words 0.55, place 0.10: measured best together. */
function scoresOf(ours: readonly Shape[], theirs: readonly Shape[]): readonly (readonly number[])[] {
  const weight = rarity([...ours, ...theirs]);
  return ours.map((one, row) =>
    theirs.map((other, column) => {
      const place = 1 - Math.abs(row / ours.length - column / theirs.length);
      return 0.35 * titleLikeness(one, other) + 0.55 * wordLikeness(one, other, weight) + 0.1 * place;
    }),
  );
}
