import { partyKey, type Party } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';

/** How a party is called; its code when the list of regions does not know it. */
export function partyName(party: Party): string {
  return party.kind === 'region' ? (gazetteer().region(party.code)?.name ?? party.code) : party.name;
}

export function partyKeys(parties: readonly Party[]): readonly string[] {
  return [...new Set(parties.map(partyKey))];
}

/** Names of the parties that are no regions, by key. */
export function organisationNames(parties: readonly Party[]): { readonly [key: string]: string } {
  return Object.fromEntries(
    parties.flatMap((party) => (party.kind === 'organisation' ? [[partyKey(party), party.name]] : [])),
  );
}
