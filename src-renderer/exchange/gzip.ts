import { type Bytes, concatBytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';

/** Input is fed in small pieces, so that a bomb inflates by megabytes, not gigabytes, before the cap stops it. */
const PIECE = 16 * 1024;
const HEAD = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0];

export async function gzip(bytes: Uint8Array): Promise<Bytes> {
  const packed = await readUpTo(pieces(bytes).pipeThrough(new CompressionStream('gzip')), Number.MAX_SAFE_INTEGER);
  return packed.bytes;
}

/** Whether bytes begin as a plain gzip file does: no name, no time, no extra fields (SPEC R21). */
export function looksLikeGzip(bytes: Uint8Array): boolean {
  return HEAD.every((byte, index) => bytes[index] === byte);
}

/** The inflated bytes. Stops as soon as there are more than `cap`. */
export async function gunzip(bytes: Uint8Array, cap: number): Promise<Result<Bytes, 'too-big' | 'damaged'>> {
  if (!looksLikeGzip(bytes)) return fail('damaged');
  try {
    const read = await readUpTo(inflating(bytes), cap);
    if (!read.ended) return fail('too-big');
    return statedLength(bytes) === read.bytes.length % 0x1_0000_0000 ? ok(read.bytes) : fail('damaged');
  } catch {
    return fail('damaged');
  }
}

/** The first inflated bytes, at most `length`; nothing past them is inflated. What the file holds after them is not checked. */
export async function gunzipStart(bytes: Uint8Array, length: number): Promise<Result<Bytes, 'damaged'>> {
  if (!looksLikeGzip(bytes)) return fail('damaged');
  try {
    const read = await readUpTo(inflating(bytes), length);
    return ok(read.bytes);
  } catch {
    return fail('damaged');
  }
}

function inflating(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return pieces(bytes).pipeThrough(new DecompressionStream('gzip'));
}

function pieces(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) {
        controller.close();
        return;
      }
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + PIECE)));
      at += PIECE;
    },
  });
}

async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  cap: number,
): Promise<{ readonly bytes: Bytes; readonly ended: boolean }> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: concatBytes(parts), ended: true };
    const room = cap - length;
    parts.push(value.length > room ? value.subarray(0, room) : value);
    length += Math.min(value.length, room);
    if (value.length > room) {
      // The rest is not wanted; an error that it would have brought is of no interest.
      await reader.cancel().catch(() => undefined);
      return { bytes: concatBytes(parts), ended: false };
    }
  }
}

/** What the last four bytes of a gzip file say its content's length is, modulo 2^32. Catches bytes added after the end. */
function statedLength(bytes: Uint8Array): number {
  if (bytes.length < 18) return -1;
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
}
