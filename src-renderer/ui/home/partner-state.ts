import type { PartnerView } from '#app/views.ts';

/** How it stands with a partner's files (ui.md §4, Partner map). `none`: works without Simpul. */
export type PartnerState = 'even' | 'behind' | 'conflict' | 'held' | 'none';

/** What is gravest about a partner comes first: held back, then conflict, then lacking. */
export function partnerState(partner: PartnerView | undefined): PartnerState {
  if (partner === undefined) return 'none';
  if (partner.trust === 'key-changed' || partner.trust === 'revoked') return 'held';
  if (partner.conflicts > 0) return 'conflict';
  return partner.theyLack > 0 || partner.weLack > 0 ? 'behind' : 'even';
}
