import type { Json } from '#base/canonical-json.ts';
import type { Edit } from '#domain/record/edit.ts';

/** The edit that makes a value the one value of a field. What became of a row or a record as a whole has edits of its own. */
export function chooseEdit(path: string, value: Json): Edit {
  const [list = '', row = '', field] = path.split('/');
  if (path === 'removed') return { kind: 'removeRecord', removed: value === true };
  if (field === 'removed') return { kind: 'remove', list, row, removed: value === true };
  if (field === 'order' && typeof value === 'string') return { kind: 'move', list, row, order: value };
  return { kind: 'set', path, value };
}
