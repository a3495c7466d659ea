import { fail, ok } from '#base/result.ts';
import { sampleAgreementOf, sampleMeetingOf } from '#domain/office/sample-papers.ts';
import { type DocumentSources, type Drawn, noSuchRecord, type WishOf } from './document-kind.ts';
import { first } from './first.ts';
import { peopleOf } from './people.ts';

export async function sampleKind({ which }: WishOf<'sample'>, { queries, paper, house }: DocumentSources): Drawn {
  const office = (await first(queries.office()))?.value;
  if (office === undefined) return fail(noSuchRecord('office'));
  const officials = which === 'letter' ? await peopleOf([office.region], queries) : [];
  const options = { paper, house, version: 'contoh', officials };
  const title = which === 'letter' ? 'Contoh surat' : 'Contoh kesepakatan';
  return ok({
    title,
    draw: (word) =>
      which === 'letter'
        ? word.invitation(sampleMeetingOf(office), office, options)
        : word.agreement(sampleAgreementOf(office), options),
  });
}
