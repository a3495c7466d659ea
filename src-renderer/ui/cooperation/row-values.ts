import { type Stage, stageSchema } from '#domain/cooperation/stage.ts';

/** The stage that a row names; rows are made from checked records, so that any other text can only come from a newer version. */
export function stageOf(text: string): Stage {
  const stage = stageSchema.safeParse(text);
  return stage.success ? stage.data : 'preparation';
}
