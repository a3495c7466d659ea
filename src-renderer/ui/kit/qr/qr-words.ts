/*
 * What stands in a QR code of level M, as words of 8 bits: the text in byte mode, padded, in blocks with their Reed-Solomon
 * words, interleaved (ISO/IEC 18004, §7.4–7.6). Versions 1 to 20 are enough for 660 bytes.
 */

/** Level M, by version from 1: correction words in each block, and the number of blocks. */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26] as const;
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16] as const;

/** The smallest version that holds so many bytes; null when none does. */
export function versionFor(bytes: number): number | null {
  for (let version = 1; version <= BLOCKS.length; version += 1) {
    if (bytes * 8 + headBits(version) <= dataWords(version) * 8) return version;
  }
  return null;
}

/** All words of a code in the order in which they are drawn. */
export function wordsOf(text: Uint8Array, version: number): readonly number[] {
  const count = BLOCKS[version - 1] ?? 1;
  const correction = CORRECTION[version - 1] ?? 0;
  const data = padded(text, version);
  const short = Math.floor(data.length / count);
  const longer = data.length % count;
  const blocks: (readonly number[])[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const length = short + (index >= count - longer ? 1 : 0);
    blocks.push(data.slice(at, at + length));
    at += length;
  }
  const corrections = blocks.map((block) => correctionWords(block, correction));
  return [...interleaved(blocks), ...interleaved(corrections)];
}

function interleaved(blocks: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_none, index) => blocks.flatMap((block) => block[index] ?? [])).flat();
}

/** Modules that are neither pattern nor format, by the closed form of the standard's table. */
export function rawModules(version: number): number {
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const marks = Math.floor(version / 7) + 2;
    modules -= (25 * marks - 10) * marks - 55;
  }
  return version >= 7 ? modules - 36 : modules;
}

function dataWords(version: number): number {
  const correction = (CORRECTION[version - 1] ?? 0) * (BLOCKS[version - 1] ?? 1);
  return Math.floor(rawModules(version) / 8) - correction;
}

/** Mode and length before the text. */
function headBits(version: number): number {
  return 4 + (version < 10 ? 8 : 16);
}

function padded(text: Uint8Array, version: number): readonly number[] {
  const bits: number[] = [];
  const put = (value: number, length: number): void => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  };
  put(0b0100, 4);
  put(text.length, headBits(version) - 4);
  for (const byte of text) put(byte, 8);
  const room = dataWords(version) * 8;
  put(0, Math.min(4, room - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) put(pad, 8);
  return Array.from({ length: room / 8 }, (_none, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  );
}

/** The remainder of the block by the generator polynomial: Reed-Solomon over GF(2^8) modulo 0x11d. */
export function correctionWords(block: readonly number[], count: number): readonly number[] {
  const divisor = generator(count);
  let rest: number[] = Array.from({ length: count }, () => 0);
  for (const word of block) {
    const factor = word ^ (rest[0] ?? 0);
    rest = [...rest.slice(1), 0].map((value, index) => value ^ times(divisor[index] ?? 0, factor));
  }
  return rest;
}

/** (x − 1)(x − 2)(x − 4)…, without its leading 1. */
function generator(degree: number): readonly number[] {
  let result: number[] = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    const scaled = result.map((value) => times(value, root));
    result = scaled.map((value, index) => value ^ (result[index + 1] ?? 0));
    root = times(root, 2);
  }
  return result;
}

function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> bit) & 1) * one;
  }
  return product;
}
