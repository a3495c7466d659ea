// Pictures of pages in grey: the PNG that poppler's `pdftoppm -gray -png` writes (8 bits, not interlaced), as pixels.
import { inflateSync } from 'node:zlib';

/** @typedef {{ readonly width: number, readonly height: number, readonly pixels: Uint8Array }} Picture From 0, black, to 255, a row after the other. */

const SIGNATURE = 8;
/** By depth, colour, compression, filter and interlace of PNG: how many bytes a dot has. Poppler writes grey as red, green and blue alike. */
const BYTES_OF = { '8,0,0,0,0': 1, '8,2,0,0,0': 3 };

/**
 * PNG, second edition, 5 and 9.2. Throws for a picture of another kind.
 * @param {Uint8Array} bytes
 * @returns {Picture}
 */
export function readGray(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const kind = [...bytes.subarray(24, 29)].join();
  const step = BYTES_OF[kind];
  if (step === undefined) throw new Error(`a page's picture is of the kind ${kind}`);
  const data = [];
  for (let at = SIGNATURE; at < bytes.length; at += view.getUint32(at) + 12) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const all = unfiltered(inflateSync(Buffer.concat(data)), width * step, step);
  return { width, height, pixels: all.filter((_value, index) => index % step === 0) };
}

/** `line`: how many bytes a row has; `step`: a dot. */
function unfiltered(rows, line, step) {
  const height = rows.length / (line + 1);
  const bytes = new Uint8Array(line * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (line + 1);
    const guess = PREDICTORS[rows[from]];
    if (guess === undefined) throw new Error(`a row of a page's picture has the filter ${rows[from]}`);
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x < step ? 0 : bytes[at - step];
      const up = y === 0 ? 0 : bytes[at - line];
      const corner = x < step || y === 0 ? 0 : bytes[at - line - step];
      bytes[at] = rows[from + 1 + x] + guess(left, up, corner);
    }
  }
  return bytes;
}

/** None, Sub, Up, Average, Paeth. */
const PREDICTORS = [() => 0, (left) => left, (_left, up) => up, (left, up) => (left + up) >> 1, paeth];

function paeth(left, up, corner) {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
