import { BLANK } from './proposal.ts';
import { type Reference, withReferences } from './references.ts';
import { composed, type Hunk } from './returned-text.ts';

/*
 * References between articles where some words come from a file that came back. What stands in our words counts articles as the
 * draft did before; what stands in words taken from the file counts them as that file does. Both are written anew for the draft
 * as it becomes.
 */

/** Where the article that a number names stands in the draft as it becomes; null: not there, undefined: the number names none. */
export type Leads = (number: number) => number | null | undefined;

export type Counting = { readonly ours: Leads; readonly theirs: Leads };

/** The text with the changes that were taken and with its references leading where they led; `take` as in `composed`. */
export function composedFollowing(
  hunks: readonly Hunk[],
  take: (change: number) => boolean,
  { ours, theirs }: Counting,
): string {
  const taken = takenPlaces(hunks, take);
  const isTaken = (at: number): boolean => taken.some(({ from, to }) => at >= from && at < to);
  return withReferences(composed(hunks, take), ({ kind, number, from }: Reference) => {
    if (kind !== 'article') return null;
    const next = (isTaken(from) ? theirs : ours)(number);
    if (next === undefined || next === number) return null;
    return next === null ? BLANK : String(next);
  });
}

type Place = { readonly from: number; readonly to: number };

/** Where in the composed text words of theirs stand. */
function takenPlaces(hunks: readonly Hunk[], take: (change: number) => boolean): readonly Place[] {
  const places: Place[] = [];
  let [change, at] = [-1, 0];
  for (const hunk of hunks) {
    if (hunk.kind === 'same') {
      at += hunk.text.length;
      continue;
    }
    change += 1;
    const words = take(change) ? hunk.added : hunk.removed;
    if (take(change)) places.push({ from: at, to: at + words.length });
    at += words.length;
  }
  return places;
}
