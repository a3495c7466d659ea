import { ok, type Result } from '#base/result.ts';
import type { PeerRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse, type Self } from './context.ts';

/** Who writes to whom. */
export type Correspondence = { readonly self: Self; readonly peer: PeerRow };

/** A partner that a file may be made for; not one whose key is in doubt or revoked. */
export async function correspondWith(context: EngineContext, office: string): Promise<Result<Correspondence, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const peer = await context.db.peers.get(office);
  if (peer === undefined) return refuse('no-such-partner', office);
  if (peer.trust === 'revoked') return refuse('key-revoked', office);
  return peer.trust === 'key-changed' ? refuse('key-changed', office) : ok({ self, peer });
}
