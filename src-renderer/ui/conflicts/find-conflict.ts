import type { ConflictView } from '#app/views.ts';

/** One name per field in dispute. */
export function conflictKey({ record, path }: Pick<ConflictView, 'record' | 'path'>): string {
  return `${record}/${path}`;
}

/**
 * The conflict of an address: of a record and a field, of a record alone its first one, without a record the first of all.
 * Null when what the address names is decided already.
 */
export function findConflict(
  conflicts: readonly ConflictView[],
  record: string | undefined,
  path: string | null,
): ConflictView | null {
  if (record === undefined) return conflicts[0] ?? null;
  const ofRecord = conflicts.filter((each) => each.record === record);
  return ofRecord.find((each) => each.path === path) ?? (path === null ? (ofRecord[0] ?? null) : null);
}

/** The conflict after this one, or the one before it when it is the last; null when it is the only one. */
export function neighbourOf(conflicts: readonly ConflictView[], of: ConflictView): ConflictView | null {
  const at = conflicts.findIndex((each) => conflictKey(each) === conflictKey(of));
  return conflicts[at + 1] ?? (at > 0 ? (conflicts[0] ?? null) : null);
}
