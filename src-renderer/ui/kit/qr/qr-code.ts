import { type Grid, penaltyOf } from './qr-penalty.ts';
import { versionFor, wordsOf } from './qr-words.ts';

/*
 * A QR code of level M in byte mode (ISO/IEC 18004). Own, since no library for it is at hand: 200 lines that a test holds to the
 * standard's vectors and, where zbar is there, to a reader.
 */

/** The modules of the code, row by row, true for dark; null when the text is too long. */
export function qrCode(text: string): Grid | null {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (version === null) return null;
  const size = 17 + 4 * version;
  const frame = frameOf(version, size);
  const words = wordsOf(bytes, version);
  let best: { readonly grid: Grid; readonly penalty: number } | null = null;
  for (let mask = 0; mask < MASKS.length; mask += 1) {
    const grid = filled(frame, words, mask);
    const penalty = penaltyOf(grid);
    if (best === null || penalty < best.penalty) best = { grid, penalty };
  }
  return best?.grid ?? null;
}

/** null: free for a word. */
type Frame = (boolean | null)[][];

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The patterns by which a reader finds its way, and the room for the format. */
function frameOf(version: number, size: number): Frame {
  const frame: Frame = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
  for (let at = 0; at < size; at += 1) {
    set(frame, at, 6, at % 2 === 0);
    set(frame, 6, at, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    square(frame, { x, y, reach: 4 }, (ring) => ring !== 2 && ring !== 4);
  }
  drawAlignment(frame, alignment(version, size));
  drawFormat(frame, 0);
  drawVersion(frame, version);
  return frame;
}

/** Small squares everywhere but on the three big ones. */
function drawAlignment(frame: Frame, marks: readonly number[]): void {
  const last = marks.at(-1);
  const taken = new Set([`6 6`, `6 ${String(last)}`, `${String(last)} 6`]);
  const middles = marks.flatMap((x) => marks.map((y) => ({ x, y })));
  for (const { x, y } of middles) {
    if (!taken.has(`${String(x)} ${String(y)}`)) square(frame, { x, y, reach: 2 }, (ring) => ring !== 1);
  }
}

function set(frame: Frame, x: number, y: number, dark: boolean): void {
  const row = frame[y];
  if (row !== undefined && x >= 0 && x < row.length) row[x] = dark;
}

/** Rings around a middle, dark or light by their distance from it. */
function square(
  frame: Frame,
  of: { readonly x: number; readonly y: number; readonly reach: number },
  isDark: (ring: number) => boolean,
): void {
  for (let dy = -of.reach; dy <= of.reach; dy += 1) {
    for (let dx = -of.reach; dx <= of.reach; dx += 1) {
      set(frame, of.x + dx, of.y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

/** Where the middles of the small squares stand, in both directions. */
function alignment(version: number, size: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_none, index) => size - 7 - (count - 2 - index) * step)];
}

/** Level M (00) and the mask, with their 10 bits of correction. */
export function formatBits(mask: number): number {
  let rest = mask;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  return ((mask << 10) | rest) ^ 0x5412;
}

/** The version with its 12 bits of correction. */
export function versionBits(version: number): number {
  let rest = version;
  for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  return (version << 12) | rest;
}

function drawFormat(frame: Frame, mask: number): void {
  const bits = formatBits(mask);
  const size = frame.length;
  const isDark = (bit: number): boolean => ((bits >>> bit) & 1) === 1;
  const around = [0, 1, 2, 3, 4, 5, 7, 8];
  for (let bit = 0; bit < 8; bit += 1) {
    set(frame, 8, around[bit] ?? 0, isDark(bit));
    set(frame, size - 1 - bit, 8, isDark(bit));
  }
  for (let bit = 8; bit < 15; bit += 1) {
    set(frame, bit === 8 ? 7 : 14 - bit, 8, isDark(bit));
    set(frame, 8, size - 15 + bit, isDark(bit));
  }
  set(frame, 8, size - 8, true);
}

function drawVersion(frame: Frame, version: number): void {
  if (version < 7) return;
  const bits = versionBits(version);
  for (let bit = 0; bit < 18; bit += 1) {
    const isDark = ((bits >>> bit) & 1) === 1;
    const far = frame.length - 11 + (bit % 3);
    const near = Math.floor(bit / 3);
    set(frame, far, near, isDark);
    set(frame, near, far, isDark);
  }
}

/** The words go up and down in columns of two, from the right; the mask turns some of them over. */
function filled(frame: Frame, words: readonly number[], mask: number): Grid {
  const grid: Frame = frame.map((row) => [...row]);
  const turns = MASKS[mask] ?? (() => false);
  let at = 0;
  for (const [x, y] of wayThrough(frame)) {
    const bit = ((words[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
    set(grid, x, y, (bit === 1) !== turns(x, y));
    at += 1;
  }
  drawFormat(grid, mask);
  return grid.map((row) => row.map((module) => module === true));
}

function* wayThrough(frame: Frame): Generator<readonly [number, number]> {
  const size = frame.length;
  for (let pair = 0; pair < (size - 1) / 2; pair += 1) {
    const plain = size - 1 - pair * 2;
    // The column of the timing pattern is no part of any pair.
    const right = plain <= 6 ? plain - 1 : plain;
    for (let step = 0; step < size; step += 1) {
      const y = pair % 2 === 0 ? size - 1 - step : step;
      yield* [right, right - 1].flatMap((x) => (frame[y]?.[x] === null ? [[x, y] as const] : []));
    }
  }
}
