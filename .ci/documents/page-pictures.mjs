// Whether a page lies as the picture that was found good: nothing missing, nothing new, nothing moved. Pure, over pixels.

/** @typedef {import('./gray-picture.mjs').Picture} Picture */

/** Of the pictures, in dots an inch: a line of text is twelve dots high, a dot half a millimetre. */
export const RESOLUTION = 50;
/** A window of 6 × 4 mm, about two short words, moved by half its size. */
const WINDOW = { width: 12, height: 8 };
/**
 * By how much a window may differ, from 0 to 255: the mean difference of its blurred dots. The same program draws the same dots (0);
 * letters drawn at twice the size and made smaller differ by 22 at most (a thick rule by 27), text that moved by a millimetre by
 * 31 at least.
 */
const MOST = 22;
/**
 * What is too faint or too small to make that much, a line of dots or the number of a list: dots as dark as this around which the
 * other page is clean, and how dark they may be together.
 */
const INKED = 24;
const CLEAN = 2;
const AROUND = 2;
const MOST_GONE = 150;
const TOLD = 3;

/**
 * Where a page differs, the worst places first.
 * @param {Picture} golden
 * @param {Picture} page
 * @returns {readonly string[]}
 */
export function pictureFaults(golden, page) {
  const { width, height } = golden;
  if (width !== page.width || height !== page.height)
    return [`measures ${page.width} × ${page.height} dots instead of ${width} × ${height}`];
  const [one, other] = [inkOf(golden), inkOf(page)];
  const missing = alone(one, other, width).map((at) => `something is missing ${place(at, width)}`);
  const added = alone(other, one, width).map((at) => `something is too much ${place(at, width)}`);
  const differing = differences(one, other, width)
    .toSorted((a, b) => b.off - a.off)
    .slice(0, TOLD)
    .map(({ at, off }) => `differs by ${off.toFixed(0)} ${place(at, width)}`);
  return [...missing, ...added, ...differing];
}

function place(at, width) {
  const mm = (dots) => Math.round((dots / RESOLUTION) * 25.4);
  return `${mm(at % width)} mm from the left and ${mm(Math.floor(at / width))} mm from the top`;
}

/** Windows that differ too much, by their first dot. */
function differences(one, other, width) {
  const found = [];
  const height = one.length / width;
  for (let top = 0; top + WINDOW.height <= height; top += WINDOW.height / 2) {
    for (let left = 0; left + WINDOW.width <= width; left += WINDOW.width / 2) {
      const off = difference(one, other, { at: top * width + left, width });
      if (off > MOST) found.push({ at: top * width + left, off });
    }
  }
  return found;
}

function difference(one, other, { at: first, width }) {
  let sum = 0;
  for (let row = 0; row < WINDOW.height; row += 1)
    for (let at = first + row * width; at < first + row * width + WINDOW.width; at += 1)
      sum += Math.abs(one[at] - other[at]);
  return sum / (WINDOW.width * WINDOW.height);
}

/** The first dot of what is dark in one where the other is clean all around; none when that is not much. */
function alone(one, other, width) {
  const near = darkestAround(other, width);
  let [sum, first] = [0, -1];
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] <= INKED || near[at] >= CLEAN) continue;
    sum += one[at];
    first = first === -1 ? at : first;
  }
  return sum > MOST_GONE ? [first] : [];
}

/** For each dot the darkest within AROUND rows and columns: along the rows, then down. A row's end and the next row's beginning are both margin. */
function darkestAround(ink, width) {
  const spread = (values, step) => {
    const most = new Float32Array(values.length);
    for (let at = 0; at < values.length; at += 1)
      for (let by = -AROUND; by <= AROUND; by += 1) most[at] = Math.max(most[at], values[at + by * step] ?? 0);
    return most;
  };
  return spread(spread(ink, 1), width);
}

/** How dark each dot is, 0 for white: the mean of itself and the eight around it, first along the rows, then down. */
function inkOf({ width, pixels }) {
  const along = new Float32Array(pixels.length);
  const ink = new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 1)
    along[at] = 765 - (pixels[at - 1] ?? 255) - pixels[at] - (pixels[at + 1] ?? 255);
  for (let at = 0; at < pixels.length; at += 1)
    ink[at] = ((along[at - width] ?? 0) + along[at] + (along[at + width] ?? 0)) / 9;
  return ink;
}
