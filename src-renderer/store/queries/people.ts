import type { ReadableDb } from '../database.ts';
import type { OfficialRow, OrganisationRow } from '../list-rows.ts';

export async function listOrganisations(db: ReadableDb): Promise<readonly OrganisationRow[]> {
  return db.organisations.orderBy('name').toArray();
}

/** Officials of a party by its key, or of all, by name. */
export async function listOfficials(db: ReadableDb, party: string | null): Promise<readonly OfficialRow[]> {
  if (party === null) return db.officials.orderBy('fullName').toArray();
  return db.officials.where('party').equals(party).sortBy('fullName');
}
