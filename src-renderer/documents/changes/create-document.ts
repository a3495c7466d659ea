import { ok, type Result } from '#base/result.ts';
import type { Edit, EditRefusal } from '#domain/record/edit.ts';
import type { RecordId } from '#domain/record/record-id.ts';
import type { Shape } from '#domain/record/shape.ts';
import { textFact } from '../fact.ts';
import type { Writer } from '../ports.ts';
import { emptyDocument, freeDocument, type Stored } from '../record-document.ts';
import { type Applied, write } from './apply-edits.ts';
import { stepsOf } from './writes.ts';

export type NewDocument = {
  readonly record: RecordId;
  readonly scope: string;
  readonly shape: Shape;
  readonly edits: readonly Edit[];
};

/** A new record: header and first values in one change. Undoing it takes the record out of the lists. */
export function createDocument(wanted: NewDocument, writer: Writer): Result<Applied, EditRefusal> {
  const steps = stepsOf(wanted.shape, [...emptyTexts(wanted.shape), ...wanted.edits], () => false);
  if (!steps.ok) return steps;
  const empty = emptyDocument(writer.actor);
  const applied = write(empty, steps.value, writer, (stored) => {
    writeHeader(stored, wanted.shape.kind, wanted);
  });
  freeDocument(empty);
  return ok({ ...applied, inverse: [{ kind: 'removeRecord', removed: true }] });
}

export function writeHeader(
  stored: Stored,
  kind: string,
  of: { readonly record: string; readonly scope: string },
): void {
  stored.kind = textFact(kind);
  stored.record = textFact(of.record);
  stored.scope = textFact(of.scope);
}

function emptyTexts(shape: Shape): readonly Edit[] {
  return Object.entries(shape.fields).flatMap(([path, field]) =>
    field.merge === 'weave' ? [{ kind: 'text', path, value: '' } as const] : [],
  );
}
