import { ok, type Result } from '#base/result.ts';
import type { ChangeCounts, RecordChange, RecordsWished, Refused } from '../engine.ts';
import { type EngineContext, refuse } from './context.ts';

/** Records that cross to the window at once: a first exchange may bring thousands, and it must answer keys meanwhile. */
export const RECORDS_AT_ONCE = 50;

/** Conflicts first: they are what a person will be asked about. */
const ORDER: Readonly<Record<RecordChange['change'], number>> = {
  conflict: 0,
  withdrawn: 1,
  shared: 2,
  changed: 3,
  removed: 4,
  beside: 5,
  new: 6,
};

/** In the order in which a person looks at them. */
export function inOrder(changes: readonly RecordChange[]): readonly RecordChange[] {
  return changes.toSorted((one, other) => ORDER[one.change] - ORDER[other.change]);
}

export function countChanges(changes: readonly RecordChange[]): ChangeCounts {
  const counts = { new: 0, changed: 0, conflict: 0, removed: 0, withdrawn: 0, shared: 0, beside: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}

/** Some more records of a file that was shown and waits for a person's word. */
export function previewRecords(
  context: EngineContext,
  token: string,
  { from, only }: RecordsWished,
): Result<readonly RecordChange[], Refused> {
  const pending = context.state.pending.get(token);
  if (pending === undefined) return refuse('cancelled', 'the file is not waiting any more');
  const { changes } = pending.absorbed;
  const wished = only === null ? changes : changes.filter(({ change }) => change === only);
  return ok(wished.slice(from, from + RECORDS_AT_ONCE));
}
