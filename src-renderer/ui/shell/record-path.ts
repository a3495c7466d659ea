import type { RecordKind } from '#domain/record/shapes.ts';

const PATHS: Readonly<Record<RecordKind, (record: string) => string>> = {
  'cooperation-item': (record) => `/kerja-sama/${record}`,
  meeting: (record) => `/rapat/${record}`,
  agreement: (record) => `/naskah/${record}`,
  clause: (record) => `/naskah/pustaka/${record}`,
  organisation: (record) => `/daerah/mitra/${record}`,
  official: () => '/daerah',
  group: () => '/pertukaran',
  'office-file': () => '/pengaturan/naskah',
  'internal-notes': () => '/pengaturan',
  office: () => '/pengaturan',
};

/** The address of a record's screen. */
export function recordPath(kind: RecordKind, record: string): string {
  return PATHS[kind](record);
}
