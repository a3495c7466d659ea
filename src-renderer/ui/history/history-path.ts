import type { RecordKind } from '#domain/record/shapes.ts';

/** The address of a record's history. */
export function historyPath(kind: RecordKind, record: string): string {
  return `/riwayat/catatan/${kind}/${record}`;
}

/** The address of an office's history; `own` for this office. */
export function officeHistoryPath(office: string): string {
  return `/riwayat/kantor/${office}`;
}
