import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';

/** How a party is called in tables, by its key: `Kab. Sleman`; an organisation by the name that travels with it. */
export function partyName(key: string, names: { readonly [key: string]: string } = {}): string {
  const region = gazetteer().region(key);
  return region === null ? (names[key] ?? key.replace(/^org:/, '')) : shortName(region);
}
