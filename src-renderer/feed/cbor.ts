import { decode, encode } from 'cborg';
import type { Bytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { headBytes, readHead } from './cbor-head.ts';

/** How deep arrays and maps may lie in each other. */
const DEPTH = 16;
const STRICT = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
} as const;

/** false, true and null as whole items. */
const SIMPLE: ReadonlySet<number> = new Set([0xf4, 0xf5, 0xf6]);

const utf8 = new TextDecoder('utf-8', { fatal: true });

export function encodeCbor(value: unknown): Bytes {
  return new Uint8Array(encode(value));
}

/**
 * One CBOR item and nothing after it, by the strict rules of exchange.md §5.2: shortest heads, definite lengths, no tags,
 * no floats, no undefined, text that is UTF-8, no key twice, 16 levels. The walk comes first, so that the decoder never
 * allocates or recurses for what the input only claims.
 */
export function decodeCbor(bytes: Uint8Array): Result<unknown, 'damaged'> {
  if (!isStrictCbor(bytes)) return fail('damaged');
  try {
    return ok(decode(bytes, STRICT));
  } catch {
    return fail('damaged');
  }
}

/** Walks the heads without building anything: true when the bytes are exactly one strict item. */
function isStrictCbor(bytes: Uint8Array): boolean {
  // How many items are still to come at each level.
  const open: number[] = [1];
  let at = 0;
  while (open.length > 0) {
    const left = open.pop() ?? 0;
    if (left === 0) continue;
    open.push(left - 1);
    const item = readItem(bytes, at);
    if (item === null) return false;
    at = item.next;
    if (item.inside > 0) open.push(item.inside);
    if (open.length > DEPTH + 1 || item.inside > bytes.length - at) return false;
  }
  return at === bytes.length;
}

type Item = { readonly next: number; readonly inside: number };

function readItem(bytes: Uint8Array, at: number): Item | null {
  const head = readHead(bytes, at);
  if (head === null) return null;
  switch (head.major) {
    case 0:
    case 1:
      return { next: head.next, inside: 0 };
    case 2:
    case 3:
      return readString(bytes, head);
    case 4:
      return { next: head.next, inside: head.value };
    case 5:
      return { next: head.next, inside: head.value * 2 };
    default:
      // Tags and, of the simple values, all but false, true and null.
      return SIMPLE.has(bytes[at] ?? 0) ? { next: head.next, inside: 0 } : null;
  }
}

function readString(bytes: Uint8Array, head: { major: number; value: number; next: number }): Item | null {
  const end = head.next + head.value;
  if (end > bytes.length) return null;
  if (head.major === 3) {
    try {
      utf8.decode(bytes.subarray(head.next, end));
    } catch {
      return null;
    }
  }
  return { next: end, inside: 0 };
}

/** A CBOR sequence of byte strings, as `entries.cbor` is one (SPEC R40). */
export function byteStringSequence(strings: readonly Uint8Array[]): readonly Uint8Array[] {
  return strings.flatMap((string) => [headBytes(2, string.length), string]);
}

/** Exactly `count` byte strings of at most `limit` bytes that fill the bytes; views, not copies. */
export function readByteStrings(
  bytes: Uint8Array,
  count: number,
  limit: number,
): Result<readonly Uint8Array[], 'damaged' | 'too-big'> {
  const strings: Uint8Array[] = [];
  let at = 0;
  while (strings.length < count) {
    const head = readHead(bytes, at);
    if (head === null || head.major !== 2) return fail('damaged');
    if (head.value > limit) return fail('too-big');
    at = head.next + head.value;
    if (at > bytes.length) return fail('damaged');
    strings.push(bytes.subarray(head.next, at));
  }
  return at === bytes.length ? ok(strings) : fail('damaged');
}

/** At most `count` byte strings, as many as can be read: where a file was altered, what lies before the place still counts. */
export function readSomeByteStrings(bytes: Uint8Array, count: number, limit: number): readonly Uint8Array[] {
  const strings: Uint8Array[] = [];
  let at = 0;
  while (strings.length < count) {
    const head = readHead(bytes, at);
    if (head === null || head.major !== 2 || head.value > limit) break;
    at = head.next + head.value;
    if (at > bytes.length) break;
    strings.push(bytes.subarray(head.next, at));
  }
  return strings;
}
