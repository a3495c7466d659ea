import { fail, ok } from '#base/result.ts';
import { type DocumentSources, type Drawn, noSuchRecord, versionOf, type WishOf } from './document-kind.ts';
import { first } from './first.ts';

export async function mandateKind(
  { record, row, giver }: WishOf<'mandate'>,
  { queries, paper, house }: DocumentSources,
): Drawn {
  const agreement = await first(queries.record('agreement', record));
  const party = agreement?.value.parties.find(({ id }) => id === row);
  if (agreement === null || party === undefined) return fail(noSuchRecord(record));
  const office = (await first(queries.office()))?.value;
  // Only of our own head the address is known.
  const isOwn = party.party?.kind === 'region' && party.party.code === office?.region;
  const seat = isOwn ? office.address : '';
  const options = { paper, house, version: versionOf(agreement.changed) };
  return ok({
    title: `Surat kuasa ${agreement.value.title}`,
    draw: (word) => word.mandate(agreement.value, { party, giver, seat }, options),
  });
}
