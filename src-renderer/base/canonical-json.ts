export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one value: keys sorted by code unit, no spaces. Two offices that mean the same value write the same bytes.
 * Numbers must be finite.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('A number that is not finite has no JSON');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isJsonArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const pairs: string[] = [];
  for (const [key, item] of Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    pairs.push(`${JSON.stringify(key)}:${canonicalJson(item)}`);
  }
  return `{${pairs.join(',')}}`;
}

function isJsonArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
