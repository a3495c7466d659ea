import { AGREEMENT } from '../agreements/agreement.ts';
import { CLAUSE } from '../clauses/office-clause.ts';
import { COOPERATION_ITEM } from '../cooperation/cooperation-item.ts';
import { GROUP } from '../groups/group.ts';
import { MEETING } from '../meetings/meeting.ts';
import { INTERNAL_NOTES } from '../notes/internal-notes.ts';
import { OFFICE } from '../office/office.ts';
import { OFFICE_FILE } from '../office/office-file.ts';
import { OFFICIAL } from '../officials/official.ts';
import { ORGANISATION } from '../organisations/organisation.ts';
import type { RecordOf } from './shape.ts';

/** Every kind of record there is. A new noun begins with a line here. */
export const SHAPES = {
  office: OFFICE,
  organisation: ORGANISATION,
  official: OFFICIAL,
  'cooperation-item': COOPERATION_ITEM,
  meeting: MEETING,
  agreement: AGREEMENT,
  group: GROUP,
  'internal-notes': INTERNAL_NOTES,
  'office-file': OFFICE_FILE,
  clause: CLAUSE,
} as const;

export type RecordKind = keyof typeof SHAPES;
export type RecordOfKind<K extends RecordKind> = RecordOf<(typeof SHAPES)[K]>;

export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(SHAPES, text);
}
