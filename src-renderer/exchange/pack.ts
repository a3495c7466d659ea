import { present } from '#base/assert.ts';
import { type Bytes, concatBytes, toHex } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { byteStringSequence } from '#feed/cbor.ts';
import type { SignedCertificate } from '#feed/certificate.ts';
import { verifyRange } from '#feed/chain.ts';
import { sha256 } from '#feed/digest.ts';
import type { Span } from '#feed/have-vector.ts';
import type { FeedId, OfficeId } from '#feed/ids.ts';
import { scopeIncludes } from '#feed/scope.ts';
import type { Signer } from '#feed/signature.ts';
import { encryptTo } from './age-file.ts';
import { canonicalBytes } from './canonical-file.ts';
import { gzip } from './gzip.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import {
  type ForkWire,
  type Introduction,
  type Manifest,
  type ManifestRange,
  PACKAGE_FORMAT,
  type PackageKind,
  wireHave,
  wireSpans,
} from './manifest.ts';
import { type PlannedFeed, shareableHave } from './plan.ts';
import type { RevocationWire } from './revocation.ts';
import { makeSeal } from './seal.ts';
import { writeTar } from './tar.ts';
import { wireTips } from './tips.ts';
import { MEMBERS } from './unpack.ts';

/** Entries to send, as they lie in the store. */
export type PackRange = {
  readonly certificate: SignedCertificate;
  readonly from: number;
  /** Hash of the entry before `from`. */
  readonly prev: Uint8Array;
  readonly bodies: readonly Uint8Array[];
  /** The author's, over the last of them. */
  readonly signature: Uint8Array;
  /** The recipients have shown that they know the certificate: it stays out. */
  readonly certificateKnown: boolean;
};

export type PackOrder = {
  readonly kind: PackageKind;
  /** A fresh id, 16–40 letters and digits. */
  readonly id: string;
  /** The sender's counter towards these recipients, from 1. */
  readonly n: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Version of the app. */
  readonly app: string;
  /** Version of the record shapes. */
  readonly schema: number;
  readonly sender: { readonly office: OfficeId; readonly signing: Bytes; readonly cardSeq: number };
  readonly recipients: readonly Recipient[];
  readonly ranges: readonly PackRange[];
  /** Which of several files this is (SPEC §13); absent when it is the only one. */
  readonly part?: PackagePart;
  /** All feeds that are here. What they hold is told of those alone that every recipient may see. */
  readonly feeds: readonly PlannedFeed[];
  readonly want: ReadonlyMap<FeedId, readonly Span[]>;
  /** Revocations that are known here, own and others' (SPEC §9). */
  readonly revocations?: readonly RevocationWire[];
  /** Cards that were verified here, for the recipients to know (SPEC §10). */
  readonly introductions?: readonly Introduction[];
  /** Feeds of the recipient that came here with two histories (SPEC §16). */
  readonly forks?: readonly ForkWire[];
};

/** Number `i` of the `of` files that were made together under the name `set`. */
export type PackagePart = { readonly i: number; readonly of: number; readonly set: string };

export type Recipient = { readonly office: OfficeId; readonly region: string; readonly recipient: string };

export type PackRefusal =
  /** A range would tell a recipient what is not shared with its region; a private one always would. */
  | 'not-allowed'
  | 'too-many'
  | 'too-big'
  | 'no-recipient'
  | 'bad-recipient'
  /** What is to be sent does not verify: the store is damaged. */
  | 'broken-chain'
  | 'bad-signature';

export type MadePackage = { readonly bytes: Bytes; readonly manifest: Manifest; readonly sha256: string };

/** Makes a package: age(gzip(tar[manifest.json, manifest.sig, entries.cbor])), signed, then encrypted. Rejects when the signer does. */
export async function packPackage(order: PackOrder, signer: Signer): Promise<Result<MadePackage, PackRefusal>> {
  const fault = orderFault(order);
  if (fault !== null) return fail(fault);
  const ranges: ManifestRange[] = [];
  const parts: Uint8Array[] = [];
  for (const range of order.ranges) {
    const wire = await wireRange(range);
    if (!wire.ok) return wire;
    ranges.push(wire.value.range);
    parts.push(...wire.value.parts);
  }
  const entries = concatBytes(parts);
  if (entries.length > EXCHANGE_LIMITS.entries) return fail('too-big');
  const manifest = manifestOf(order, ranges, { bytes: entries.length, sha256: toHex(await sha256([entries])) });
  const json = canonicalBytes(manifest);
  if (json.length > EXCHANGE_LIMITS.manifest) return fail('too-many');
  const seal = await makeSeal({ office: order.sender.office, key: order.sender.signing }, 'manifest', json, signer);
  const contents = [json, seal, entries];
  const tar = writeTar(MEMBERS.map((name, index) => ({ name, bytes: contents[index] ?? entries })));
  const bytes = await encryptTo(
    order.recipients.map((recipient) => recipient.recipient),
    await gzip(tar),
  );
  return bytes.ok ? ok({ bytes: bytes.value, manifest, sha256: toHex(await sha256([bytes.value])) }) : bytes;
}

