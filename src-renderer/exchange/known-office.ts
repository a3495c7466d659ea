import { sameBytes } from '#base/bytes.ts';
import type { OfficeId } from '#feed/ids.ts';

/** How far an office's card is trusted here (exchange.md §5.2). */
type Trust = 'unverified' | 'verified' | 'key-changed' | 'revoked';

/** An office whose card was taken, and this office itself. */
export type KnownOffice = {
  readonly office: OfficeId;
  /** Kemendagri code of the region it belongs to. */
  readonly region: string;
  /** Ed25519 key of its present card, 32 bytes. */
  readonly signing: Uint8Array;
  /** Keys it signed with before a rotation: feeds that they certified stay good. */
  readonly earlier: readonly Uint8Array[];
  /** Those of its keys that must not be believed any more (SPEC §9). */
  readonly revoked: readonly Uint8Array[];
  /** Number of its present card: older ones are passed over. */
  readonly cardSeq: number;
  readonly trust: Trust;
};

/** Whether an office signs or has signed with this key. */
export function hasKey(office: KnownOffice, key: Uint8Array): boolean {
  return [office.signing, ...office.earlier].some((own) => sameBytes(own, key));
}

/** Whether a key of the office was revoked, or the office as a whole is not believed. */
export function isRevoked(office: KnownOffice, key: Uint8Array): boolean {
  const isPresent = sameBytes(office.signing, key);
  return (isPresent && office.trust === 'revoked') || office.revoked.some((own) => sameBytes(own, key));
}
