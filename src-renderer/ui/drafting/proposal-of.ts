import type { Agreement } from '#domain/agreements/agreement.ts';
import type { Proposal } from '#domain/agreements/proposal.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';

/** What the usual texts are filled with where nothing is known: everything becomes a visible blank. */
export const NOTHING_KNOWN: Proposal = {
  title: '',
  purpose: '',
  scopeOfWork: '',
  location: '',
  funding: '',
  term: null,
  nature: null,
  affairs: [],
  parties: [],
  contacts: [],
  parent: null,
};

/** What the usual texts are filled with: the cooperation item's values; what the draft itself says comes first. */
export function proposalOf(draft: Agreement, item: CooperationItem | null, parent: string | null = null): Proposal {
  const known = item ?? NOTHING_KNOWN;
  const parties = draft.parties.flatMap(({ party }) => (party === null ? [] : [party]));
  return {
    ...known,
    parent: draft.parentNamed.trim() === '' ? parent : draft.parentNamed.trim(),
    titleEnglish: draft.titleEnglish,
    title: draft.title.trim() === '' ? known.title : draft.title,
    term: draft.term ?? known.term,
    parties: parties.length === 0 ? known.parties : parties,
  };
}
