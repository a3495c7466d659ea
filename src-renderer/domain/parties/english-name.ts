import { gazetteer } from '../regions/gazetteer.ts';
import type { Region } from '../regions/region.ts';
import type { Party } from './party.ts';

/** Regions whose government is not called by their level. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  '11': 'the Government of Aceh',
  '34': 'the Government of the Special Region of Yogyakarta',
};

/** How a party is named in an English text: `the Government of Sleman Regency`, or an organisation's own name; '' while unknown. */
export function englishPartyName(party: Party | null): string {
  if (party === null) return '';
  if (party.kind === 'organisation') return party.name;
  const region = gazetteer().region(party.code);
  return region === null ? '' : (OWN_NAMES[region.code] ?? governmentOf(region));
}

function governmentOf({ level, name, place }: Region): string {
  if (level === 'province') return `the Provincial Government of ${name}`;
  return `the Government of ${place} ${level === 'city' ? 'City' : 'Regency'}`;
}

/** The post of a region's head: `Regent of Sleman`; '' for organisations. */
export function englishHeadOf(party: Party | null): string {
  const region = party?.kind === 'region' ? gazetteer().region(party.code) : null;
  if (region === null) return '';
  const posts = { province: 'Governor', regency: 'Regent', city: 'Mayor' } as const;
  return `${posts[region.level]} of ${region.place}`;
}
