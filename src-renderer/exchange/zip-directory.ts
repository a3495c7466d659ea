import { fail, ok, type Result } from '#base/result.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import type { Refusal } from './refusal.ts';

/** Where a file lies in a zip, as both of its headers say. */
export type ZipEntry = {
  /** The last part of the name, without what cannot be shown. */
  readonly name: string;
  readonly stored: boolean;
  /** Where its own header begins. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly crc: number;
};

type Header = {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the file's own header begins. */
  readonly at: number;
};

const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const LOCKED = 1;
const SIZES_BEHIND = 8;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files that the directory of a zip lists, when every part of it is as it says (SPEC R4–R7): one disk, no zip64, names
 * that stay where they are, sizes under the caps, both headers alike, and no byte used twice. Folders and what systems leave
 * beside files (`__MACOSX`, names that begin with a point) are passed over.
 */
export function readDirectory(file: Uint8Array): Result<readonly ZipEntry[], Refusal> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  if (end === null) return fail('damaged');
  const headers = readHeaders(file, view, end);
  if (!headers.ok) return headers;
  const placed: ZipEntry[] = [];
  let total = 0;
  for (const header of headers.value) {
    const fault = headerFault(header);
    if (fault !== null) return fail(fault);
    total += header.size;
    const place = placeOf(view, file, header);
    if (place === null || place.end > end.directory) return fail('unsafe-zip');
    placed.push(place);
  }
  if (total > EXCHANGE_LIMITS.file) return fail('too-big');
  if (overlap(placed)) return fail('unsafe-zip');
  const files = placed.filter((entry) => entry.name !== '');
  return files.length > EXCHANGE_LIMITS.wrapped ? fail('too-many-files') : ok(files);
}

type End = { readonly count: number; readonly directory: number; readonly at: number };

/** The record at the very end, before a comment that ends with the file. */
function findEnd(view: DataView): End | null {
  const first = Math.max(0, view.byteLength - 22 - 0xff_ff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const [here, all] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [size, directory] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    const isWhole = view.getUint32(at + 4, true) === 0 && here === all && directory + size === at;
    return isWhole ? { count: all, directory, at } : null;
  }
  return null;
}

function readHeaders(file: Uint8Array, view: DataView, end: End): Result<readonly Header[], Refusal> {
  if (end.count > EXCHANGE_LIMITS.zipEntries) return fail('too-many-files');
  const headers: Header[] = [];
  let at = end.directory;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > end.at || view.getUint32(at, true) !== ENTRY) return fail('damaged');
    const name = view.getUint16(at + 28, true);
    const next = at + 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end.at) return fail('damaged');
    if (name > EXCHANGE_LIMITS.zipName) return fail('unsafe-zip');
    headers.push({
      path: new TextDecoder().decode(file.subarray(at + 46, at + 46 + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return at === end.at ? ok(headers) : fail('damaged');
}

function headerFault({ path, flags, method, packed, size }: Header): Refusal | null {
  if (leadsElsewhere(path)) return 'unsafe-zip';
  if ((flags & LOCKED) !== 0) return 'locked-zip';
  if (method !== STORED && method !== DEFLATED) return 'unsafe-zip';
  if (method === STORED && packed !== size) return 'unsafe-zip';
  return size > EXCHANGE_LIMITS.armored || packed > EXCHANGE_LIMITS.file ? 'too-big' : null;
}

/** Names are never used as paths; one that would lead out of a folder was made by someone who hoped that they are. */
function leadsElsewhere(path: string): boolean {
  const parts = path.split(/[/\\]/);
  return path === '' || path.includes('\0') || parts.includes('..') || parts[0] === '' || /^[a-z]:/i.test(path);
}

/** Where the content lies, if the file's own header says the same as the directory. */
function placeOf(view: DataView, file: Uint8Array, header: Header): ZipEntry | null {
  const { at, packed, size, crc, method } = header;
  if (at + 30 > file.length || view.getUint32(at, true) !== LOCAL) return null;
  const isSame = view.getUint16(at + 6, true) === header.flags && view.getUint16(at + 8, true) === method;
  const length = view.getUint16(at + 26, true);
  const path = new TextDecoder().decode(file.subarray(at + 30, at + 30 + length));
  if (!isSame || path !== header.path) return null;
  const told = [view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  const isBehind = (header.flags & SIZES_BEHIND) !== 0 && told.every((value) => value === 0);
  if (!isBehind && told.join() !== [crc, packed, size].join()) return null;
  const start = at + 30 + length + view.getUint16(at + 28, true);
  return { name: shownName(path), stored: method === STORED, at, start, end: start + packed, size, crc };
}

/** Empty for what is no file of a person. */
function shownName(path: string): string {
  const parts = path.split(/[/\\]/);
  const name = Array.from(parts.at(-1) ?? '')
    .filter((letter) => letter >= ' ' && letter !== '\u{7f}')
    .join('');
  return parts[0] === '__MACOSX' || name.startsWith('.') ? '' : name;
}

function overlap(entries: readonly { readonly at: number; readonly end: number }[]): boolean {
  let end = 0;
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    if (entry.at < end) return true;
    end = entry.end;
  }
  return false;
}
