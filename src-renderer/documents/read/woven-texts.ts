import { canonicalJson } from '#base/canonical-json.ts';
import { type History, lastCommon } from '../history.ts';
import { pathOfText, placeOf } from '../path.ts';
import type { Shape } from '#domain/record/shape.ts';
import type { RecordDocument } from '../record-document.ts';
import { slotsAt } from '../slots.ts';
import { type Claim, type Conflict, madeBy } from './claim.ts';
import type { writtenPaths } from './written-paths.ts';

type Given = {
  readonly shape: Shape;
  readonly history: History;
  readonly paths: ReturnType<typeof writtenPaths>;
};

/**
 * Texts in which offices typed at the same place without knowing of each other. The engine weaves such typing letter by
 * letter, which can make words that nobody wrote (`kantordaerah`): both texts are shown until somebody has looked (R13).
 */
export function disputedTexts(document: RecordDocument, given: Given): readonly Conflict[] {
  const texts = Object.keys(document.stored.t).filter((key) => placeOf(given.shape, pathOfText(key)) !== null);
  if (texts.length === 0) return [];
  const writers = writersByPath(given);
  return texts.flatMap((key) => {
    const conflict = disputeIn(document, key, given.history, writers.get(pathOfText(key)) ?? []);
    return conflict ?? [];
  });
}

function writersByPath({ history, paths }: Given): ReadonlyMap<string, readonly string[]> {
  const writers = new Map<string, string[]>();
  for (const change of history.changes) {
    for (const path of paths(change)) writers.set(path, [...(writers.get(path) ?? []), change]);
  }
  return writers;
}

function disputeIn(
  document: RecordDocument,
  key: string,
  history: History,
  writers: readonly string[],
): Conflict | null {
  const latest = latestOf(history, writers);
  const now = slotsAt(document, 't', key);
  // Two texts in one place are in dispute already, and found as such.
  const merged = now.length === 1 ? now[0]?.text : null;
  if (latest.length < 2 || merged === null || merged === undefined) return null;
  const textAt = (heads: readonly string[]): string => slotsAt(document, 't', key, heads).at(-1)?.text ?? '';
  const sides = latest.map((change) => ({ change, text: textAt([change]) }));
  const clashing = sides.filter((side) =>
    sides.some((other) => {
      if (other === side) return false;
      const before = textAt(lastCommon(history, [side.change, other.change]));
      return meet(before, side.text, other.text) && !(side.text === other.text && merged === side.text);
    }),
  );
  if (clashing.length < 2) return null;
  const claims = clashing.map(({ change, text }): Claim => ({ value: text, ...madeBy(history, change) }));
  return {
    path: pathOfText(key),
    sort: 'woven',
    claims: claims.toSorted((one, other) => (claimKey(one) < claimKey(other) ? -1 : 1)),
    base: textAt(
      lastCommon(
        history,
        clashing.map((side) => side.change),
      ),
    ),
    merged,
    touched: [],
  };
}

function claimKey({ actor, value, time }: Claim): string {
  return canonicalJson([actor, value, time]);
}

/** Those writers that no other one knew of: with one, whoever wrote last saw what all had written. */
function latestOf(history: History, writers: readonly string[]): readonly string[] {
  const covered = new Set<string>();
  const latest: string[] = [];
  for (const change of writers.toReversed()) {
    if (covered.has(change)) continue;
    latest.push(change);
    for (const known of history.knownTo(change)) covered.add(known);
  }
  return latest.toSorted();
}

/** Whether two texts changed the same words of the one before or words side by side, or put something in at one place. */
function meet(before: string, one: string, other: string): boolean {
  if (one === before || other === before) return false;
  const [mine, theirs] = [changedWords(before, one), changedWords(before, other)];
  return mine.from <= theirs.to && theirs.from <= mine.to;
}

type Span = { readonly from: number; readonly to: number };

/** From the first to the last change, out to whole words. No clock decides how finely: alike in every office. */
function changedWords(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const words = widened(before, { from, to: before.length - end }, isWord);
  // Words side by side depend on each other: `dibagi rata` and `dipikul tonase` must not become `dipikul rata` unseen.
  return widened(before, words, (unit) => !isWord(unit));
}

function widened(text: string, { from, to }: Span, over: (unit: string) => boolean): Span {
  const isOver = (at: number): boolean => at >= 0 && at < text.length && over(text.charAt(at));
  let [start, end] = [from, to];
  while (isOver(start - 1)) start -= 1;
  while (isOver(end)) end += 1;
  return { from: start, to: end };
}

function isWord(unit: string): boolean {
  return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(unit);
}
