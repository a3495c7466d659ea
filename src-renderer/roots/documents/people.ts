import type { Queries } from '#app/queries.ts';
import type { Official } from '#domain/officials/official.ts';
import { first } from './first.ts';
import { values } from './values.ts';

/** Everybody whom the register has for parties, by their keys (domain/parties/party.ts). */
export async function peopleOf(parties: readonly string[], queries: Queries): Promise<readonly Official[]> {
  const rows = await Promise.all(parties.map((party) => first(queries.officials(party))));
  return values(
    queries,
    'official',
    rows.flat().map((row) => row.record),
  );
}
