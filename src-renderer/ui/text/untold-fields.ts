import type { RecordKind } from '#domain/record/shapes.ts';

const VERSION_MARKS =
  /^(?:versions\/[^/]+\/(?:sha256|size|at|base|print|text|source)|dispatches\/[^/]+\/(?:version|party|at|sha256|size|source)|approvals\/[^/]+\/(?:version|party|at))$/u;

/** Fields that only machines read: digests, names of rows, packed texts. History and previews tell the ones beside them. */
export function isUntold(kind: RecordKind, path: string): boolean {
  return kind === 'agreement' && VERSION_MARKS.test(path);
}
