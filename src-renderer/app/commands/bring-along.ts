import { ok, type Result } from '#base/result.ts';
import type { Refused } from '../engine.ts';
import { carryOver } from '../engine/carry-over.ts';
import type { EngineContext } from '../engine/context.ts';

/** Brings what any office, or this one alone, wrote in documents that a record left into the one where it goes on now (documents R17). */
export async function bringAlong(
  context: EngineContext,
  record: string,
  whose: 'own' | 'all' = 'all',
): Promise<Result<{ readonly changes: number }, Refused>> {
  const carried = await carryOver(context, [record], whose);
  return carried.ok ? ok({ changes: carried.value }) : carried;
}
