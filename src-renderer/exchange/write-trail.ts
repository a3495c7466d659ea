import { type Bytes, concatBytes, toHex } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { byteStringSequence } from '#feed/cbor.ts';
import type { SignedCertificate } from '#feed/certificate.ts';
import { sha256 } from '#feed/digest.ts';
import type { OfficeId } from '#feed/ids.ts';
import { parseScope } from '#feed/scope.ts';
import type { Signer } from '#feed/signature.ts';
import { canonicalBytes } from './canonical-file.ts';
import { gzip } from './gzip.ts';
import type { StoredEntry } from './parts.ts';
import { makeSeal } from './seal.ts';
import { writeTar } from './tar.ts';
import { TRAIL_FORMAT, TRAIL_LIMITS, TRAIL_MEMBERS, type TrailList } from './trail-file.ts';

/** Entries of one feed that follow each other, as they lie in the store. */
export type TrailSpan = {
  readonly certificate: SignedCertificate;
  readonly entries: readonly (StoredEntry & { readonly hash: Uint8Array })[];
};

export type TrailOrder = {
  readonly about: string | null;
  readonly app: string;
  readonly created: number;
  readonly by: { readonly office: OfficeId; readonly signing: Bytes };
  /** Contact cards of the authors, as their offices made them. */
  readonly cards: readonly Uint8Array[];
  readonly spans: readonly TrailSpan[];
};

/** Writes an audit file (SPEC R102–R104), sealed by who makes it. Nothing of a private scope ever gets into one. */
export async function writeTrail(
  order: TrailOrder,
  signer: Signer,
): Promise<Result<Bytes, 'not-allowed' | 'too-big' | 'too-many'>> {
  const { spans } = order;
  if (spans.some(({ certificate }) => parseScope(certificate.certificate.scope)?.kind !== 'parties')) {
    return fail('not-allowed');
  }
  const written = spans.flatMap((span) => wireSpan(span) ?? []);
  const entries = concatBytes(written.flatMap(({ parts }) => parts));
  const count = spans.reduce((sum, span) => sum + span.entries.length, 0);
  if (entries.length > TRAIL_LIMITS.entries) return fail('too-big');
  if (count > TRAIL_LIMITS.entryCount || written.length > TRAIL_LIMITS.ranges) return fail('too-many');
  const certificates = new Map(spans.map(({ certificate }) => [certificate.certificate.feed, certificate]));
  const list: TrailList = {
    format: TRAIL_FORMAT,
    version: 1,
    minReader: 1,
    about: order.about,
    app: order.app,
    cards: order.cards.map(toHex),
    certs: [...certificates.values()].map(({ bytes, signature }) => ({ cert: toHex(bytes), sig: toHex(signature) })),
    created: order.created,
    entries: { bytes: entries.length, sha256: toHex(await sha256([entries])) },
    from: { office: order.by.office },
    ranges: written.map(({ range }) => range),
  };
  const json = canonicalBytes(list);
  if (json.length > TRAIL_LIMITS.list) return fail('too-many');
  const seal = await makeSeal({ office: order.by.office, key: order.by.signing }, 'manifest', json, signer);
  const contents = [json, seal, entries];
  return ok(await gzip(writeTar(TRAIL_MEMBERS.map((name, index) => ({ name, bytes: contents[index] ?? json })))));
}

function wireSpan({ certificate, entries }: TrailSpan): {
  readonly range: TrailList['ranges'][number];
  readonly parts: readonly Uint8Array[];
} | null {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return null;
  const parts = byteStringSequence(
    entries.flatMap(({ body, hash, signature }) => [body, signature === null ? hash : concatBytes([hash, signature])]),
  );
  const { feed, office } = certificate.certificate;
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  return { range: { bytes, feed, from: first.seq, office, prev: toHex(first.prev), to: last.seq }, parts };
}
