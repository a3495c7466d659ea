import type { ItemRow } from '#app/views.ts';
import type { Party } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';

/** `Kab. Sleman` by its code; a code that the list does not know is shown as it is. */
export function regionName(code: string): string {
  const region = gazetteer().region(code);
  return region === null ? code : shortName(region);
}

/** The short name of a party, as tables and chips show it. */
export function partyName(party: Party): string {
  return party.kind === 'region' ? regionName(party.code) : party.name;
}

/** The short names of a row's parties, in their order. */
export function partyNamesOf(row: Pick<ItemRow, 'parties' | 'partyNames'>): readonly string[] {
  return row.parties.map((key) => row.partyNames[key] ?? regionName(key));
}