function orderFault(order: PackOrder): PackRefusal | null {
  if (order.recipients.length === 0) return 'no-recipient';
  if (order.recipients.length > EXCHANGE_LIMITS.recipients || order.ranges.length > EXCHANGE_LIMITS.ranges)
    return 'too-many';
  let entries = 0;
  for (const { certificate, bodies } of order.ranges) {
    entries += bodies.length;
    const { scope } = certificate.certificate;
    if (!order.recipients.every((recipient) => scopeIncludes(scope, recipient.region))) return 'not-allowed';
  }
  return entries > EXCHANGE_LIMITS.entryCount ? 'too-many' : null;
}

async function wireRange(
  range: PackRange,
): Promise<Result<{ readonly range: ManifestRange; readonly parts: readonly Uint8Array[] }, PackRefusal>> {
  const { feed, office, key } = range.certificate.certificate;
  const { from, prev, bodies, signature } = range;
  const verified = await verifyRange({ feed, from, prev, bodies, signature }, null, key);
  if (!verified.ok) return verified;
  const head = present(verified.value.at(-1), 'a range without entries does not verify');
  const parts = byteStringSequence(bodies);
  let bytes = 0;
  for (const part of parts) bytes += part.length;
  const to = from + bodies.length - 1;
  return ok({
    range: { feed, office, from, to, prev: toHex(prev), head: toHex(head), sig: toHex(signature), bytes },
    parts,
  });
}

function manifestOf(order: PackOrder, ranges: ManifestRange[], entries: Manifest['entries']): Manifest {
  const have = wireHave(
    shareableHave(
      order.feeds,
      order.recipients.map(({ region }) => region),
    ),
  );
  const later = laterFields(order, have);
  return {
    format: PACKAGE_FORMAT,
    version: Object.keys(later).length === 0 ? 1 : 2,
    minReader: 1,
    id: order.id,
    n: order.n,
    kind: order.kind,
    created: order.created,
    app: order.app,
    schema: order.schema,
    engine: 'automerge/3',
    codec: 'gzip',
    from: { office: order.sender.office, card: order.sender.cardSeq },
    to: order.recipients.map(({ office }) => office),
    part: { i: 1, of: 1, set: order.id, ...order.part },
    certs: wireCertificates(order.ranges),
    ranges,
    have,
    want: [...order.want].map(([feed, spans]) => ({ feed, ranges: wireSpans(spans) })),
    entries,
    ...later,
  };
}

/** What makes a manifest one of version 2. */
function laterFields(
  { revocations = [], introductions = [], forks = [], feeds }: PackOrder,
  have: Manifest['have'],
): Partial<Manifest> {
  const { revocations: most, introductions: mostCards, forks: mostForks } = EXCHANGE_LIMITS;
  const tips = wireTips(have, new Map(feeds.flatMap(({ feed, tip }) => (tip === undefined ? [] : [[feed, tip]]))));
  return {
    ...(revocations.length === 0 ? {} : { revocations: revocations.slice(0, most).map((wire) => ({ ...wire })) }),
    ...(introductions.length === 0
      ? {}
      : { introductions: introductions.slice(0, mostCards).map((card) => ({ ...card })) }),
    ...(forks.length === 0 ? {} : { forks: forks.slice(0, mostForks).map((fork) => ({ ...fork })) }),
    ...(tips === null ? {} : { tips }),
  };
}

function wireCertificates(ranges: readonly PackRange[]): Manifest['certs'] {
  const fresh = new Map<FeedId, SignedCertificate>();
  for (const { certificate, certificateKnown } of ranges) {
    if (!certificateKnown) fresh.set(certificate.certificate.feed, certificate);
  }
  return [...fresh.values()].map(({ bytes, signature }) => ({ cert: toHex(bytes), sig: toHex(signature) }));
}
