import type { Element } from '@xmldom/xmldom';
import { attribute, child, children, descendants, isW } from '../returned/parse/dom.ts';
import { escapeHtml } from './markup.ts';
import { isDrawn } from './paragraph-look.ts';

/** Points. */
const LABEL = 7.5;

/**
 * The cells of a footer's table behind the first as a picture: boxes for the parties' initials (word.md §4, rule 15). Margin boxes
 * hold text and pictures only. An SVG as a `data:` address; null where there is no such table.
 */
export function initialBoxes(root: Element | null): string | null {
  const table = root === null ? undefined : descendants(root, 'tbl')[0];
  if (table === undefined) return null;
  const row = child(table, 'tr');
  const [, ...cells] = row === null ? [] : children(row).filter((one) => isW(one, 'tc'));
  const height = points(attribute(child(child(row, 'trPr'), 'trHeight'), 'val'));
  let left = 0;
  const drawn = cells.map((cell) => {
    const properties = child(cell, 'tcPr');
    const [width, at] = [points(attribute(child(properties, 'tcW'), 'w')), left];
    left += width;
    const box = isDrawn(child(child(properties, 'tcBorders'), 'top'))
      ? `<rect x="${at + 0.25}" y="0.25" width="${width - 0.5}" height="${height - 0.5}" fill="none" stroke="#7f7f7f" stroke-width="0.5"/>`
      : '';
    const label = descendants(cell, 't')
      .map((text) => text.textContent ?? '')
      .join('');
    return `${box}<text x="${at + 2}" y="${LABEL + 1}">${escapeHtml(label)}</text>`;
  });
  if (left === 0 || height === 0) return null;
  const size = `width="${left + 0.5}pt" height="${height}pt" viewBox="0 0 ${left + 0.5} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="serif" font-size="${LABEL}" fill="#595959">${drawn.join('')}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Twips that a file says, as points within the bounds of a page. */
function points(twips: string | null): number {
  const value = Number(twips ?? Number.NaN) / 20;
  return Number.isFinite(value) ? Math.max(0, Math.min(value, 600)) : 0;
}
