import type { FileHandle } from 'node:fs/promises';
import { crc32 } from './crc32.ts';

/*
 * The journal's file: a header line, then records: u32 length, u32 CRC-32 (both little-endian), bytes.
 */
export const HEADER = new TextEncoder().encode('simpul journal 1\n');
/** Bytes before the content of a record. */
export const FRAME = 8;

export function framed(records: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(records.reduce((sum, record) => sum + FRAME + record.length, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const record of records) {
    view.setUint32(at, record.length, true);
    view.setUint32(at + 4, crc32(record), true);
    all.set(record, at + FRAME);
    at += FRAME + record.length;
  }
  return all;
}

export function readFrame(frame: Uint8Array): { readonly length: number; readonly crc: number } {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  return { length: view.getUint32(0, true), crc: view.getUint32(4, true) };
}

export async function readAt(file: FileHandle, at: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.slice(0, done);
}
