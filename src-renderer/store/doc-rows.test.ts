import { beforeAll, describe, expect, it } from 'vitest';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecord } from '#testing/stored-records.ts';
import { aRecordId } from '#testing/writers.ts';
import { documentId } from '#documents/document-id.ts';
import { currentDoc, docRows } from './doc-rows.ts';
import type { DocRow } from './rows.ts';

beforeAll(startMergeEngine);

describe('R2 a document stands under its own name', () => {
  it('R2 one that says it is another record, or in another scope, is refused', () => {
    const { document, record } = aRecord({ kind: 'meeting', edits: [] });
    expect(docRows(documentId(record, 'private'), document)).toMatchObject({ ok: true });
    const misnamed = { ok: false, error: { reason: 'misnamed' } };
    expect(docRows(documentId(aRecordId(9), 'private'), document)).toEqual(misnamed);
    expect(docRows(documentId(record, 'parties:33.08+34.04'), document)).toEqual(misnamed);
  });

  it('a document of which nothing can be used yet has a row and no bytes', () => {
    const waiting = [new Uint8Array([1])];
    const rows = docRows(documentId(aRecordId(), 'private'), null, waiting);
    expect(rows).toMatchObject({ ok: true, value: { doc: { kind: '', heads: [], waiting }, chunk: null } });
  });
});

describe('R10 the document that speaks for a record', () => {
  const row: DocRow = { doc: 'b', record: 'r', kind: 'meeting', scope: 'ab', heads: [], movedTo: null, waiting: [] };

  it.each<[string, DocRow[], string | null]>([
    ['none when nothing can be used', [{ ...row, kind: '' }], null],
    ['the one that did not move on', [{ ...row, doc: 'a', movedTo: 'b' }, row], 'b'],
    ['the one that moved on while the next has not come', [{ ...row, movedTo: 'c' }], 'b'],
    ['the one in the wider scope', [row, { ...row, doc: 'c', scope: 'abc' }], 'c'],
    ['of two alike the same in every office', [row, { ...row, doc: 'a' }], 'a'],
  ])('R10 is %s', (_what, rows, speaking) => {
    expect(currentDoc(rows)?.doc ?? null).toBe(speaking);
    expect(currentDoc(rows.toReversed())?.doc ?? null).toBe(speaking);
  });
});
