import { type Have, HAS_NOTHING, type HaveVector, type Span, spansLacking } from '#feed/have-vector.ts';
import type { FeedId, OfficeId } from '#feed/ids.ts';
import { scopeIncludes } from '#feed/scope.ts';

/** A feed as the planning sees it: own or a third office's. */
export type PlannedFeed = {
  readonly feed: FeedId;
  readonly office: OfficeId;
  readonly scope: string;
  /** What is here of it. */
  readonly have: Have;
  /** Hash of entry `have.seq`; absent where nothing is told of it (SPEC R113). */
  readonly tip?: Uint8Array | undefined;
};

export type PlanPartner = {
  readonly office: OfficeId;
  readonly region: string;
  /** What the partner has shown to have. */
  readonly have: HaveVector;
  /** What it asked for once more, whatever it showed to have (a restored office, a lost file). */
  readonly wants: ReadonlyMap<FeedId, readonly Span[]>;
  /** It lost what it had: everything again, its own feeds too (SPEC R96). */
  readonly everything?: boolean;
};

export type PlannedRange = Span & {
  readonly feed: FeedId;
  readonly office: OfficeId;
};

const EVERYTHING: readonly Span[] = [{ from: 1, to: Number.MAX_SAFE_INTEGER }];

/**
 * What to send (exchange.md §3.5, policy "acked"): of every feed that the partner's region may see, what is here without a
 * hole and what the partner has not shown to have. What was sent before comes again until it is acknowledged: a package
 * that was lost leaves no hole to see. The partner's own feeds stay out.
 */
export function planRanges(feeds: readonly PlannedFeed[], partner: PlanPartner): readonly PlannedRange[] {
  const ranges: PlannedRange[] = [];
  for (const { feed, office, scope, have } of feeds) {
    const wanted = partner.everything === true ? EVERYTHING : (partner.wants.get(feed) ?? []);
    // Of its own feeds an office gets only what it asks for: a restored one lacks what it wrote after the backup.
    if ((office === partner.office && wanted.length === 0) || !scopeIncludes(scope, partner.region)) continue;
    const theirs = partner.have.get(feed);
    const from = Math.min((theirs ?? HAS_NOTHING).seq + 1, ...wanted.map((span) => span.from));
    // Never cut short, though the partner may have some of it beyond a hole: a range must end where the author signed, and
    // of other offices' entries we hold that signature only where a range once ended.
    if (from <= have.seq) ranges.push({ feed, office, from, to: have.seq });
    for (const span of have.beyond.filter((beyond) => wanted.some((want) => overlap(beyond, want)))) {
      ranges.push({ feed, office, ...span });
    }
  }
  return ranges;
}

function overlap(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** A feed of another office as the asking sees it: `heard` is the highest number anybody has told of. */
export type HeardFeed = PlannedFeed & { readonly heard: number };

/**
 * What is known to be missing here of every feed that this partner may know of (exchange.md §3.5, `want`). A feed whose
 * scope leaves the partner's region out is not even named.
 */
export function missingFor(
  feeds: readonly HeardFeed[],
  partner: { readonly region: string },
): ReadonlyMap<FeedId, readonly Span[]> {
  const missing = new Map<FeedId, readonly Span[]>();
  for (const { feed, scope, have, heard } of feeds) {
    const spans = scopeIncludes(scope, partner.region) ? missingOf(have, heard) : [];
    if (spans.length > 0) missing.set(feed, spans);
  }
  return missing;
}

/** The entries of a feed that somebody has and we do not. */
export function missingOf(have: Have, heard: number): readonly Span[] {
  return heard === 0 ? [] : spansLacking({ seq: heard, beyond: [] }, have);
}

/** What may be said about what is here to offices of these regions: only feeds that all of them may see. */
export function shareableHave(feeds: readonly PlannedFeed[], regions: readonly string[]): HaveVector {
  const shown = feeds.filter(({ scope }) => regions.every((region) => scopeIncludes(scope, region)));
  return new Map(shown.map(({ feed, have }) => [feed, have]));
}
