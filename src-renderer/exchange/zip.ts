import { Inflate } from 'fflate';
import { type Bytes, concatBytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import type { Refusal } from './refusal.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** A file in a zip: its last name, for people, never used as a path. */
export type ZipMember = { readonly name: string; readonly bytes: Bytes };

const ZIP = [0x50, 0x4b, 3, 4];
/** Fed in small pieces, so that a bomb inflates by megabytes before its stated size stops it. */
const PIECE = 16 * 1024;

export function looksLikeZip(file: Uint8Array): boolean {
  return ZIP.every((byte, index) => file[index] === byte);
}

/**
 * The files of a zip, all or none (SPEC R4–R7). A zip is a wrapping that mail programs and people put on by themselves, so
 * whatever in it is not as plain tools write it is refused before anything is inflated.
 */
export function readZip(file: Uint8Array): Result<readonly ZipMember[], Refusal> {
  const directory = readDirectory(file);
  if (!directory.ok) return directory;
  const members: ZipMember[] = [];
  for (const entry of directory.value) {
    const bytes = inflated(file.subarray(entry.start, entry.end), entry);
    if (!bytes.ok) return bytes;
    members.push({ name: entry.name, bytes: bytes.value });
  }
  return ok(members);
}

function inflated(packed: Uint8Array, entry: ZipEntry): Result<Bytes, Refusal> {
  const bytes = entry.stored ? new Uint8Array(packed) : inflateTo(packed, entry.size);
  if (bytes === null) return fail('damaged');
  // More than it says of itself: what was promised when its size was judged does not hold.
  if (bytes.length > entry.size) return fail('unsafe-zip');
  return bytes.length === entry.size && crc32(bytes) === entry.crc ? ok(bytes) : fail('damaged');
}

/** Inflates until the end, or a little past `size`. Null when it is no deflate stream, or one that is cut. */
function inflateTo(packed: Uint8Array, size: number): Bytes | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    if (length <= size) parts.push(part);
    length += part.length;
    ended = final;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (length > size) return concatBytes(parts);
    }
  } catch {
    return null;
  }
  return ended ? concatBytes(parts) : null;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
