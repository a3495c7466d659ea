import type { Bytes } from '#base/bytes.ts';

/** The head of a CBOR item (RFC 8949 §3): major type, its number, and where what follows begins. */
export type Head = { readonly major: number; readonly value: number; readonly next: number };

/** The head at a place, or null when it is cut, longer than it must be, indefinite, or past 2^53−1. */
export function readHead(bytes: Uint8Array, at: number): Head | null {
  const first = bytes[at];
  if (first === undefined) return null;
  const major = first >> 5;
  const info = first & 31;
  if (info < 24) return { major, value: info, next: at + 1 };
  if (info > 27) return null;
  const width = 1 << (info - 24);
  const next = at + 1 + width;
  if (next > bytes.length) return null;
  let value = 0;
  for (let index = at + 1; index < next; index += 1) value = value * 256 + (bytes[index] ?? 0);
  if (value < leastOfWidth(width) || value > Number.MAX_SAFE_INTEGER) return null;
  return { major, value, next };
}

/** The shortest head for a number below 2^32. */
export function headBytes(major: number, value: number): Bytes {
  const type = major << 5;
  if (value < 24) return new Uint8Array([type | value]);
  if (value < 0x100) return new Uint8Array([type | 24, value]);
  if (value < 0x1_0000) return new Uint8Array([type | 25, value >>> 8, value & 255]);
  return new Uint8Array([type | 26, value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
}

/** The smallest number that needs so many bytes; a smaller one has a shorter head, and only the shortest counts. */
function leastOfWidth(width: number): number {
  switch (width) {
    case 1:
      return 24;
    case 2:
      return 0x100;
    case 4:
      return 0x1_0000;
    default:
      return 0x1_0000_0000;
  }
}
