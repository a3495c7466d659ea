import { ok, type Result } from '#base/result.ts';
import { commit } from '#store/commit.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';

const MARK = 'undoing';

/** Notes that a file is being taken back in several steps, before the first; null once it is done (documents R21). */
export async function markUndoing(context: EngineContext, sha256: string | null): Promise<Result<null, Refused>> {
  const kept = await commit(context.db, { meta: { [MARK]: sha256 } });
  return kept.ok ? ok(null) : refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
}

/**
 * Goes on with what was cut off while a file was taken back: half of an undo must not pass for the whole. Where the disk does not
 * take it now the office starts all the same, and the next start tries again.
 */
export async function finishUndo(
  context: EngineContext,
  undo: (sha256: string) => Promise<Result<unknown, Refused>>,
): Promise<void> {
  const mark: unknown = (await context.db.meta.get(MARK))?.value;
  if (typeof mark !== 'string') return;
  const undone = await undo(mark);
  // Taken back already: only the mark was left.
  if (undone.ok || undone.error.reason === 'nothing-to-undo') await markUndoing(context, null);
}
