import type { Queries } from '#app/queries.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { isDrafted } from '#domain/agreements/instrument.ts';
import type { Proposal } from '#domain/agreements/proposal.ts';
import { firstOf } from '../session/first-of.ts';
import { parentOf } from './parent-of.ts';
import { proposalOf } from './proposal-of.ts';

/** What the usual texts of a draft are filled with: what it says itself, its cooperation item, and the agreement it carries out. */
export async function proposalFor(draft: Agreement, queries: Queries): Promise<Proposal> {
  const item = draft.item === '' ? null : await firstOf(queries.record('cooperation-item', draft.item));
  const parent = isDrafted(draft.type) ? await parentOf(draft.item, draft.type, queries) : null;
  return proposalOf(draft, item?.value ?? null, parent?.named ?? null);
}
