import type { Element } from '@xmldom/xmldom';
import { attribute, child } from '../returned/parse/dom.ts';

/** Properties of a paragraph, a run or a table as several places give them (defaults, styles, the thing itself), the weakest first. */
export type Given = readonly Element[];

/** What the strongest of them says in the attribute of one property; null when none says anything. */
export function given(properties: Given, name: string, attributeName = 'val'): string | null {
  for (const one of properties.toReversed()) {
    const value = attribute(child(one, name), attributeName);
    if (value !== null) return value;
  }
  return null;
}

/** The same as a number; `otherwise` where nothing is said, or no number. */
export function givenNumber(properties: Given, name: string, attributeName: string, otherwise: number): number {
  const value = given(properties, name, attributeName);
  const number = value === null ? Number.NaN : Number(value);
  // Measures that no page has are mistakes or attacks.
  return Number.isFinite(number) && Math.abs(number) < 200_000 ? number : otherwise;
}

/** Whether a property that is on or off is on: `<w:b/>` is, `<w:b w:val="false"/>` is not. */
export function isOn(properties: Given, name: string): boolean {
  for (const one of properties.toReversed()) {
    const found = child(one, name);
    if (found !== null) return !/^(?:0|false|off|none)$/u.test(attribute(found, 'val') ?? 'true');
  }
  return false;
}

/** The strongest element of a name; null when nobody has one. */
export function givenElement(properties: Given, name: string): Element | null {
  for (const one of properties.toReversed()) {
    const found = child(one, name);
    if (found !== null) return found;
  }
  return null;
}

/** A colour of six digits as CSS; null for `auto` and for what is none. */
export function colour(value: string | null): string | null {
  return value !== null && /^[0-9a-f]{6}$/iu.test(value) ? `#${value}` : null;
}
