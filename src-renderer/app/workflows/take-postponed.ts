import { ok, type Result } from '#base/result.ts';
import { commit } from '#store/commit.ts';
import type { ImportDone, Refused } from '../engine.ts';
import { absorb } from '../engine/absorb.ts';
import { type EngineContext, refuse } from '../engine/context.ts';

/** Takes records that were put off: the changes that wait beside their documents are merged now (exchange SPEC R86). */
export async function takePostponed(
  context: EngineContext,
  records: readonly string[],
): Promise<Result<ImportDone, Refused>> {
  if (context.state.self === null) return refuse('not-set-up');
  const rows = await context.db.postponed
    .where('record')
    .anyOf([...records])
    .toArray();
  const progress = (done: number, total: number): void => context.progress({ task: 'import', done, total });
  const docs = rows.map((row) => row.doc);
  const absorbed = await absorb(context, [], { compare: false, progress, waiting: docs });
  if (!absorbed.ok) return absorbed;
  const { projections, quarantine } = absorbed.value;
  const kept = await commit(context.db, { docs: absorbed.value.docs, projections, quarantine, taken: docs });
  if (!kept.ok) return refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
  return ok({
    records: absorbed.value.records,
    conflicts: projections.reduce((sum, projection) => sum + projection.conflicts.length, 0),
    // What this office wrote where a record was goes along when a person says so, on the record itself (documents R19).
    carried: 0,
  });
}
