import { sameBytes } from '#base/bytes.ts';
import type { OfficeId } from '#feed/ids.ts';
import type { ContactCard } from './card.ts';
import { hasKey, isRevoked, type KnownOffice } from './known-office.ts';

export type CardJudgement =
  /** This office's own card. */
  | 'own'
  /** Nobody knows this office here: unverified until its digits are compared. */
  | 'new'
  /** The keys are those we know; name or date may be newer. */
  | 'same'
  /** A card from before the one we know: nothing is taken of it, or an old file would undo what came after. */
  | 'stale'
  /** A card of keys that were revoked. */
  | 'revoked'
  /** New keys that the keys we know have signed for. */
  | 'rotated'
  /** Other keys under a known office, or a second office for a known region: blocks, and a person asks (exchange.md §5.2). */
  | 'key-changed';

/** What a card that was opened means beside what is known. Keys of revoked or blocked offices give nothing. */
export function judgeCard(
  card: ContactCard,
  me: { readonly office: OfficeId },
  offices: ReadonlyMap<OfficeId, KnownOffice>,
): CardJudgement {
  if (card.office === me.office) return 'own';
  const known = offices.get(card.office);
  if (known === undefined) return hasOtherOffice(card, offices) ? 'key-changed' : 'new';
  return hasKey(known, card.signing) ? judgeKnownKey(card, known) : judgeOtherKey(card, known);
}

/** A key that the office has shown before: its present one, or one before it. */
function judgeKnownKey(card: ContactCard, known: KnownOffice): CardJudgement {
  if (isRevoked(known, card.signing)) return 'revoked';
  return sameBytes(known.signing, card.signing) && card.seq >= known.cardSeq ? 'same' : 'stale';
}

function judgeOtherKey(card: ContactCard, known: KnownOffice): CardJudgement {
  const trusted = known.trust === 'verified' || known.trust === 'unverified';
  const handedOver = card.previous !== null && sameBytes(card.previous.signing, known.signing);
  return trusted && handedOver ? 'rotated' : 'key-changed';
}

function hasOtherOffice(card: ContactCard, offices: ReadonlyMap<OfficeId, KnownOffice>): boolean {
  return [...offices.values()].some((office) => office.region === card.region && office.trust !== 'revoked');
}
