import { ok, type Result } from '#base/result.ts';
import { decodeEntry } from '#feed/entry.ts';
import { rebuild, swapIn } from '#store/rebuild.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { officesOf } from '../engine/documents.ts';

/** Documents and rows anew from the entries, and how much of the stored ones differed from them (P1). */
export async function rebuildAll(
  context: EngineContext,
): Promise<Result<{ readonly documents: number; readonly differences: number }, Refused>> {
  if (context.state.self === null) return refuse('not-set-up');
  const rebuilt = await rebuild(context.db, {
    decode: (body) => {
      const entry = decodeEntry(body);
      return entry.ok ? entry.value.parts : null;
    },
    offices: officesOf(context),
    progress: (done, total) => {
      context.progress({ task: 'rebuild', done, total });
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  const swapped = await swapIn(context.db, rebuilt);
  if (!swapped.ok) return refuse('database-not-written', `${swapped.error.reason}: ${swapped.error.detail}`);
  return ok({ documents: rebuilt.docs.length, differences: rebuilt.differences.length });
}
