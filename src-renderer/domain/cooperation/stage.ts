import { z } from 'zod';

/** The ten stages (*tahapan*) of a cooperation, in the order of PP 28/2018 art. 6(1). */
export const STAGES = [
  'preparation',
  'offer',
  'ksb-drafting',
  'ksb-signing',
  'dprd-approval',
  'pks-drafting',
  'pks-signing',
  'implementation',
  'administration',
  'reporting',
] as const;

export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

/** 1 to 10. */
export function stageNumber(stage: Stage): number {
  return STAGES.indexOf(stage) + 1;
}

export function nextStage(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) + 1] ?? null;
}
