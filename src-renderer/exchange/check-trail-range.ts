import { sameBytes } from '#base/bytes.ts';
import { readSomeByteStrings } from '#feed/cbor.ts';
import { beforeFirst, entryHash, verifyRange } from '#feed/chain.ts';
import { ENTRY_LIMITS } from '#feed/entry.ts';
import type { FeedId } from '#feed/ids.ts';
import { bytesOfHex } from './canonical-file.ts';
import type { TrailRange } from './trail-file.ts';

/**
 * What is wrong in an audit file, and where. `author`: no key of the office vouches for the feed; `content`: the entries are not
 * those that were sealed, though each of them holds; the others name one entry. `other`: this laptop has another one under its
 * number.
 */
export type TrailFileFault =
  | { readonly what: 'author' | 'content'; readonly office: string; readonly feed: string; readonly entry: null }
  | {
      readonly what: 'missing' | 'altered' | 'unlinked' | 'unsigned' | 'other';
      readonly office: string;
      readonly feed: string;
      readonly entry: number;
    };

type Place = {
  readonly feed: FeedId;
  /** The key of the feed's certificate. */
  readonly key: Uint8Array;
  /** Hashes of those entries that this laptop has too, the one before the range among them. */
  readonly here: ReadonlyMap<number, Uint8Array>;
  /** Hash of the entry before, where it ended another range of the file. */
  readonly before: Uint8Array | null;
};

/**
 * Goes through a range entry by entry: content, link to the one before, signature, and whether this laptop knows another one.
 * `head`: the hash that the range ends with; null when it was not read to its end.
 */
export async function checkTrailRange(
  range: TrailRange,
  bytes: Uint8Array,
  place: Place,
): Promise<{ readonly faults: readonly TrailFileFault[]; readonly head: Uint8Array | null }> {
  const { feed, here } = place;
  const { office, from, to } = range;
  const faults = [...startFaults(range, place)];
  const strings = readSomeByteStrings(bytes, 2 * (to - from + 1), ENTRY_LIMITS.body);
  const isWhole = strings.length === 2 * (to - from + 1);
  // What an entry may hang on: where a stated hash was altered, the true one still tells whether the next is sound.
  let prevs: readonly Uint8Array[] = [bytesOfHex(range.prev)];
  for (let seq = from; seq <= to; seq += 1) {
    const [body, link] = strings.slice(2 * (seq - from), 2 * (seq - from) + 2);
    const judged = await judge({ feed, seq, body, link, prevs, isLast: seq === to }, place.key);
    // One was taken out: from here on every entry stands under the number of another.
    if (judged === null || (judged.fault === 'altered' && !isWhole)) {
      return { faults: [...faults, { what: 'missing', office, feed, entry: seq }], head: null };
    }
    const fault = judged.fault ?? (hangsOn(judged.hash, here.get(seq)) ? null : 'other');
    if (fault !== null) faults.push({ what: fault, office, feed, entry: seq });
    prevs = judged.next;
  }
  return { faults, head: prevs[0] ?? null };
}

/** Whether the range hangs on what comes before it: nothing, another range of the file, what this laptop has. */
function startFaults({ office, from, prev }: TrailRange, { feed, here, before }: Place): readonly TrailFileFault[] {
  const start = bytesOfHex(prev);
  const faults: TrailFileFault[] = [];
  if (!hangsOn(start, from === 1 ? beforeFirst() : before))
    faults.push({ what: 'unlinked', office, feed, entry: from });
  if (!hangsOn(start, here.get(from - 1))) faults.push({ what: 'other', office, feed, entry: from - 1 });
  return faults;
}

/** Whether it is the one that is known; nothing known is no fault. */
function hangsOn(hash: Uint8Array, known: Uint8Array | null | undefined): boolean {
  return known === null || known === undefined || sameBytes(hash, known);
}

type Judged = {
  readonly fault: 'altered' | 'unsigned' | null;
  readonly hash: Uint8Array;
  readonly next: readonly Uint8Array[];
};

/** One entry with its link; null when there is none. */
async function judge(
  of: {
    readonly feed: FeedId;
    readonly seq: number;
    readonly body: Uint8Array | undefined;
    readonly link: Uint8Array | undefined;
    readonly prevs: readonly Uint8Array[];
    readonly isLast: boolean;
  },
  key: Uint8Array,
): Promise<Judged | null> {
  const { feed, seq, body, link, prevs, isLast } = of;
  if (body === undefined || link === undefined || (link.length !== 32 && link.length !== 96)) return null;
  const hash = link.subarray(0, 32);
  const computed = await Promise.all(prevs.map((prev) => entryHash({ feed, seq, prev }, body)));
  const place = computed.findIndex((one) => sameBytes(one, hash));
  const prev = prevs[place];
  if (prev === undefined) return { fault: 'altered', hash, next: [hash, ...computed] };
  const signed = await isSigned({ feed, seq, prev, body, link, isLast }, key);
  return { fault: signed ? null : 'unsigned', hash, next: [hash] };
}

/** Where the author signed, the signature must be its own; the last of a range must have one, which vouches for all before it. */
async function isSigned(
  of: {
    readonly feed: FeedId;
    readonly seq: number;
    readonly prev: Uint8Array;
    readonly body: Uint8Array;
    readonly link: Uint8Array;
    readonly isLast: boolean;
  },
  key: Uint8Array,
): Promise<boolean> {
  const { feed, seq, prev, body, link, isLast } = of;
  if (link.length === 32) return !isLast;
  const signature = link.subarray(32);
  return (await verifyRange({ feed, from: seq, prev, bodies: [body], signature }, link.subarray(0, 32), key)).ok;
}
