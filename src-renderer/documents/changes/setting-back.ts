import type { Edit } from '#domain/record/edit.ts';
import type { Field } from '#domain/record/shape.ts';
import type { Json } from '#base/canonical-json.ts';
import { rawText, valueOfText } from '../fact.ts';

/** The edit that puts a register back to what it held; `text` is its text then, null when nobody had written it. */
export function settingBack(path: string, field: Field<Json>, text: string | null): Edit & { readonly kind: 'set' } {
  const known = text === null ? null : valueOfText(field, text);
  if (known?.ok === true) return { kind: 'set', path, value: known.value };
  const raw = text === null ? undefined : rawText(field.merge, text);
  // What a newer version wrote comes back as it was, though this one cannot mean it (D5).
  return raw === undefined
    ? { kind: 'set', path, value: field.initial }
    : { kind: 'set', path, value: raw, unread: true };
}
