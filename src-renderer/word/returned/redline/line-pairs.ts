import { present } from '#base/assert.ts';
import type { Line as WordLine } from '../recognise/lines.ts';

/** What is done with a line: theirs becomes ours, theirs goes, ours comes. */
export type Step<T extends Line = WordLine> =
  | { readonly kind: 'pair'; readonly theirs: T; readonly ours: T }
  | { readonly kind: 'strike'; readonly theirs: T }
  | { readonly kind: 'insert'; readonly ours: T };

type Line = Pick<WordLine, 'mark' | 'text'>;

/** Less alike than this, a line is another line and not a new wording of the same. */
const LEAST = 0.35;

/** `NOMOR : …` that was filled in has no other word in common with its blank. */
const LED_ALIKE = 0.5;
const LEAD = /^[^:]{1,20}:/u;

function isLedAlike(one: Line, other: Line): boolean {
  const lead = LEAD.exec(one.text)?.[0];
  return lead !== undefined && lead === LEAD.exec(other.text)?.[0];
}

/** Pairs the lines of two texts in their order, so that most of the words stay. */
export function pairLines<T extends Line>(theirs: readonly T[], ours: readonly T[]): readonly Step<T>[] {
  const bags = { theirs: theirs.map(bagOf), ours: ours.map(bagOf) };
  const width = ours.length + 1;
  const best = new Float64Array((theirs.length + 1) * width);
  const likeness = (row: number, column: number): number => {
    const [one, other] = [theirs[row], ours[column]];
    if (one === undefined || other === undefined) return 0;
    // A huruf that becomes an angka is another line: what numbers it would stay.
    if (one.mark !== other.mark && one.mark !== 'none' && other.mark !== 'none') return -1;
    if (one.text === other.text) return 1 + (one.mark === other.mark ? 0.01 : 0);
    const alike = Math.max(dice(bags.theirs[row], bags.ours[column]), isLedAlike(one, other) ? LED_ALIKE : 0);
    return alike < LEAST ? -1 : alike;
  };
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = theirs.length - 1; row >= 0; row -= 1) {
    for (let column = ours.length - 1; column >= 0; column -= 1) {
      const paired = likeness(row, column) + at(row + 1, column + 1);
      best[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), paired);
    }
  }
  return walked(theirs, ours, at);
}

/** The way that keeps most, read off the table: `at` gives what is still to be kept from a place on. */
function walked<T extends Line>(
  theirs: readonly T[],
  ours: readonly T[],
  at: (row: number, column: number) => number,
): readonly Step<T>[] {
  const steps: Step<T>[] = [];
  let [row, column] = [0, 0];
  while (row < theirs.length || column < ours.length) {
    const step = stepAt(theirs[row], ours[column], {
      here: at(row, column),
      strike: at(row + 1, column),
      insert: at(row, column + 1),
    });
    steps.push(step);
    row += step.kind === 'insert' ? 0 : 1;
    column += step.kind === 'strike' ? 0 : 1;
  }
  return steps;
}

type Kept = { readonly here: number; readonly strike: number; readonly insert: number };

function stepAt<T extends Line>(theirs: T | undefined, ours: T | undefined, kept: Kept): Step<T> {
  if (ours === undefined) return { kind: 'strike', theirs: present(theirs, 'the way ends where both have ended') };
  if (theirs === undefined) return { kind: 'insert', ours };
  if (kept.strike >= kept.here) return { kind: 'strike', theirs };
  return kept.insert >= kept.here ? { kind: 'insert', ours } : { kind: 'pair', theirs, ours };
}

type Bag = ReadonlyMap<string, number>;

function bagOf({ text }: Line): Bag {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function dice(one: Bag | undefined, other: Bag | undefined): number {
  if (one === undefined || other === undefined) return 0;
  let [shared, all] = [0, 0];
  for (const [word, count] of one) {
    shared += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
