import { type Result, ok } from '#base/result.ts';
import { armored } from '#exchange/age-file.ts';
import { type HeardFeed, missingFor, type PlannedFeed } from '#exchange/plan.ts';
import type { Span } from '#feed/have-vector.ts';
import { type FeedId, feedId } from '#feed/ids.ts';
import { scopeIncludes } from '#feed/scope.ts';
import type { PeerRow } from '#store/rows.ts';
import type { MadeRequest, Refused } from '../engine.ts';
import { correspondWith } from '../engine/correspondent.ts';
import { type EngineContext, refuse, signing } from '../engine/context.ts';
import { wantedForks } from '../engine/forks.ts';
import { finishPackage, orderFor, plannedFeeds } from './make-package.ts';

/**
 * A request (*permintaan*): what is missing here, by office and numbers, for a partner who may have it, the author or a third
 * office. It carries no records, so that its text form fits into a chat (exchange.md §5.2, `want`).
 */
export async function makeRequest(context: EngineContext, office: string): Promise<Result<MadeRequest, Refused>> {
  const found = await correspondWith(context, office);
  if (!found.ok) return found;
  const { self, peer } = found.value;
  const feeds = await plannedFeeds(context);
  const missing = missingFor(await heardFeeds(context, feeds), peer);
  const parted = new Map([...(await wantedForks(context))].filter(([feed]) => mayKnow(feeds, feed, peer)));
  // What shows where a history parts takes in what is missing of the feed: an answer never ends before all that is there.
  const want = new Map([...missing, ...unknownFrom(peer, feeds), ...parted]);
  if (want.size === 0) return refuse('nothing-missing', peer.name);
  return signing(async () => {
    const order = await orderFor(context, { self, peer, feeds, ranges: [], want, revocations: [] });
    if (!order.ok) return order;
    const made = await finishPackage(context, { self, peer, form: 'file' }, order.value);
    return made.ok ? ok({ ...made.value, text: armored(made.value.bytes) }) : made;
  });
}

function mayKnow(feeds: readonly PlannedFeed[], feed: FeedId, { region }: PeerRow): boolean {
  return feeds.some((one) => one.feed === feed && scopeIncludes(one.scope, region));
}

/** Feeds that this very partner told of and that nobody has shown us: from their beginning. */
function unknownFrom({ named = {} }: PeerRow, known: readonly PlannedFeed[]): ReadonlyMap<FeedId, readonly Span[]> {
  const asked = new Map<FeedId, readonly Span[]>();
  for (const [name, highest] of Object.entries(named)) {
    const feed = feedId(name);
    if (feed !== null && !known.some((one) => one.feed === feed)) asked.set(feed, [{ from: 1, to: highest }]);
  }
  return asked;
}

async function heardFeeds(
  context: EngineContext,
  feeds: Awaited<ReturnType<typeof plannedFeeds>>,
): Promise<readonly HeardFeed[]> {
  const heard = new Map((await context.db.feeds.toArray()).map((row) => [row.feed, row.own === 1 ? 0 : row.heard]));
  return feeds.map((feed) => ({ ...feed, heard: heard.get(feed.feed) ?? 0 }));
}
