import type { Bytes } from '#base/bytes.ts';
import { type ContactCard, openCard } from '#exchange/card.ts';
import { fingerprintOf } from '#exchange/fingerprint.ts';
import type { PeerRow } from '#store/rows.ts';
import type { EngineContext } from './context.ts';

/** A card that was opened, with the file it came in. */
export type Accepted = { readonly card: ContactCard; readonly bytes: Uint8Array };

type Told = Pick<PeerRow, 'card' | 'name' | 'region' | 'fingerprint' | 'cardSeq' | 'cardCreated'>;

/** What a card tells of its office. */
export async function toldBy({ card, bytes }: Accepted): Promise<Told> {
  const { name, region, seq, created } = card;
  const fingerprint = await fingerprintOf(card);
  return { card: new Uint8Array(bytes), name, region, fingerprint, cardSeq: seq, cardCreated: created };
}

/** A partner that was not here yet: unverified until its digits are compared. */
export async function newPeer(context: EngineContext, accepted: Accepted): Promise<PeerRow> {
  const { office, previous } = accepted.card;
  return {
    office,
    ...(await toldBy(accepted)),
    trust: 'unverified',
    since: context.clock.now(),
    // Both keys signed for each other here, so what the one before certified is this office's too (exchange SPEC R53).
    earlier: previous === null ? [] : [previous.signing],
    have: {},
    sent: 0,
    received: 0,
    lastSent: null,
    lastReceived: null,
  };
}

/** The keys of a partner's cards once another one takes the place of its present one. */
export async function earlierKeys(peer: PeerRow, reads: number | undefined): Promise<readonly Bytes[]> {
  const card = await openCard(peer.card, reads);
  return [...(peer.earlier ?? []), ...(card.ok ? [card.value.signing] : [])];
}
