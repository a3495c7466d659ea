import type { Agreement } from '../agreements/agreement.ts';
import { regionCodes } from '../parties/party.ts';

/** What may be so with a cooperation, for which a clause is meant. */
export const SITUATIONS = ['data', 'costs', 'third-party', 'across-provinces', 'assets'] as const;
export type Situation = (typeof SITUATIONS)[number];

type Known = Pick<Agreement, 'parties' | 'costs' | 'dataMatrix' | 'articles'>;

/** The situations that a draft shows by what is in it. Advice for sorting the library, never a rule. */
export function situationsOf({ parties, costs, dataMatrix, articles }: Known): readonly Situation[] {
  const known = parties.flatMap(({ party }) => (party === null ? [] : [party]));
  const provinces = new Set(regionCodes(known).map((code) => code.slice(0, 2)));
  const says = (pattern: RegExp): boolean => articles.some(({ title, text }) => pattern.test(`${title}\n${text}`));
  const found: Readonly<Record<Situation, boolean>> = {
    data: dataMatrix.length > 0 || says(/\b(?:pertukaran|pemanfaatan) data\b/iu),
    costs: costs.length > 0,
    'third-party': known.some(({ kind }) => kind === 'organisation'),
    'across-provinces': provinces.size > 1,
    assets: says(/\b(?:barang milik daerah|aset|serah terima)\b/iu),
  };
  return SITUATIONS.filter((situation) => found[situation]);
}
