import { type Bytes, sameBytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { readByteStrings } from '#feed/cbor.ts';
import type { SignedCertificate } from '#feed/certificate.ts';
import { verifyRange } from '#feed/chain.ts';
import { decodeEntry, type Entry, ENTRY_LIMITS } from '#feed/entry.ts';
import { type FeedId, feedId, officeId } from '#feed/ids.ts';
import { bytesOfHex } from './canonical-file.ts';
import type { KnownOffice } from './known-office.ts';
import type { ManifestRange } from './manifest.ts';
import type { OpenedEntry, OpenedRange, Reader } from './opened-package.ts';
import { leaveFor, type LeaveRefusal } from './policy.ts';
import type { Refusal } from './refusal.ts';

export type RangeRefusal =
  | LeaveRefusal
  /** `at`: a number at which it tells another past than what is here; `isFirst`: there is no earlier one. */
  | { readonly kind: 'hold'; readonly reason: 'forked'; readonly at: number; readonly isFirst: boolean }
  | { readonly kind: 'refuse'; readonly reason: Refusal };

export type RangeContext = {
  readonly reader: Reader;
  readonly sender: KnownOffice;
  /** Known ones and those that came with the package. */
  readonly certificates: ReadonlyMap<FeedId, SignedCertificate>;
};

type NamedRange = { readonly wire: ManifestRange; readonly feed: FeedId };

/** Verifies one range (SPEC R41–R45, R60–R66): may it be, is its chain whole, is its head signed, does it agree with what is here. */
export async function openRange(
  wire: ManifestRange,
  bytes: Uint8Array,
  context: RangeContext,
): Promise<Result<OpenedRange, RangeRefusal>> {
  const feed = feedId(wire.feed);
  const office = officeId(wire.office);
  if (feed === null || office === null) return refuse('damaged');
  const strings = readByteStrings(bytes, wire.to - wire.from + 1, ENTRY_LIMITS.body);
  if (!strings.ok) return refuse(strings.error);
  const leave = leaveFor({
    feed,
    office,
    author: context.reader.offices.get(office),
    certificate: context.certificates.get(feed)?.certificate,
    sender: context.sender,
    me: context.reader.me,
  });
  if (!leave.ok) return leave;
  const { prev, sig, head } = wire;
  const range = {
    feed,
    from: wire.from,
    prev: bytesOfHex(prev),
    bodies: strings.value,
    signature: bytesOfHex(sig),
  };
  const hashes = await verifyRange(range, bytesOfHex(head), leave.value.key);
  if (!hashes.ok) return refuse(hashes.error);
  const entries = await openEntries({ wire, feed }, strings.value, hashes.value, context.reader);
  if (!entries.ok) return entries;
  const { from, to } = wire;
  const { scope } = leave.value;
  const { signature } = range;
  return ok({ feed, office, scope, from, to, prev: range.prev, entries: entries.value, signature });
}

async function openEntries(
  { wire, feed }: NamedRange,
  bodies: readonly Uint8Array[],
  hashes: readonly Bytes[],
  reader: Reader,
): Promise<Result<readonly OpenedEntry[], RangeRefusal>> {
  // The entry before the range too: a signed range that hangs on another past is a fork.
  const here = await reader.hashes(feed, Math.max(1, wire.from - 1), wire.to);
  const before = here.get(wire.from - 1);
  if (before !== undefined && !sameBytes(before, bytesOfHex(wire.prev))) return forked(wire.from - 1, wire.from === 2);
  const entries: OpenedEntry[] = [];
  for (const [index, hash] of hashes.entries()) {
    const seq = wire.from + index;
    const ours = here.get(seq);
    // The first of those compared; with nothing before it to compare, an earlier one may differ as well.
    if (ours !== undefined && !sameBytes(ours, hash)) return forked(seq, seq === 1 || here.has(seq - 1));
    const body = new Uint8Array(bodies[index] ?? []);
    const decoded = decode(body, reader.reads);
    if (!decoded.ok) return decoded;
    entries.push({ seq, hash, body, decoded: decoded.value, known: ours !== undefined });
  }
  return ok(entries);
}

/** A history of its own is held, whoever brings it: what else the file says has nothing to do with it. */
function forked(at: number, isFirst: boolean): Result<never, RangeRefusal> {
  return fail({ kind: 'hold', reason: 'forked', at, isFirst });
}

/** What this version cannot read has been verified all the same: it is kept unread, and nobody need send it again (X4). */
function decode(body: Uint8Array, reads: number | undefined): Result<Entry | null, RangeRefusal> {
  const decoded = decodeEntry(body, reads);
  if (decoded.ok) return decoded;
  return decoded.error === 'newer-version' ? ok(null) : refuse(decoded.error);
}

function refuse(reason: Refusal): Result<never, RangeRefusal> {
  return fail({ kind: 'refuse', reason });
}
