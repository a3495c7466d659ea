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
    for (const kind of kinds) {
      expect(Object.keys(FIELD_LABELS[kind]).toSorted(), kind).toEqual([...paths(kind)].toSorted());
    }
  });

  it('has words in both languages for each', () => {
    for (const labels of Object.values(FIELD_LABELS)) {
      for (const [path, label] of Object.entries(labels)) {
        expect(label.id.trim(), path).not.toBe('');
        expect(label.en.trim(), path).not.toBe('');
      }
    }
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
