import type { Pair } from '../recognise/align.ts';

/** Our articles that stand elsewhere in their file: those outside the longest run that kept its order. */
export function movedOf(pairs: readonly Pair[]): ReadonlySet<number> {
  const inOrder = pairs.toSorted((one, other) => one.ours - other.ours);
  const lengths: number[] = [];
  const before: number[] = [];
  inOrder.forEach(({ theirs }, index) => {
    const fitting = inOrder
      .slice(0, index)
      .map((pair, at) => (pair.theirs < theirs ? { at, length: lengths[at] ?? 0 } : { at: -1, length: 0 }));
    const best = fitting.reduce((most, one) => (one.length > most.length ? one : most), { at: -1, length: 0 });
    lengths[index] = best.length + 1;
    before[index] = best.at;
  });
  const kept = new Set<number>();
  let at = lengths.indexOf(lengths.reduce((most, length) => Math.max(most, length), 0));
  while (at >= 0) {
    kept.add(inOrder[at]?.ours ?? -1);
    at = before[at] ?? -1;
  }
  return new Set(inOrder.flatMap(({ ours }) => (kept.has(ours) ? [] : [ours])));
}
