import { textFact } from '../fact.ts';
import type { RecordDocument } from '../record-document.ts';
import { type Container, putFact, putText, slotsAt, spliceText } from '../slots.ts';
import { textDifference } from './text-difference.ts';

/** One register or text, by the engine's own key. */
export type PlaceKey = { readonly container: Container; readonly key: string };

/** Every register and text of a document, whether this version knows its meaning or not (D5). */
export function placesOf({ stored }: RecordDocument): readonly PlaceKey[] {
  return (['f', 't'] as const).flatMap((container) =>
    Object.keys(stored[container]).map((key) => ({ container, key })),
  );
}

/** What a place holds as it is shown, now or at `heads`; null when nobody wrote it. */
export function heldAt(document: RecordDocument, place: PlaceKey, heads?: readonly string[]): string | null {
  return slotsAt(document, place.container, place.key, heads).at(-1)?.text ?? null;
}

/**
 * Writes a text or a register as it lies in another document, byte for byte. Only within a change. A text is touched only
 * where it differs. Nothing is written where the place holds that alone.
 */
export function copyInto(document: RecordDocument, { container, key }: PlaceKey, held: string): void {
  const slots = slotsAt(document, container, key);
  const [only] = slots;
  if (slots.length === 1 && only?.text === held) return;
  if (container === 'f') {
    putFact(document, key, textFact(held));
    return;
  }
  if (slots.length !== 1 || only === undefined || only.text === null || only.object === null) {
    putText(document, key, held);
    return;
  }
  for (const splice of textDifference(only.text, held)) spliceText(document, only.object, splice);
}
