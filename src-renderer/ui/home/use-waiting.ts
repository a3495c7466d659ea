import type { PartnerView } from '#app/views.ts';
import { useWatched } from '../session/use-watched.ts';

export type Waiting = { readonly count: number; readonly overdue: number };

/** How many things wait for somebody, and how many of them are overdue; null until all is read. */
export function useWaiting(today: string): Waiting | null {
  const overdue = useWatched((queries) => queries.overdueActions(today, 1), [today]);
  const stages = useWatched((queries) => queries.waitingStages(1), []);
  const ending = useWatched((queries) => queries.endingSoon(today, 90, 1), [today]);
  const partners = useWatched((queries) => queries.partners(), []);
  if (overdue === undefined || stages === undefined || ending === undefined || partners === undefined) return null;
  const files = partners.filter(needsAttention).length;
  return { count: overdue.matching + stages.matching + ending.matching + files, overdue: overdue.matching };
}

/** Whether something is to be done about a partner's files. */
export function needsAttention(partner: PartnerView): boolean {
  return (
    partner.theyLack > 0 ||
    partner.weLack > 0 ||
    partner.conflicts > 0 ||
    partner.trust === 'key-changed' ||
    partner.trust === 'revoked'
  );
}
