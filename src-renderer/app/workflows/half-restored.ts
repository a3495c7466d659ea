import { ok, type Result } from '#base/result.ts';
import { commit, emptyDatabase } from '#store/commit.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';

/** Marks the database as being restored, or as whole again (backup SPEC B21). */
export async function markRestoring(context: EngineContext, isRestoring: boolean): Promise<Result<null, Refused>> {
  const kept = await commit(context.db, { meta: { restoring: isRestoring } });
  return kept.ok ? ok(null) : refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
}

/** Whether a restore has begun and not ended: what is here may be emptied again. */
export async function isHalfRestored({ db }: EngineContext): Promise<boolean> {
  return (await db.meta.get('restoring'))?.value === true;
}

/** A restore that was cut off leaves nothing: half an office must never pass for a whole one. */
export async function clearHalfRestored(context: EngineContext): Promise<Result<null, Refused>> {
  if (!(await isHalfRestored(context))) return ok(null);
  const emptied = await emptyDatabase(context.db);
  return emptied.ok ? ok(null) : refuse('database-not-written', `${emptied.error.reason}: ${emptied.error.detail}`);
}
