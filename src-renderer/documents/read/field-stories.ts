import type { Json } from '#base/canonical-json.ts';
import type { Shape } from '#domain/record/shape.ts';
import { rawText } from '../fact.ts';
import { type Place, placeOf, textKey } from '../path.ts';
import type { RecordDocument } from '../record-document.ts';
import { slotsAt } from '../slots.ts';
import type { HistoryEntry } from './history-lines.ts';

/** One field as a change found it and as it left it; undefined where nothing stood, or where this version cannot mean it. */
export type FieldStory = { readonly path: string; readonly before: Json | undefined; readonly after: Json | undefined };

/**
 * What one change did, field by field. "Before" is what its writer knew, not what others wrote beside it without knowing: so
 * the same change reads alike in every office, whatever came later.
 */
export function fieldStories(
  document: RecordDocument,
  shape: Shape,
  { hash, deps, paths }: Pick<HistoryEntry, 'hash' | 'deps' | 'paths'>,
): readonly FieldStory[] {
  return paths.map((path) => {
    const place = placeOf(shape, path);
    if (place === null) return { path, before: undefined, after: undefined };
    return { path, before: valueAt(document, path, place, deps), after: valueAt(document, path, place, [hash]) };
  });
}

/** What a place held at `heads`, or holds now; undefined where nothing stood, or where this version cannot mean it. */
export function valueAt(
  document: RecordDocument,
  path: string,
  place: Pick<Place, 'field' | 'key'>,
  heads?: readonly string[],
): Json | undefined {
  if (heads?.length === 0) return undefined;
  const isText = place.field.merge === 'weave';
  const text = slotsAt(document, isText ? 't' : 'f', isText ? textKey(path) : place.key, heads).at(-1)?.text ?? null;
  if (text === null) return undefined;
  return isText ? text : rawText(place.field.merge, text);
}
