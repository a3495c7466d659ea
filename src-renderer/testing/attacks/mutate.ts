import { concatBytes } from '#base/bytes.ts';
import type { Seeded } from '#testing/seeded.ts';

/** What can happen to bytes on the way, or be done to them. Some leave the bytes as they are by chance. */
const MUTATIONS: readonly ((bytes: Uint8Array, chance: Seeded) => Uint8Array)[] = [
  (bytes, chance) => altered(bytes, chance.below(bytes.length), (byte) => byte ^ (1 << chance.below(8))),
  (bytes, chance) => altered(bytes, chance.below(bytes.length), () => chance.below(256)),
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  (bytes, chance) => {
    const [from, to] = span(bytes, chance);
    return concatBytes([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, chance) => {
    const [from, to] = span(bytes, chance);
    return concatBytes([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  (bytes, chance) => {
    const [from, to] = span(bytes, chance);
    return bytes.slice().fill(chance.pick([0, 0xff, 0x30]), from, to);
  },
  (bytes, chance) => {
    const [from, to] = span(bytes, chance);
    return concatBytes([bytes.subarray(0, from), bytes.subarray(to), bytes.subarray(from, to)]);
  },
  (bytes, chance) => {
    const at = chance.below(bytes.length + 1);
    const noise = Uint8Array.from({ length: 1 + chance.below(600) }, () => chance.below(256));
    return concatBytes([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
];

/** The same bytes with one thing wrong; never the very same. */
export function mutated(bytes: Uint8Array, chance: Seeded): Uint8Array<ArrayBuffer> {
  for (;;) {
    const other = chance.pick(MUTATIONS)(bytes, chance);
    const isSame = other.length === bytes.length && other.every((byte, index) => byte === bytes[index]);
    if (!isSame) return new Uint8Array(other);
  }
}

function altered(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const other = bytes.slice();
  other[at] = change(other[at] ?? 0);
  return other;
}

function span(bytes: Uint8Array, chance: Seeded): readonly [number, number] {
  const from = chance.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + chance.below(chance.pick([4, 64, 1024])))];
}
