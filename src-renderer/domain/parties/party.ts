import { z } from 'zod';

/**
 * A party (*pihak*): a region by its Kemendagri code, or an organisation that is not a region
 * (ministry, company, organisation). The name of an organisation travels with it, since partners have no register entry for it.
 */
export type Party =
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'organisation'; readonly id: string; readonly name: string };

export const partySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('region'), code: z.string().regex(/^\d{2}(\.\d{2})?$/) }),
  z.object({ kind: z.literal('organisation'), id: z.string().max(60), name: z.string().max(300) }),
]) satisfies z.ZodType<Party>;

/** One text per party, for comparing and for keys. */
export function partyKey(party: Party): string {
  return party.kind === 'region' ? party.code : `org:${party.id}`;
}

/** The codes of the regions among parties, sorted: with them a record is shared. */
export function regionCodes(parties: readonly Party[]): readonly string[] {
  const codes = parties.flatMap((party) => (party.kind === 'region' ? [party.code] : []));
  return [...new Set(codes)].toSorted();
}
