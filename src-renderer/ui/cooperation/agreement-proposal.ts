import type { Queries } from '#app/queries.ts';
import type { DraftedType } from '#domain/agreements/instrument.ts';
import { proposeArticles } from '#domain/clauses/library.ts';
import { proposeGrounds } from '#domain/agreements/grounds.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { AgreementStart } from '#domain/cooperation/rules-papers.ts';
import { draftLook } from '#domain/office/house-style.ts';
import type { Office } from '#domain/office/office.ts';
import { partyKey } from '#domain/parties/party.ts';
import { parentOf } from '../drafting/parent-of.ts';
import { registeredHead } from './registered-head.ts';

type Sources = {
  readonly type: DraftedType;
  readonly queries: Queries;
  readonly office: Office | null;
  readonly today: string;
};

/** What the draft of an agreement begins with: the usual text, and signatories from the registry where there is exactly one head. */
export async function proposeAgreement(item: CooperationItem, sources: Sources): Promise<AgreementStart> {
  const signatories = await Promise.all(item.parties.map((party) => registeredHead(party, sources)));
  const { office, type } = sources;
  const parent = await parentOf(item.id, type, sources.queries);
  const proposal = { ...item, parent: parent?.named ?? null };
  return {
    type,
    ...(office === null ? {} : { look: draftLook(office) }),
    signatories,
    seats: item.parties.map((party) => (office !== null && partyKey(party) === office.region ? office.address : '')),
    ...proposeGrounds(proposal, type),
    articles: proposeArticles(proposal, type),
    parent,
  };
}
