import { assertNever } from '#base/assert.ts';
import type { RecordKind } from '#domain/record/shapes.ts';

/** The address of a record's screen. */
export function recordPath(kind: RecordKind, record: string): string {
  switch (kind) {
    case 'cooperation-item':
      return `/kerja-sama/${record}`;
    case 'meeting':
      return `/rapat/${record}`;
    case 'agreement':
      return `/naskah/${record}`;
    case 'clause':
      return `/naskah/pustaka/${record}`;
    case 'organisation':
      return `/daerah/mitra/${record}`;
    case 'official':
      return '/daerah';
    case 'group':
      return '/pertukaran';
    case 'internal-notes':
    case 'office':
      return '/pengaturan';
    default:
      return assertNever(kind, 'kind of record');
  }
}
