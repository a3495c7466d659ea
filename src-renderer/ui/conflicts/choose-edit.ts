import type { Json } from '#base/canonical-json.ts';
import type { ConflictView } from '#app/views.ts';
import { APPROVAL_PATH, approvalRule } from '#domain/record/approval.ts';
import type { Edit } from '#domain/record/edit.ts';

/** The field that a conflict is about: an approval is a value of its record's state (documents R15). */
export function fieldOf({ kind, path }: Pick<ConflictView, 'kind' | 'path'>): string {
  return path === APPROVAL_PATH ? (approvalRule(kind)?.path ?? path) : path;
}

/** The edit that makes a value the one value of a field. What became of a row or a record as a whole has edits of its own. */
export function chooseEdit(conflict: Pick<ConflictView, 'kind' | 'path'>, value: Json): Edit {
  const path = fieldOf(conflict);
  const [list = '', row = '', field] = path.split('/');
  if (path === 'removed') return { kind: 'removeRecord', removed: value === true };
  if (field === 'removed') return { kind: 'remove', list, row, removed: value === true };
  if (field === 'order' && typeof value === 'string') return { kind: 'move', list, row, order: value };
  return { kind: 'set', path, value };
}
