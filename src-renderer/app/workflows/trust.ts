import { type Bytes, sameBytes, toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { type ContactCard, openCard } from '#exchange/card.ts';
import { makeRevocation } from '#exchange/revocation.ts';
import { commit } from '#store/commit.ts';
import type { PeerRow } from '#store/rows.ts';
import { keptRevocations, revocationName } from '#store/trust-notes.ts';
import type { Refused, RevocationWhy } from '../engine.ts';
import { type EngineContext, refuse, signerOf, signing } from '../engine/context.ts';
import { revocationRow } from '../engine/kept-revocations.ts';
import { earlierKeys, newPeer, toldBy } from '../engine/peer-card.ts';

type Done = Promise<Result<null, Refused>>;

/** A person compared the digits, or takes that word back. Keys in doubt are decided on by `decideKeys`, revoked ones never. */
export async function setTrust(context: EngineContext, office: string, trust: 'verified' | 'unverified'): Done {
  const peer = await context.db.peers.get(office);
  if (peer === undefined) return refuse('no-such-partner', office);
  if (peer.trust === 'revoked') return refuse('key-revoked', office);
  if (peer.trust === 'key-changed') return refuse('key-changed', office);
  const replaced = trust === 'verified' ? await replacedBy(context, peer) : [];
  return keepPeers(context, [{ ...peer, trust, since: context.clock.now() }, ...replaced]);
}

/** Offices of the same region whose keys are gone: once the new one is verified, it stands in their place. */
async function replacedBy(context: EngineContext, { office, region }: PeerRow): Promise<readonly PeerRow[]> {
  const others = await context.db.peers.toArray();
  return others
    .filter((other) => other.region === region && other.office !== office && other.trust === 'revoked')
    .map((other) => ({ ...other, offered: null, replacedBy: office }));
}

/**
 * A person compared the digits anew with an office whose keys are in doubt. `held`: the card we hold is right, the other one
 * is dropped. `offered`: the other one takes its place; what the keys before signed stays as it is.
 */
export async function decideKeys(
  context: EngineContext,
  office: string,
  right: 'held' | 'offered',
): Promise<Result<{ readonly office: string }, Refused>> {
  const peer = await context.db.peers.get(office);
  if (peer === undefined) return refuse('no-such-partner', office);
  const rows = right === 'held' ? keepHeld(context, peer) : await takeOffered(context, peer);
  if (!rows.ok) return rows;
  const kept = await keepPeers(context, rows.value);
  return kept.ok ? ok({ office: rows.value[0]?.office ?? office }) : kept;
}

function keepHeld(context: EngineContext, peer: PeerRow): Result<readonly PeerRow[], Refused> {
  // Keys that were revoked stay so, also when a card with others turned out to be false.
  if (peer.trust === 'revoked') return ok([{ ...peer, offered: null }]);
  if (peer.trust !== 'key-changed') return refuse('no-such-partner', 'no other card waits');
  return ok([{ ...peer, trust: 'verified', offered: null, since: context.clock.now() }]);
}

async function takeOffered(context: EngineContext, peer: PeerRow): Promise<Result<readonly PeerRow[], Refused>> {
  const bytes = peer.offered?.card;
  const card = bytes === undefined ? null : await openCard(bytes, context.reads);
  if (bytes === undefined || card === null || !card.ok) return refuse('no-such-partner', 'no other card waits');
  const accepted = { card: card.value, bytes };
  const since = context.clock.now();
  if (card.value.office === peer.office) {
    const told = await toldBy(accepted);
    return ok([
      {
        ...peer,
        ...told,
        earlier: await keysBefore(context, peer, card.value),
        trust: 'verified',
        offered: null,
        since,
      },
    ]);
  }
  // The office lost its keys and was born anew: another office by its id, the same one for people.
  const born: PeerRow = { ...(await newPeer(context, accepted)), trust: 'verified' };
  const before = { ...peer, trust: 'revoked', offered: null, replacedBy: born.office, since } as const;
  return ok([born, before]);
}

/** After a change of keys that was never seen here, the card that was compared still names the key before it (SPEC R53). */
async function keysBefore(
  { reads }: EngineContext,
  peer: PeerRow,
  { previous }: ContactCard,
): Promise<readonly Bytes[]> {
  const known = await earlierKeys(peer, reads);
  const isNew = previous !== null && !known.some((key) => sameBytes(key, previous.signing));
  return isNew ? [...known, previous.signing] : known;
}

/** Notes that a partner's key must not be believed any more, and signs that for other offices to read as a hint. */
export async function revokeKey(context: EngineContext, office: string, why: RevocationWhy): Done {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const found = await peerWithCard(context, office);
  if (found === null) return refuse('no-such-partner', office);
  const { peer, card } = found;
  return signing(async () => {
    const date = context.clock.now();
    const by = { office: self.office, key: new Uint8Array(self.keys.signing) };
    const said = { office: card.office, signing: card.signing, date, ...why };
    const revocation = await makeRevocation(said, by, signerOf(context));
    const kept = await commit(context.db, {
      peers: [{ ...peer, trust: 'revoked', revokedKeys: [...(peer.revokedKeys ?? []), card.signing], since: date }],
      meta: revocationRow(revocation, { judgement: 'own', received: date }),
    });
    return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
  });
}

/** This office's own note was a mistake: the digits are to be compared anew. What the partner itself revoked stays revoked. */
export async function takeBackRevocation(context: EngineContext, office: string): Done {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const found = await peerWithCard(context, office);
  if (found === null) return refuse('no-such-partner', office);
  const { peer, card } = found;
  const key = toHex(card.signing);
  const about = (await keptRevocations(context.db)).filter((one) => one.office === office && one.key === key);
  const own = about.find((one) => one.issuer === self.office);
  if (own === undefined || about.some((one) => one.judgement === 'binding')) return refuse('key-revoked', office);
  const revokedKeys = (peer.revokedKeys ?? []).filter((one) => !sameBytes(one, card.signing));
  const trust = (peer.offered ?? null) === null ? 'unverified' : 'key-changed';
  const kept = await commit(context.db, {
    peers: [{ ...peer, trust, revokedKeys, since: context.clock.now() }],
    meta: { [revocationName(own)]: null },
  });
  return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
}

async function peerWithCard(
  context: EngineContext,
  office: string,
): Promise<{ readonly peer: PeerRow; readonly card: ContactCard } | null> {
  const peer = await context.db.peers.get(office);
  const card = peer === undefined ? null : await openCard(peer.card, context.reads);
  return peer === undefined || card === null || !card.ok ? null : { peer, card: card.value };
}

async function keepPeers(context: EngineContext, peers: readonly PeerRow[]): Done {
  const kept = await commit(context.db, { peers });
  return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
}
