import { organisationKindSchema } from '#domain/organisations/organisation.ts';
import type { RegionsText } from '../text/regions.ts';

/** The word for a kind of organisation; one that this version does not know is shown as it is (D5). */
export function organisationTypeName(type: string, words: RegionsText['others']['types']): string {
  const known = organisationKindSchema.safeParse(type);
  return known.success ? words[known.data] : type;
}
