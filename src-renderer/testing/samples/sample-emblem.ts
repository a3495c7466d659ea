import { zlibSync } from 'fflate';
import type { Emblem } from '#word/sheet.ts';

/** A shield of one colour on nothing, as PNG: invented, since no real emblem may lie among the samples. */
export function sampleEmblem(of: string, colour: readonly [number, number, number], size = 96): Emblem {
  const [width, height] = [Math.round(size * 0.8), size];
  const rows = new Uint8Array(height * (1 + width * 4));
  for (let y = 0; y < height; y += 1) {
    const half =
      (width / 2) * (y < height * 0.55 ? 1 : Math.sqrt(Math.max(0, 1 - ((y - height * 0.55) / (height * 0.45)) ** 2)));
    for (let x = 0; x < width; x += 1) {
      const within = Math.abs(x - width / 2 + 0.5) < half;
      const at = y * (1 + width * 4) + 1 + x * 4;
      const isEdge = within && (Math.abs(x - width / 2 + 0.5) > half - 5 || y < 5);
      rows.set(within ? [...(isEdge ? [30, 30, 30] : colour), 255] : [0, 0, 0, 0], at);
    }
  }
  return { of, bytes: png(width, height, rows), width, height, alternative: `Lambang ${of}` };
}

function png(width: number, height: number, rows: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  const parts = [
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
