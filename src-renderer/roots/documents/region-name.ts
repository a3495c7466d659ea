import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';

/** A region as offices call it; null when the code is of none. */
export function regionName(code: string): string | null {
  const region = gazetteer().region(code);
  return region === null ? null : shortName(region);
}
