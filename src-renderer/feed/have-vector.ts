import type { FeedId } from './ids.ts';

/** Entries `from`…`to`, both included, both from 1. */
export type Span = { readonly from: number; readonly to: number };

/** What an office has of one feed: everything up to `seq`, and what lies beyond a hole. */
export type Have = {
  /** 0 when even the first entry is missing. */
  readonly seq: number;
  /** Sorted, apart from each other and from `seq` by at least one missing entry. */
  readonly beyond: readonly Span[];
};

/** What an office has of every feed it may see. Knowledge about others only grows (exchange.md §3.5). */
export type HaveVector = ReadonlyMap<FeedId, Have>;

export const HAS_NOTHING: Have = { seq: 0, beyond: [] };

/** The one way to write a set of entries down, whatever spans it is given as. */
export function haveOf(spans: readonly Span[]): Have {
  const merged: Span[] = [];
  const sorted = spans.filter((span) => span.to >= span.from).toSorted((one, other) => one.from - other.from);
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      merged.push(span);
    }
  }
  const first = merged[0];
  return first !== undefined && first.from <= 1
    ? { seq: first.to, beyond: merged.slice(1) }
    : { seq: 0, beyond: merged };
}

/** The same entries as spans, from the lowest. */
export function spansOf(have: Have): readonly Span[] {
  return have.seq > 0 ? [{ from: 1, to: have.seq }, ...have.beyond] : have.beyond;
}

/** What either of the two has. Never less than either. */
export function unionHave(one: HaveVector, other: HaveVector): HaveVector {
  const union = new Map(one);
  for (const [feed, have] of other) {
    const before = union.get(feed);
    union.set(feed, before === undefined ? have : haveOf([...spansOf(before), ...spansOf(have)]));
  }
  return union;
}

/** The entries of one feed that `ours` has and `theirs` lacks. */
export function spansLacking(ours: Have, theirs: Have): readonly Span[] {
  const lacking: Span[] = [];
  for (const span of spansOf(ours)) {
    let from = span.from;
    for (const theirSpan of spansOf(theirs)) {
      if (theirSpan.to < from || theirSpan.from > span.to) continue;
      if (theirSpan.from > from) lacking.push({ from, to: theirSpan.from - 1 });
      from = theirSpan.to + 1;
    }
    if (from <= span.to) lacking.push({ from, to: span.to });
  }
  return lacking;
}

/** For every feed what `ours` has and `theirs` lacks; feeds that are complete do not appear. */
export function whatTheyLack(ours: HaveVector, theirs: HaveVector): ReadonlyMap<FeedId, readonly Span[]> {
  const lack = new Map<FeedId, readonly Span[]>();
  for (const [feed, have] of ours) {
    const spans = spansLacking(have, theirs.get(feed) ?? HAS_NOTHING);
    if (spans.length > 0) lack.set(feed, spans);
  }
  return lack;
}

/** The holes below the highest entry that is there: what is known to be missing. */
export function holesOf(have: Have): readonly Span[] {
  const holes: Span[] = [];
  let next = have.seq + 1;
  for (const span of have.beyond) {
    holes.push({ from: next, to: span.from - 1 });
    next = span.to + 1;
  }
  return holes;
}

export function countEntries(spans: readonly Span[]): number {
  let count = 0;
  for (const span of spans) count += span.to - span.from + 1;
  return count;
}
