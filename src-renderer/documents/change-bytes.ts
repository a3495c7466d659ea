import { sha256 } from '@noble/hashes/sha2.js';
import { sameBytes, toHex } from '#base/bytes.ts';

/*
 * The outside of a change, read from its bytes (automerge.org/automerge-binary-format-spec, "chunk" and "change chunk"). The
 * engine could tell the same, but only by making an object of every operation: a hundred times dearer for long minutes.
 */

/** What stands on the outside of a change. */
export type ChangeHead = {
  /** SHA-256 of the chunk as hex. */
  readonly hash: string;
  readonly actor: string;
  readonly seq: number;
  /** Hashes of the changes it builds on. */
  readonly deps: readonly string[];
};

const MAGIC = new Uint8Array([0x85, 0x6f, 0x4a, 0x83]);
const TYPE_AT = 8;
const LENGTH_AT = 9;
const CHANGE = 1;
const HASH_LENGTH = 32;
/** A change with more than that fits in no entry anyway (feed/entry.ts). */
const MOST_DEPS = 100_000;

/**
 * Reads the head of a change. Null for anything but exactly one plain change chunk whose checksum is right; a compressed
 * one is none (R12). What stands behind the head is the engine's to judge.
 */
export function readChangeHead(bytes: Uint8Array): ChangeHead | null {
  const contents = contentsOf(bytes);
  if (contents === null) return null;
  const deps = depsFrom(contents.reader);
  const actor = contents.reader.take(contents.reader.number());
  const seq = contents.reader.number();
  return deps === null || actor === null || seq === null
    ? null
    : { hash: contents.hash, actor: toHex(actor), seq, deps };
}

function contentsOf(bytes: Uint8Array): { readonly hash: string; readonly reader: Reader } | null {
  if (!sameBytes(bytes.subarray(0, MAGIC.length), MAGIC) || bytes[TYPE_AT] !== CHANGE) return null;
  const reader = readerOf(bytes, LENGTH_AT);
  const length = reader.number();
  if (length === null || reader.at() + length !== bytes.length) return null;
  const hash = sha256(bytes.subarray(TYPE_AT));
  const checksum = bytes.subarray(MAGIC.length, TYPE_AT);
  return sameBytes(hash.subarray(0, checksum.length), checksum) ? { hash: toHex(hash), reader } : null;
}

function depsFrom(reader: Reader): readonly string[] | null {
  const count = reader.number();
  const all = count === null || count > MOST_DEPS ? null : reader.take(count * HASH_LENGTH);
  if (all === null) return null;
  return Array.from({ length: all.length / HASH_LENGTH }, (_none, index) =>
    toHex(all.subarray(index * HASH_LENGTH, (index + 1) * HASH_LENGTH)),
  );
}

type Reader = {
  readonly at: () => number;
  /** An unsigned LEB128 up to 2^53−1; null when there is none. */
  readonly number: () => number | null;
  readonly take: (length: number | null) => Uint8Array | null;
};

function readerOf(bytes: Uint8Array, from: number): Reader {
  let at = from;
  return {
    at: () => at,
    number: () => {
      let value = 0;
      for (let place = 1; place <= 2 ** 49; place *= 128) {
        const byte = bytes[at];
        if (byte === undefined) return null;
        at += 1;
        value += (byte % 128) * place;
        if (byte < 128) return Number.isSafeInteger(value) ? value : null;
      }
      return null;
    },
    take: (length) => {
      if (length === null || at + length > bytes.length) return null;
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}
