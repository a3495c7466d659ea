import type { Shape } from '#domain/record/shape.ts';
import { type RecordKind, SHAPES } from '#domain/record/shapes.ts';

/** A text that no choice, day or number allows: a field that takes it holds free text. */
const PROBE = 'Dua kata, lalu tanda baca.';

/** Whether people type the field at a path freely, so that two values may be combined by hand. */
export function isFreeText(kind: RecordKind, path: string): boolean {
  return fieldAt(SHAPES[kind], path)?.schema.safeParse(PROBE).success ?? false;
}

function fieldAt(shape: Shape, path: string): Shape['fields'][string] | null {
  const [first = '', , name] = path.split('/');
  const fields = name === undefined ? shape.fields : shape.lists[first];
  const field = name ?? first;
  return fields !== undefined && Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}
