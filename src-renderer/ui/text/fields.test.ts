import { describe, expect, it } from 'vitest';
import { isRecordKind, type RecordKind, SHAPES } from '#domain/record/shapes.ts';
import { FIELD_LABELS, fieldLabel } from './fields.ts';

const kinds = Object.keys(SHAPES).filter((kind): kind is RecordKind => isRecordKind(kind));

function paths(kind: RecordKind): readonly string[] {
  const shape = SHAPES[kind];
  const rows = Object.entries(shape.lists).flatMap(([list, fields]) =>
    Object.keys(fields).map((field) => `${list}/*/${field}`),
  );
  return [...Object.keys(shape.fields), ...rows];
}

describe('names of fields', () => {
  it('names every field of every shape, and nothing else', () => {
    const named = kinds.map((kind) => [kind, Object.keys(FIELD_LABELS[kind]).toSorted()]);
    expect(named).toEqual(kinds.map((kind) => [kind, [...paths(kind)].toSorted()]));
  });

  it('has words in both languages for each', () => {
    const silent = Object.entries(FIELD_LABELS).flatMap(([kind, labels]) =>
      Object.entries(labels).flatMap(([path, label]) =>
        label.id.trim() === '' || label.en.trim() === '' ? [`${kind} ${path}`] : [],
      ),
    );
    expect(silent).toEqual([]);
  });

  it('finds the name of a field of a row, of a list and of what it does not know (D5)', () => {
    expect(fieldLabel('cooperation-item', 'scopeOfWork', 'id')).toBe('Ruang lingkup');
    expect(fieldLabel('cooperation-item', 'contacts/x1/phone', 'id')).toBe('Telepon petugas penghubung');
    expect(fieldLabel('agreement', 'articles/x1/text', 'en')).toBe('Text of the article');
    expect(fieldLabel('agreement', 'articles/x1/order', 'id')).toBe('Pasal: Urutan');
    expect(fieldLabel('agreement', 'articles/x1', 'id')).toBe('Pasal');
    expect(fieldLabel('agreement', 'fromTheFuture', 'id')).toBe('fromTheFuture');
  });
});
