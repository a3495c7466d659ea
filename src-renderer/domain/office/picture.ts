import { fail, ok, type Result } from '#base/result.ts';

/** An emblem's file is 2 MB at most as it comes; it is kept much smaller. */
export const PICTURE_LIMIT = 2_000_000;
/** Sides of a picture in pixels: what is smaller is no emblem on paper, what is larger fills the memory. */
const SIDES = { least: 16, most: 8000 } as const;
const MOST_PIXELS = 40_000_000;
/** 30 mm at 300 dots an inch: finer than any office printer shows. */
export const KEPT_SIDE = 354;

export type PictureFault = 'empty' | 'too-big' | 'not-a-picture' | 'too-small' | 'too-many-pixels';
export type Picture = { readonly type: 'png' | 'jpeg'; readonly width: number; readonly height: number };

/** What a picture is by its own bytes, whatever its name says: PNG or JPEG with sides that can be printed, or why not. */
export function judgePicture(file: Uint8Array): Result<Picture, PictureFault> {
  if (file.length === 0) return fail('empty');
  if (file.length > PICTURE_LIMIT) return fail('too-big');
  const picture = readPng(file) ?? readJpeg(file);
  if (picture === null) return fail('not-a-picture');
  const { width, height } = picture;
  if (Math.min(width, height) < SIDES.least) return fail('too-small');
  return Math.max(width, height) > SIDES.most || width * height > MOST_PIXELS ? fail('too-many-pixels') : ok(picture);
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The size stands in the first chunk. */
function readPng(file: Uint8Array): Picture | null {
  if (file.length < 33 || PNG.some((byte, index) => file[index] !== byte)) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers of a frame (SOF0 to SOF15), which tell the size; C4, C8 and CC are none. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks over the segments, each with its own length, to the first frame. */
function readJpeg(file: Uint8Array): Picture | null {
  if (file[0] !== 0xff || file[1] !== 0xd8) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 2;
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (isFrame(marker)) return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** How large a picture is kept: as it is, or its longer side brought down to KEPT_SIDE. */
export function keptSize({ width, height }: Pick<Picture, 'width' | 'height'>): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(1, KEPT_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
