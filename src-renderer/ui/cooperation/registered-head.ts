import type { Queries } from '#app/queries.ts';
import { currentHead } from '#domain/cooperation/rules-papers.ts';
import type { Official } from '#domain/officials/official.ts';
import type { Party } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { firstOf } from '../session/first-of.ts';

/** The head of a region as the register of officials knows them today; null where nobody is known for certain. */
export async function registeredHead(
  party: Party,
  { queries, today }: { readonly queries: Queries; readonly today: string },
): Promise<Official | null> {
  if (party.kind !== 'region') return null;
  const region = gazetteer().region(party.code);
  if (region === null || !region.autonomous) return null;
  const rows = await firstOf(queries.officials(party.code));
  const views = await Promise.all(rows.map((row) => firstOf(queries.record('official', row.record))));
  const officials = views.flatMap((view) => (view === null ? [] : [view.value]));
  return currentHead(officials, region, today);
}
