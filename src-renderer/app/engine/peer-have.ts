import type { Have, HaveVector } from '#feed/have-vector.ts';
import { feedId } from '#feed/ids.ts';
import type { PeerRow } from '#store/rows.ts';

/** What a partner has shown to have, out of its row. */
export function haveOfPeer(peer: PeerRow): HaveVector {
  const vector = new Map<NonNullable<ReturnType<typeof feedId>>, Have>();
  for (const [feed, have] of Object.entries(peer.have)) {
    const id = feedId(feed);
    if (id !== null) vector.set(id, have);
  }
  return vector;
}

export function storedHave(vector: HaveVector): PeerRow['have'] {
  return Object.fromEntries(vector);
}
