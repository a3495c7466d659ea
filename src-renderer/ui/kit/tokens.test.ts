import { describe, expect, it } from 'vitest';
import { type Scheme, type Token, TOKENS, tokenVariables } from './tokens.ts';

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Token, other: Token, scheme: Scheme): number {
  const [high, low] = [luminance(TOKENS[one][scheme]), luminance(TOKENS[other][scheme])].toSorted((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** The table of ui.md §1: two tokens, what they must reach, and what the page says they reach, light and dark. */
const PAIRS: readonly (readonly [Token, Token, number, readonly [number, number]])[] = [
  ['text', 'bg', 4.5, [15, 14.8]],
  ['text', 'surface', 4.5, [16.3, 13.6]],
  ['dim', 'surface', 4.5, [6.4, 7.4]],
  ['dim', 'sunken', 4.5, [5.6, 8.3]],
  ['accent-text', 'surface', 4.5, [7.2, 8.2]],
  ['accent-text', 'accent-soft', 4.5, [6.2, 6.5]],
  ['on-accent', 'accent', 4.5, [7.2, 5]],
  ['ok', 'ok-soft', 4.5, [5.6, 7.2]],
  ['warn', 'warn-soft', 4.5, [6, 7.5]],
  ['bad', 'bad-soft', 4.5, [5.6, 6.8]],
  ['conflict', 'conflict-soft', 4.5, [6.2, 7]],
  ['field', 'surface', 3, [3.3, 3.9]],
  ['field', 'bg', 3, [3, 4.2]],
  ['accent', 'surface', 3, [7.2, 3.4]],
];

/** Pairs that the screens use beyond the table. */
const MORE: readonly (readonly [Token, Token])[] = [
  ['dim', 'bg'],
  ['dim', 'hover'],
  ['text', 'hover'],
  ['text', 'accent-soft'],
  ['dim', 'accent-soft'],
  ['text', 'sunken'],
  ['accent-text', 'bg'],
  ['accent-text', 'sunken'],
  ['ok', 'surface'],
  ['warn', 'surface'],
  ['bad', 'surface'],
  ['conflict', 'surface'],
  ['text', 'conflict-soft'],
  ['dim', 'conflict-soft'],
  ['text', 'bad-soft'],
  ['ink', 'paper'],
  ['on-float', 'float'],
];

describe('the colours of ui.md §1', () => {
  it.each(PAIRS)('%s on %s reaches what it must and what the page says', (one, other, least, [light, dark]) => {
    expect(contrast(one, other, 'light')).toBeGreaterThanOrEqual(least);
    expect(contrast(one, other, 'dark')).toBeGreaterThanOrEqual(least);
    expect(Math.abs(contrast(one, other, 'light') - light)).toBeLessThan(0.1);
    expect(Math.abs(contrast(one, other, 'dark') - dark)).toBeLessThan(0.1);
  });

  it.each(MORE)('%s on %s is readable in both looks', (one, other) => {
    expect(contrast(one, other, 'light')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(one, other, 'dark')).toBeGreaterThanOrEqual(4.5);
  });

  it('sees a fault: grey of a line is no colour for text', () => {
    expect(contrast('line', 'surface', 'light')).toBeLessThan(4.5);
  });

  it('become variables of the same names in both looks', () => {
    expect(Object.keys(tokenVariables('light'))).toEqual(Object.keys(tokenVariables('dark')));
    expect(tokenVariables('dark')['--s-bg']).toBe('#13171A');
  });
});
