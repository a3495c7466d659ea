import { type Party, regionCodes } from '../parties/party.ts';

/** Who settles a dispute that the parties cannot (UU 23/2014 art. 370): the governor within one province, else the Minister. */
export function disputeRoute(parties: readonly Party[]): 'governor' | 'minister' {
  const codes = regionCodes(parties);
  const provinces = new Set(codes.map((code) => code.slice(0, 2)));
  return provinces.size === 1 && codes.every((code) => code.length > 2) ? 'governor' : 'minister';
}
