import { type Brand, branded } from '#base/brand.ts';

/** Who may see a feed, as it is written in certificates: `private`, or `parties:33.08+34.04`. */
export type Scope = Brand<string, 'Scope'>;

export type ParsedScope =
  | { readonly kind: 'private' }
  | { readonly kind: 'parties'; readonly regions: readonly string[] };

const PRIVATE = 'private';
const PARTIES = 'parties:';
const REGION = /^[0-9]{2}(\.[0-9]{2})?$/;
const MOST_REGIONS = 100;

/** The scope of what never leaves this office. */
export function privateScope(): Scope {
  return branded<Scope>(PRIVATE);
}

/** The scope that the given regions share. Codes are Kemendagri codes (`34`, `34.04`); order and doubles do not matter. */
export function partiesScope(regions: readonly string[]): Scope {
  const codes = [...new Set(regions)].toSorted();
  const text = PARTIES + codes.join('+');
  if (parseScope(text) === null) throw new Error(`Regions that are no scope were shared with: ${codes.join(', ')}`);
  return branded<Scope>(text);
}

/** What a scope says, or null when the text is none that this version knows. Codes must be sorted and differ. */
export function parseScope(text: string): ParsedScope | null {
  if (text === PRIVATE) return { kind: 'private' };
  if (!text.startsWith(PARTIES) || text.length > MOST_REGIONS * 6 + PARTIES.length) return null;
  const regions = text.slice(PARTIES.length).split('+');
  for (const [index, region] of regions.entries()) {
    const before = regions[index - 1];
    if (!REGION.test(region) || (before !== undefined && before >= region)) return null;
  }
  return regions.length <= MOST_REGIONS ? { kind: 'parties', regions } : null;
}

/** The scope that a text spells, or null. */
export function scope(text: string): Scope | null {
  return parseScope(text) === null ? null : branded<Scope>(text);
}

/** Whether the offices of a region may see the scope. Nobody else may see a private one, so it includes no region. */
export function scopeIncludes(of: string, region: string): boolean {
  const parsed = parseScope(of);
  return parsed !== null && parsed.kind === 'parties' && parsed.regions.includes(region);
}
