import { type Party, regionCodes } from '../parties/party.ts';

/**
 * Who settles a dispute that the parties cannot: the governor when all are regencies or cities of one province, the Minister
 * otherwise (UU 23/2014 art. 370; regencies of two provinces are not named there and are read as the Minister's). With a party
 * that is no region, as the agreement says (PP 28/2018 art. 21).
 */
export type DisputeRoute =
  | { readonly kind: 'governor'; readonly province: string }
  | { readonly kind: 'minister' }
  | { readonly kind: 'as-agreed' };

export function disputeRoute(parties: readonly Party[]): DisputeRoute {
  if (parties.some((party) => party.kind !== 'region')) return { kind: 'as-agreed' };
  const codes = regionCodes(parties);
  const [province, ...others] = [...new Set(codes.map((code) => code.slice(0, 2)))];
  return province !== undefined && others.length === 0 && codes.every((code) => code.length > 2)
    ? { kind: 'governor', province }
    : { kind: 'minister' };
}
