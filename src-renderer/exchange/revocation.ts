import { type Bytes, sameBytes, toHex } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { textBytes } from '#feed/digest.ts';
import { type OfficeId, officeId } from '#feed/ids.ts';
import type { Signer } from '#feed/signature.ts';
import { z } from 'zod';
import { bytesOfHex, canonicalBytes, count, hexText, readCanonical } from './canonical-file.ts';
import { hasKey, isRevoked, type KnownOffice } from './known-office.ts';
import type { Refusal } from './refusal.ts';
import { makeSeal, openSeal, type Seal } from './seal.ts';

/** Why a key is not to be used any more. Later versions may know more; what is not known reads as `other`. */
export const REVOCATION_REASONS = ['stolen', 'lost', 'replaced', 'other'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** An office's word that a key must not be believed any more (SPEC §9). */
export type Revocation = {
  /** Whose key it is. */
  readonly office: OfficeId;
  /** The Ed25519 key, 32 bytes. */
  readonly signing: Bytes;
  readonly reason: RevocationReason;
  readonly note: string;
  /** Milliseconds since 1970 by the clock of who says it. */
  readonly date: number;
};

/** As it stands in a manifest: the signed text and its seal (R70), passed on as it came. */
export type RevocationWire = { readonly seal: string; readonly text: string };

export type SignedRevocation = { readonly revocation: Revocation; readonly by: Seal; readonly wire: RevocationWire };

const FORMAT = 'simpul-revocation';
const LONGEST_NOTE = 400;
const schema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().positive(),
  minReader: z.number().int().positive(),
  office: hexText(16),
  signing: hexText(32),
  reason: z.string().min(1).max(40),
  note: z.string().max(LONGEST_NOTE),
  date: count(),
});

export const revocationWireSchema = z.object({ seal: hexText(112), text: z.string().max(4000) });

/** Seals a revocation. `signer` signs with the key of `by`: for a key that was handed over, the shell's word of that key. */
export async function makeRevocation(revocation: Revocation, by: Seal, signer: Signer): Promise<SignedRevocation> {
  const { office, signing, reason, note, date } = revocation;
  const json = canonicalBytes({
    format: FORMAT,
    version: 1,
    minReader: 1,
    office,
    signing: toHex(signing),
    reason,
    note: note.slice(0, LONGEST_NOTE),
    date,
  });
  const seal = await makeSeal(by, 'revocation', json, signer);
  return { revocation, by, wire: { seal: toHex(seal), text: new TextDecoder().decode(json) } };
}

/** Reads a revocation and checks that the key in its seal signed it. Whose key that is, `judgeRevocation` says. */
export async function openRevocation(wire: RevocationWire): Promise<Result<SignedRevocation, Refusal>> {
  const bytes = textBytes(wire.text);
  const by = await openSeal(bytesOfHex(wire.seal), 'revocation', bytes);
  if (!by.ok) return by;
  const read = readCanonical(bytes, FORMAT, schema);
  if (!read.ok) return read;
  const office = officeId(read.value.office);
  if (office === null) return fail('damaged');
  const { signing, note, date } = read.value;
  const reason = REVOCATION_REASONS.find((known) => known === read.value.reason) ?? 'other';
  return ok({ revocation: { office, signing: bytesOfHex(signing), reason, note, date }, by: by.value, wire });
}

export type RevocationJudgement =
  /** The office itself says it, with that key or one that came after it: the key is not believed any more. */
  | 'binding'
  /** Another office that is known says it: shown to people, nothing more. */
  | 'hint'
  /** Nobody known says it, or it is about a key or an office that nobody knows here, or about this office. */
  | 'none';

/** What a revocation means beside what is known (SPEC R72–R74). */
export function judgeRevocation(
  { revocation, by }: SignedRevocation,
  me: { readonly office: OfficeId },
  offices: ReadonlyMap<OfficeId, KnownOffice>,
): RevocationJudgement {
  if (revocation.office === me.office) return 'none';
  const subject = offices.get(revocation.office);
  if (subject === undefined || !hasKey(subject, revocation.signing)) return 'none';
  if (by.office === revocation.office) return comesAfter(subject, revocation.signing, by.key) ? 'binding' : 'none';
  return isBelieved(offices.get(by.office), by.key) ? 'hint' : 'none';
}

function isBelieved(issuer: KnownOffice | undefined, key: Uint8Array): boolean {
  if (issuer === undefined || !hasKey(issuer, key) || isRevoked(issuer, key)) return false;
  return issuer.trust === 'verified' || issuer.trust === 'unverified';
}

/** A key may revoke itself and those before it: who stole an old key must not be able to revoke the new one. */
function comesAfter(office: KnownOffice, revoked: Uint8Array, by: Uint8Array): boolean {
  const line = [...office.earlier, office.signing];
  const at = (key: Uint8Array): number => line.findIndex((one) => sameBytes(one, key));
  return at(by) >= at(revoked);
}
