import { ok, type Result } from '#base/result.ts';
import { rebuild, swapIn } from '#store/rebuild.ts';
import { indexSome, searchBehind } from '#store/search-behind.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { rebuildPorts } from '../engine/rebuild-ports.ts';

/** Documents and rows anew from the entries, and how much of the stored ones differed from them (P1). */
export async function rebuildAll(
  context: EngineContext,
): Promise<Result<{ readonly documents: number; readonly differences: number }, Refused>> {
  if (context.state.self === null) return refuse('not-set-up');
  await indexAll(context);
  const rebuilt = await rebuild(context.db, rebuildPorts(context));
  const swapped = await swapIn(context.db, rebuilt);
  if (!swapped.ok) return refuse('database-not-written', `${swapped.error.reason}: ${swapped.error.detail}`);
  return ok({ documents: rebuilt.docs.length, differences: rebuilt.differences.length });
}

/** What still waits for its words would look like a difference. */
export async function indexAll({ db }: EngineContext): Promise<void> {
  for (let more = (await searchBehind(db)).length > 0; more;) {
    const some = await indexSome(db);
    more = some.ok && some.value.left > 0;
  }
}
