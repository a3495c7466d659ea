import { type Bytes, concatBytes, sameBytes } from '#base/bytes.ts';

/*
 * The one tar that a file of Simpul may hold (SPEC R22–R24): the named members in their order, headers as this writer makes
 * them to the byte, zero padding, two empty blocks, nothing after. A laxer reader let altered files through unnoticed.
 * Names are only compared; they never reach a file system.
 */

export const TAR_BLOCK = 512;
const BLOCK = TAR_BLOCK;
const END = 2 * BLOCK;
export const TAR_END: Uint8Array = new Uint8Array(END);

export type TarMember = { readonly name: string; readonly bytes: Uint8Array };

export function writeTar(members: readonly TarMember[]): Bytes {
  const parts: Uint8Array[] = [];
  for (const member of members) parts.push(...tarMember(member));
  parts.push(TAR_END);
  return concatBytes(parts);
}

/** One member as it stands in the tar, for a tar that is written piece by piece and ends with `TAR_END`. */
export function tarMember({ name, bytes }: TarMember): readonly Uint8Array[] {
  return [header(name, bytes.length), bytes, new Uint8Array(padding(bytes.length))];
}

/** Name and size that a header states, if it is one of this writer's to the byte; null for any other block. */
export function readTarHeader(head: Uint8Array): { readonly name: string; readonly size: number } | null {
  const size = statedSize(head);
  const name = new TextDecoder('latin1').decode(head.subarray(0, 100)).replace(/\0+$/, '');
  return size !== null && sameBytes(head, header(name, size)) ? { name, size } : null;
}

/** The zero bytes behind a member of that size, up to the next block. */
export function tarPadding(size: number): number {
  return padding(size);
}

/** The member at a place, if it bears the name and fits the bytes; `next` is where the following one begins. */
export function readMember(
  tar: Uint8Array,
  at: number,
  name: string,
): { readonly bytes: Uint8Array; readonly next: number } | null {
  const head = tar.subarray(at, at + BLOCK);
  const size = statedSize(head);
  if (size === null || !sameBytes(head, header(name, size))) return null;
  const start = at + BLOCK;
  const next = start + size + padding(size);
  if (next > tar.length || !isZero(tar.subarray(start + size, next))) return null;
  return { bytes: tar.subarray(start, start + size), next };
}

/** The contents of exactly these members, or null for any other tar. */
export function readTar(tar: Uint8Array, names: readonly string[]): readonly Uint8Array[] | null {
  const contents: Uint8Array[] = [];
  let at = 0;
  for (const name of names) {
    const member = readMember(tar, at, name);
    if (member === null) return null;
    contents.push(member.bytes);
    at = member.next;
  }
  return tar.length - at === END && isZero(tar.subarray(at)) ? contents : null;
}

/** How long a whole tar is whose last member, of `size` bytes, begins at `at`. */
export function tarLength(at: number, size: number): number {
  return at + BLOCK + size + padding(size) + END;
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** A ustar header: mode 600, owner 0, time 0, regular file. */
function header(name: string, size: number): Bytes {
  const head = new Uint8Array(BLOCK);
  put(head, 0, name);
  put(head, 100, '0000600\0');
  put(head, 108, '0000000\0');
  put(head, 116, '0000000\0');
  put(head, 124, `${size.toString(8).padStart(11, '0')}\0`);
  put(head, 136, '00000000000\0');
  put(head, 148, '        ');
  put(head, 156, '0');
  put(head, 257, 'ustar\x0000');
  let sum = 0;
  for (const byte of head) sum += byte;
  put(head, 148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return head;
}

function put(head: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) head[at + index] = text.charCodeAt(index);
}

function statedSize(head: Uint8Array): number | null {
  if (head.length < BLOCK) return null;
  let digits = '';
  for (const byte of head.subarray(124, 135)) digits += String.fromCharCode(byte);
  return /^[0-7]{11}$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
