import type { Queries } from '#app/queries.ts';
import type { RecordKind, RecordOfKind } from '#domain/record/shapes.ts';
import { first } from './first.ts';

/** The records as they are; those that are not here are left out. */
export async function values<K extends RecordKind>(
  queries: Queries,
  kind: K,
  records: readonly string[],
): Promise<readonly RecordOfKind<K>[]> {
  const views = await Promise.all(records.map((record) => first(queries.record(kind, record))));
  return views.flatMap((view) => (view === null ? [] : [view.value]));
}
