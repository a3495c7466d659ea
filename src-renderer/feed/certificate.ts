import type { Bytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { type FeedId, feedIdFromBytes, feedIdOf, idBytes, type OfficeId, officeIdFromBytes } from './ids.ts';
import { isSignedBy, type Signer } from './signature.ts';

/**
 * An office's word that a feed is its own and in which scope it writes there (exchange.md §3.3, §5.2).
 * A feed lives as long as the key that certified it: a new key begins new feeds.
 */
export type Certificate = {
  readonly feed: FeedId;
  readonly office: OfficeId;
  /** Ed25519 public key that signs the feed's entries. */
  readonly key: Bytes;
  /** As text: a scope of a later version is kept, not refused. See scope.ts. */
  readonly scope: string;
  /** 16 random bytes; with key and scope they give the feed's id. */
  readonly nonce: Bytes;
  /** Milliseconds since 1970 by the office's clock. */
  readonly started: number;
  /** The feed that this one goes on from after a restore or a new key; null for a fresh start. */
  readonly replaces: FeedId | null;
};

export type SignedCertificate = {
  readonly certificate: Certificate;
  /** The bytes that are signed, as they were made. */
  readonly bytes: Bytes;
  readonly signature: Bytes;
};

export type CertificateFault = 'damaged' | 'bad-signature' | 'newer-version';

const VERSION = 1;
const LONGEST = 2048;
const SCOPE = /^[!-~]{1,700}$/;

/** `[1, feed, office, key, scope, nonce, started, replaces]` in CBOR, signed for purpose `certificate`. */
export async function issueCertificate(terms: Omit<Certificate, 'feed'>, signer: Signer): Promise<SignedCertificate> {
  const feed = await feedIdOf(terms.key, terms.scope, terms.nonce);
  const bytes = encodeCbor([
    VERSION,
    idBytes(feed),
    idBytes(terms.office),
    terms.key,
    terms.scope,
    terms.nonce,
    terms.started,
    terms.replaces === null ? null : idBytes(terms.replaces),
  ]);
  const signature = new Uint8Array(await signer('certificate', bytes));
  return { certificate: { ...terms, feed }, bytes, signature };
}

/** Reads a certificate and checks that its key signed it and its feed id follows from it. Whose key it is, the caller must know. */
export async function openCertificate(
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<Result<SignedCertificate, CertificateFault>> {
  const read = readCertificate(bytes);
  if (!read.ok) return read;
  const certificate = read.value;
  const signed = await isSignedBy({ purpose: 'certificate', message: bytes, signature, key: certificate.key });
  const named = (await feedIdOf(certificate.key, certificate.scope, certificate.nonce)) === certificate.feed;
  if (!signed || !named) return fail('bad-signature');
  return ok({ certificate, bytes: new Uint8Array(bytes), signature: new Uint8Array(signature) });
}

function readCertificate(bytes: Uint8Array): Result<Certificate, CertificateFault> {
  if (bytes.length > LONGEST) return fail('damaged');
  const decoded = decodeCbor(bytes);
  if (!decoded.ok) return decoded;
  const fields = decoded.value;
  if (!isArray(fields) || typeof fields[0] !== 'number') return fail('damaged');
  if (fields[0] > VERSION) return fail('newer-version');
  if (fields[0] !== VERSION || fields.length !== 8) return fail('damaged');
  const certificate = readFields(fields);
  return certificate === null ? fail('damaged') : ok(certificate);
}

function readFields(fields: readonly unknown[]): Certificate | null {
  const [, , , key, scope, nonce, started] = fields;
  const ids = readIds(fields);
  if (ids === null || !isBytes(key, 32) || !isBytes(nonce, 16)) return null;
  if (!isScopeText(scope) || !isTime(started)) return null;
  return { ...ids, key: new Uint8Array(key), scope, nonce: new Uint8Array(nonce), started };
}

function readIds(fields: readonly unknown[]): Pick<Certificate, 'feed' | 'office' | 'replaces'> | null {
  const [, feedBytes, officeBytes, , , , , replacesBytes] = fields;
  const feed = isBytes(feedBytes, 16) ? feedIdFromBytes(feedBytes) : null;
  const office = isBytes(officeBytes, 16) ? officeIdFromBytes(officeBytes) : null;
  const replaces = isBytes(replacesBytes, 16) ? feedIdFromBytes(replacesBytes) : null;
  if (feed === null || office === null || (replaces === null && replacesBytes !== null)) return null;
  return { feed, office, replaces };
}

function isScopeText(value: unknown): value is string {
  return typeof value === 'string' && SCOPE.test(value);
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}
