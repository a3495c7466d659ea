import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goldenNames, PICTURES } from './golden-pages.mjs';
import { readGray } from './gray-picture.mjs';
import { pictureFaults } from './page-pictures.mjs';

const WHITE = 255;
/** Rows of dots with ink on them, as runs: a line of text, a rule, a table. */
function linesOf({ width, height, pixels }) {
  const hasInk = (y) => pixels.subarray(y * width, (y + 1) * width).some((dot) => dot < 200);
  const tops = Array.from({ length: height }, (_none, y) => y).filter((y) => hasInk(y) && (y === 0 || !hasInk(y - 1)));
  return tops.map((top) => {
    let bottom = top;
    while (bottom < height && hasInk(bottom)) bottom += 1;
    return { top, bottom };
  });
}

/** Dots: what is lower is no line of text. */
const LOW_LINE = 5;
/** Dots, 5 mm: the letter before a point of a list is less, and no word. */
const SHORT_WORD = 10;

/** Runs of ink in a line with less than two clean dots inside, from left to right. */
function wordsOf({ width, pixels }, { top, bottom }) {
  const hasInk = (x) =>
    Array.from({ length: bottom - top }, (_none, row) => pixels[(top + row) * width + x]).some((dot) => dot < 200);
  const words = [];
  for (let x = 0; x < width; x += 1) {
    if (!hasInk(x)) continue;
    const last = words.at(-1);
    if (last !== undefined && x - last.right < 2) last.right = x + 1;
    else words.push({ left: x, right: x + 1 });
  }
  return words;
}

/** The picture with what a hand did to its dots. */
function changed(picture, change) {
  const pixels = picture.pixels.slice();
  change(pixels, picture);
  return { ...picture, pixels };
}

const erased = (picture, { top, bottom, left = 0, right = picture.width }) =>
  changed(picture, (pixels, { width }) => {
    for (let y = Math.max(0, top - 1); y <= bottom; y += 1) pixels.fill(WHITE, y * width + left, y * width + right);
  });

/** All from one row on, so many dots further down or to the right. */
const shifted = (picture, { top, down = 0, right = 0 }) =>
  changed(picture, (pixels, { width, height, pixels: old }) => {
    pixels.fill(WHITE, top * width);
    for (let y = top; y + down < height; y += 1)
      for (let x = 0; x + right < width; x += 1) pixels[(y + down) * width + x + right] = old[y * width + x];
  });

/** Letters drawn a little otherwise: every dot with ink lighter or darker by up to so much, in a fixed row of chances. */
const drawnOtherwise = (picture, most) =>
  changed(picture, (pixels) => {
    let chance = 7;
    for (let at = 0; at < pixels.length; at += 1) {
      chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648;
      if (pixels[at] < WHITE)
        pixels[at] = Math.min(WHITE, Math.max(0, pixels[at] + ((chance >> 8) % (2 * most + 1)) - most));
    }
  });

const pages = goldenNames().map((name) => [name, readGray(readFileSync(join(PICTURES, name)))]);

describe('golden pages', () => {
  it('are there for each that is named, and for no other', () => {
    expect(readdirSync(PICTURES).toSorted()).toEqual(goldenNames().toSorted());
  });

  it.each(pages)(
    '%s: the same page, and one whose letters are drawn a little otherwise, are found good',
    (_name, page) => {
      expect(pictureFaults(page, page)).toEqual([]);
      expect(pictureFaults(page, drawnOtherwise(page, 40))).toEqual([]);
    },
  );

  it.each(pages)(
    '%s: a blank page, half a page, a line that is missing or is too much is found',
    (_name, page) => {
      const lines = linesOf(page);
      expect(lines.length).toBeGreaterThan(4);
      const blank = erased(page, { top: 1, bottom: page.height - 1 });
      expect(pictureFaults(page, blank).length).toBeGreaterThan(0);
      const middle = lines[Math.floor(lines.length / 2)]?.top ?? 0;
      expect(pictureFaults(page, erased(page, { top: middle, bottom: page.height - 1 })).length).toBeGreaterThan(0);
      // Five or six of them, from the first to the last.
      const some = lines.filter((_line, at) => at % Math.ceil(lines.length / 5) === 0 || at === lines.length - 1);
      const unseen = some.filter((line) => {
        const without = erased(page, line);
        return pictureFaults(page, without).length === 0 || pictureFaults(without, page).length === 0;
      });
      expect(unseen).toEqual([]);
    },
    60_000,
  );

  it.each(pages)(
    '%s: what stands a millimetre lower or further right, and a word that is gone, is found',
    (_name, page) => {
      // Of text: the tail of a comma may lie apart from its line.
      const lines = linesOf(page).filter(({ top, bottom }) => bottom - top >= LOW_LINE);
      const { top, bottom } = lines[Math.floor(lines.length / 2)] ?? { top: 0, bottom: 0 };
      expect(pictureFaults(page, shifted(page, { top, down: 2 })).length).toBeGreaterThan(0);
      expect(pictureFaults(page, shifted(page, { top, right: 2 })).length).toBeGreaterThan(0);
      const word = wordsOf(page, { top, bottom }).find(({ left, right }) => right - left >= SHORT_WORD);
      expect(pictureFaults(page, erased(page, { top, bottom, ...word })).length).toBeGreaterThan(0);
    },
  );

  it('and a page of another size is', () => {
    const [[, page]] = pages;
    const [said] = pictureFaults(page, { ...page, width: page.width + 1, pixels: new Uint8Array() });
    expect(said).toContain('measures');
  });
});
