import type { FileHandle } from 'node:fs/promises';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { crc32 } from './crc32.ts';
import { FRAME, HEADER, readAt, readFrame } from './frame.ts';

/**
 * How far the file consists of whole records, and what lies spoiled between them. Bytes that are no journal at all are an error,
 * never overwritten. What is spoiled at the end, with no record after it, was cut off by a crash.
 */
export async function measure(
  file: FileHandle,
  longest: number,
): Promise<Outcome<{ readonly sound: number; readonly size: number; readonly spoiled: readonly Gap[] }>> {
  const { size } = await file.stat();
  const header = await readAt(file, 0, Math.min(size, HEADER.length));
  if (header.length < HEADER.length || !HEADER.every((byte, index) => header[index] === byte))
    return refuse('damaged', 'the journal has no header');
  const spoiled: Gap[] = [];
  let sound = HEADER.length;
  for (let at = sound; at + FRAME <= size;) {
    const length = await recordAt(file, at, { size, longest });
    if (length === null) {
      const next = await nextRecord(file, at, { size, longest });
      if (next === null) break;
      spoiled.push({ from: at, to: next });
      at = next;
      continue;
    }
    at += FRAME + length;
    sound = at;
  }
  return ok({ sound, size, spoiled: spoiled.filter(({ to }) => to <= sound) });
}

/** Bytes that are no record, from one place to another. */
export type Gap = { readonly from: number; readonly to: number };
type Bounds = { readonly size: number; readonly longest: number };

/** The length of the record that begins at a place; null where none does. */
async function recordAt(file: FileHandle, at: number, { size, longest }: Bounds): Promise<number | null> {
  const frame = await readAt(file, at, FRAME);
  if (frame.length < FRAME) return null;
  const { length, crc } = readFrame(frame);
  // No record is empty, but zeros, which a power cut leaves at the end of a file, would read as one: length 0, CRC 0.
  if (length === 0 || length > longest || at + FRAME + length > size) return null;
  return crc32(await readAt(file, at + FRAME, length)) === crc ? length : null;
}

/** How far a record is looked for behind spoiled bytes: further than any flaw of a disk reaches. */
const FARTHEST = 1_048_576;
/** How many places may look like the beginning of a record before the looking is given up: each costs a checksum. */
const MOST_TRIES = 20_000;

/** Where the next whole record begins behind spoiled bytes; null when there is none near. */
async function nextRecord(file: FileHandle, from: number, bounds: Bounds): Promise<number | null> {
  // Mostly it is the content that is spoiled and the length is right.
  const { length } = readFrame(await readAt(file, from, FRAME));
  const behind = from + FRAME + length;
  if (length > 0 && length <= bounds.longest && (await recordAt(file, behind, bounds)) !== null) return behind;
  const near = await readAt(file, from, Math.min(FARTHEST, bounds.size - from));
  let tries = 0;
  for (let at = 1; at + FRAME <= near.length; at += 1) {
    const frame = readFrame(near.subarray(at, at + FRAME));
    if (frame.length === 0 || frame.length > bounds.longest || from + at + FRAME + frame.length > bounds.size) continue;
    tries += 1;
    if (tries > MOST_TRIES) return null;
    if ((await recordAt(file, from + at, bounds)) !== null) return from + at;
  }
  return null;
}
