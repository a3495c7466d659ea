import type { StageGap } from '#domain/cooperation/stage-guard.ts';
import { partyName } from './party-names.ts';
import type { CooperationText } from '../text/cooperation.ts';

/** What a gap says to people. */
export function gapSentence(gap: StageGap, text: CooperationText['gaps']): string {
  if (gap.kind === 'preparation') return text.preparation(gap.filled, gap.of);
  if (gap.kind === 'contacts') return text.contacts(gap.missing.map(partyName).join(', '));
  return text[gap.kind];
}
