import { colour, type Given, given, givenNumber, isOn } from './given.ts';

/** The bundled face, which stands in for Bookman Old Style: the same pages on every laptop (resources/fonts/README.md). */
export const PRINT_FONT = 'Simpul Bonum';

/** How letters look, as CSS declarations. */
export function runLook(properties: Given): readonly string[] {
  const ink = colour(given(properties, 'color'));
  const ground = colour(given(properties, 'shd', 'fill'));
  return [
    `font-family:${face(given(properties, 'rFonts', 'ascii'))}`,
    `font-size:${size(properties)}pt`,
    ...(isOn(properties, 'b') ? ['font-weight:700'] : ['font-weight:400']),
    ...(isOn(properties, 'i') ? ['font-style:italic'] : []),
    ...decoration(properties),
    ...(isOn(properties, 'caps') ? ['text-transform:uppercase'] : []),
    ...(isOn(properties, 'smallCaps') ? ['font-variant-caps:small-caps'] : []),
    ...(ink === null ? [] : [`color:${ink}`]),
    ...(ground === null ? [] : [`background-color:${ground}`]),
    ...raised(given(properties, 'vertAlign')),
  ];
}

/** Letters that are there and not shown. */
export function isHidden(properties: Given): boolean {
  return isOn(properties, 'vanish');
}

function face(name: string | null): string {
  const clean = (name ?? '').replaceAll(/[^\p{L}\p{N} -]/gu, '').trim();
  return clean === '' || /bookman|bonum/iu.test(clean) ? `'${PRINT_FONT}',serif` : `'${clean}','${PRINT_FONT}',serif`;
}

function decoration(properties: Given): readonly string[] {
  const underlined = isOn(properties, 'u');
  const struck = isOn(properties, 'strike') || isOn(properties, 'dstrike');
  if (!underlined && !struck) return [];
  return [`text-decoration:${[underlined ? 'underline' : '', struck ? 'line-through' : ''].join(' ').trim()}`];
}

function raised(place: string | null): readonly string[] {
  if (place === 'superscript') return ['vertical-align:super'];
  return place === 'subscript' ? ['vertical-align:sub'] : [];
}

/** In points; raised and lowered letters are smaller. */
function size(properties: Given): number {
  const whole = givenNumber(properties, 'sz', 'val', 20) / 2;
  return raised(given(properties, 'vertAlign')).length === 0 ? whole : Number((whole * 0.65).toFixed(2));
}
