import type { Have, HaveVector, Span } from '#feed/have-vector.ts';
import { type FeedId, feedId } from '#feed/ids.ts';
import type { PeerRow } from '#store/rows.ts';

/** What a partner has shown to have, out of its row. */
export function haveOfPeer(peer: PeerRow): HaveVector {
  const vector = new Map<FeedId, Have>();
  for (const [feed, have] of Object.entries(peer.have)) {
    const id = feedId(feed);
    if (id !== null) vector.set(id, have);
  }
  return vector;
}

/** What a partner asked for once more, out of its row. */
export function wantsOfPeer({ wants = {} }: PeerRow): ReadonlyMap<FeedId, readonly Span[]> {
  const asked = new Map<FeedId, readonly Span[]>();
  for (const [feed, spans] of Object.entries(wants)) {
    const id = feedId(feed);
    if (id !== null) asked.set(id, spans);
  }
  return asked;
}

export function storedHave(vector: HaveVector): PeerRow['have'] {
  return Object.fromEntries(vector);
}
