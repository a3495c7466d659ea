import { gazetteer } from '../regions/gazetteer.ts';
import { governmentName, headTitle } from '../regions/region.ts';
import type { Party } from './party.ts';

/** How a party is named in documents: `Pemerintah Kabupaten Sleman`, or the organisation's own name; empty while unknown. */
export function officialPartyName(party: Party | null): string {
  if (party === null) return '';
  if (party.kind === 'organisation') return party.name;
  const region = gazetteer().region(party.code);
  return region === null ? '' : governmentName(region);
}

/** The post of a region's head: `Bupati Sleman`; empty for organisations. */
export function headOf(party: Party | null): string {
  const region = party?.kind === 'region' ? gazetteer().region(party.code) : null;
  return region === null ? '' : headTitle(region);
}
