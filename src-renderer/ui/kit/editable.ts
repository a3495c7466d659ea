import type { Json } from '#base/canonical-json.ts';
import type { Edit } from '#domain/record/edit.ts';
import { SENTENCES } from '../errors/sentences.ts';
import { type KeptField, useKept } from '../session/use-kept.ts';
import { useText } from '../text/catalogue.ts';
import type { FieldWords } from './Field.tsx';

/** Which field of which record an input keeps, and what is stored there now. */
export type EditableTarget<T> = {
  readonly record: string;
  /** `field`, or `list/row/field`. */
  readonly path: string;
  readonly value: T;
  /** Stands in the history beside the change. */
  readonly note?: string | undefined;
};

/** A new text for a field that is merged character by character; only for fields of that kind (minutes). */
export function weaveEdit(value: string, path: string): Edit {
  return { kind: 'text', path, value };
}

/** A kept field, and what to say under it: a refusal of the engine comes before the screen's own error. */
export function useEditable<T extends Json>(
  target: EditableTarget<T>,
  words: FieldWords,
  toEdit?: (next: T, path: string) => Edit,
): { readonly kept: KeptField<T>; readonly words: FieldWords } {
  const kept = useKept({ ...target, toEdit });
  const sentences = useText(SENTENCES);
  const error = kept.refused === null ? words.error : sentences[kept.refused.reason];
  return { kept, words: { ...words, error } };
}
