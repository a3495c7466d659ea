import { fromHex, toHex } from '#base/bytes.ts';
import type { Json } from '#base/canonical-json.ts';
import type { RevocationWire, SignedRevocation } from '#exchange/revocation.ts';
import type { ReadableDb } from '#store/database.ts';
import { type KeptRevocation, keptRevocations, revocationName } from '#store/trust-notes.ts';

/** A revocation as the row of `meta` that keeps it. */
export function revocationRow(
  { revocation, by, wire }: SignedRevocation,
  as: { readonly judgement: KeptRevocation['judgement']; readonly received: number },
): { readonly [name: string]: Json } {
  const { office, signing, reason, note, date } = revocation;
  const kept: KeptRevocation = {
    office,
    key: toHex(signing),
    issuer: by.office,
    reason,
    note,
    date,
    ...as,
    ...wire,
  };
  return { [revocationName(kept)]: kept };
}

/** Keys of this office that it has revoked itself. */
export async function ownRevokedKeys(db: ReadableDb, own: string): Promise<readonly Uint8Array[]> {
  const kept = await keptRevocations(db);
  return kept.flatMap(({ office, issuer, key }) => {
    const bytes = office === own && issuer === own ? fromHex(key) : null;
    return bytes === null ? [] : [bytes];
  });
}

/** Revocations as they travel on: the binding ones first, should there be more than a package takes. */
export function toSend(kept: readonly KeptRevocation[]): readonly RevocationWire[] {
  const rank = (one: KeptRevocation): number => (one.judgement === 'hint' ? 1 : 0);
  return kept.toSorted((one, other) => rank(one) - rank(other)).map(({ seal, text }) => ({ seal, text }));
}
