import type { PartnerView } from '#app/views.ts';

/** What is to be done about a partner next, the gravest first; `none` when both sides are even and know it. */
export type NextStep = 'why' | 'compare' | 'resolve' | 'prepare' | 'ask' | 'none';

type Facts = Pick<PartnerView, 'trust' | 'conflicts' | 'theyLack' | 'weLack' | 'lastSent' | 'lastReceived'>;

export function nextStep(partner: Facts): NextStep {
  switch (partner.trust) {
    case 'key-changed':
    case 'revoked':
      return 'why';
    case 'unverified':
      return 'compare';
    default:
      if (partner.conflicts > 0) return 'resolve';
      if (partner.theyLack > 0 || owesAnswer(partner)) return 'prepare';
      return partner.weLack > 0 ? 'ask' : 'none';
  }
}

/** Whether a file of theirs came since our last one: ours tells them what arrived. */
function owesAnswer({ lastSent, lastReceived }: Facts): boolean {
  return (lastReceived ?? 0) > (lastSent ?? 0);
}
