import { fail, ok, type Result } from '#base/result.ts';
import { type FeedId, feedId } from '#feed/ids.ts';
import { type Have, haveOf, type HaveVector, type Span, spansOf } from '#feed/have-vector.ts';
import { z } from 'zod';
import { count, hexText, readCanonical } from './canonical-file.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { revocationWireSchema } from './revocation.ts';
import { tipsFit } from './tips.ts';

export const PACKAGE_FORMAT = 'simpul';

/** What a package is for. Others than these are of a later version and are held. */
const KINDS = ['delta', 'full', 'request', 'ack'] as const;
export type PackageKind = (typeof KINDS)[number];

const seq = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const feed = hexText(16);
const office = hexText(16);
const span = z.tuple([seq, seq]);
const haveWire = z.union([count(), z.tuple([count(), z.array(span).max(1000)])]);

const rangeSchema = z.object({
  feed,
  office,
  from: seq,
  to: seq,
  prev: hexText(32),
  head: hexText(32),
  sig: hexText(64),
  bytes: count(),
});

const introductionSchema = z.object({ office, fingerprint: z.string().regex(/^\d{5}( \d{5}){5}$/) });

const forkSchema = z.object({
  feed,
  /** The first number at which the two histories differ, as far as the sender knows. */
  at: seq,
  /** What its author signed of the one that the sender has: entry `to` has the hash `head`. */
  to: seq,
  head: hexText(32),
  sig: hexText(64),
});

const manifestSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.number().int().positive(),
  minReader: z.number().int().positive(),
  id: z.string().regex(/^[0-9A-Za-z-]{16,40}$/),
  n: z.number().int().positive(),
  kind: z.string().min(1).max(40),
  created: count(),
  app: z.string().max(40),
  schema: count(),
  engine: z.string().max(40),
  codec: z.string().max(20),
  from: z.object({ office, card: count() }),
  to: z.array(office).min(1).max(EXCHANGE_LIMITS.recipients),
  part: z.object({ i: z.number().int().positive(), of: z.number().int().positive(), set: z.string().max(40) }),
  certs: z
    .array(
      z.object({
        cert: z
          .string()
          .max(4096)
          .regex(/^([0-9a-f]{2})+$/),
        sig: hexText(64),
      }),
    )
    .max(EXCHANGE_LIMITS.certificates),
  ranges: z.array(rangeSchema).max(EXCHANGE_LIMITS.ranges),
  have: z.record(feed, haveWire),
  want: z.array(z.object({ feed, ranges: z.array(span).min(1).max(1000) })).max(1000),
  entries: z.object({ bytes: count(), sha256: hexText(32) }),
  // From version 2 on; a reader that does not know them passes them over (SPEC R32).
  revocations: z.array(revocationWireSchema).max(EXCHANGE_LIMITS.revocations).exactOptional(),
  introductions: z.array(introductionSchema).max(EXCHANGE_LIMITS.introductions).exactOptional(),
  forks: z.array(forkSchema).max(EXCHANGE_LIMITS.forks).exactOptional(),
  /** Of each feed in `have` the beginning of the hash of its last entry (SPEC R113). */
  tips: z
    .string()
    .regex(/^([0-9a-f]{16})+$/)
    .exactOptional(),
});

/** `manifest.json` as it is written and signed (SPEC §4). Bytes are lower-case hex. */
export type Manifest = z.infer<typeof manifestSchema>;
/** An office whose card the sender has verified, by its fingerprint: a hint, never trust (SPEC §10). */
export type Introduction = z.infer<typeof introductionSchema>;
/** A feed of the receiver's that has two histories, one of which the sender has (SPEC §16). */
export type ForkWire = z.infer<typeof forkSchema>;
export type ManifestRange = z.infer<typeof rangeSchema>;

/** Reads a manifest whose signature has been verified, and its limits. */
export function readManifest(bytes: Uint8Array, reads?: number): Result<Manifest, Refusal> {
  if (bytes.length > EXCHANGE_LIMITS.manifest) return fail('too-big');
  const read = readCanonical(bytes, PACKAGE_FORMAT, manifestSchema, reads);
  if (!read.ok) return read;
  const manifest = read.value;
  const { revocations, introductions, forks, tips } = manifest;
  const isLater = [revocations, introductions, forks, tips].some((field) => field !== undefined);
  if ((isLater && manifest.version < 2) || !tipsFit(manifest)) return fail('damaged');
  if (!isKind(manifest.kind) || manifest.codec !== 'gzip') return fail('newer-version');
  const fault = rangesFault(manifest);
  return fault === null ? ok(manifest) : fail(fault);
}

function isKind(kind: string): kind is PackageKind {
  return KINDS.some((known) => known === kind);
}

function rangesFault(manifest: Manifest): Refusal | null {
  let entries = 0;
  let bytes = 0;
  for (const range of manifest.ranges) {
    if (range.to < range.from) return 'damaged';
    entries += range.to - range.from + 1;
    bytes += range.bytes;
  }
  if (entries > EXCHANGE_LIMITS.entryCount) return 'too-many';
  if (manifest.entries.bytes > EXCHANGE_LIMITS.entries) return 'too-big';
  return bytes === manifest.entries.bytes && areApart(manifest.ranges) ? null : 'damaged';
}

/** No entry may come twice in one package. */
function areApart(ranges: readonly ManifestRange[]): boolean {
  const end = new Map<string, number>();
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    if (range.from <= (end.get(range.feed) ?? 0)) return false;
    end.set(range.feed, range.to);
  }
  return true;
}

/** The have-vector as it stands in a manifest: `{feed: seq}` or `{feed: [seq, [[from, to]…]]}` beyond a hole. */
export function wireHave(vector: HaveVector): Manifest['have'] {
  const wire: Manifest['have'] = {};
  for (const [id, have] of vector) {
    wire[id] = have.beyond.length === 0 ? have.seq : [have.seq, wireSpans(have.beyond)];
  }
  return wire;
}

export function wireSpans(spans: readonly Span[]): [number, number][] {
  return spans.map(({ from, to }) => [from, to]);
}

/** What the sender of a manifest says to have. */
export function haveVectorOf(manifest: Manifest): HaveVector {
  const vector = new Map<FeedId, Have>();
  for (const [key, wire] of Object.entries(manifest.have)) {
    const id = feedId(key);
    if (id !== null) vector.set(id, readHave(wire));
  }
  return vector;
}

/** What the sender of a manifest asks for once more. Spans that end before they begin ask for nothing. */
export function wantOf(manifest: Manifest): ReadonlyMap<FeedId, readonly Span[]> {
  const wanted = new Map<FeedId, readonly Span[]>();
  for (const { feed: text, ranges } of manifest.want) {
    const id = feedId(text);
    const spans = spansOf(haveOf(ranges.map(([from, to]) => ({ from, to }))));
    if (id !== null && spans.length > 0) wanted.set(id, spans);
  }
  return wanted;
}

function readHave(wire: Manifest['have'][string]): Have {
  if (typeof wire === 'number') return haveOf([{ from: 1, to: wire }]);
  const [contiguous, beyond] = wire;
  const spans = beyond.map(([from, to]): Span => ({ from, to }));
  return haveOf([...spansOf({ seq: contiguous, beyond: [] }), ...spans]);
}
