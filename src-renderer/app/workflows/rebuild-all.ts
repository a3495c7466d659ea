import { ok, type Result } from '#base/result.ts';
import { rebuild, swapIn } from '#store/rebuild.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { rebuildPorts } from '../engine/rebuild-ports.ts';

/** Documents and rows anew from the entries, and how much of the stored ones differed from them (P1). */
export async function rebuildAll(
  context: EngineContext,
): Promise<Result<{ readonly documents: number; readonly differences: number }, Refused>> {
  if (context.state.self === null) return refuse('not-set-up');
  const rebuilt = await rebuild(context.db, rebuildPorts(context));
  const swapped = await swapIn(context.db, rebuilt);
  if (!swapped.ok) return refuse('database-not-written', `${swapped.error.reason}: ${swapped.error.detail}`);
  return ok({ documents: rebuilt.docs.length, differences: rebuilt.differences.length });
}
