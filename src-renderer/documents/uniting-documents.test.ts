import { beforeAll, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { applyEdits } from './changes/apply-edits.ts';
import { createDocument } from './changes/create-document.ts';
import { moveRecord } from './changes/move-record.ts';
import { unite } from './changes/unite.ts';
import { documentId } from './document-id.ts';
import { applyForeign } from './merge.ts';
import type { Writer } from './ports.ts';
import { partings } from './read/partings.ts';
import { readShape } from './read/read-record.ts';
import type { RecordDocument } from './record-document.ts';

beforeAll(startMergeEngine);

const WIDE = 'parties:33.08+34.02+34.04';
const NARROW = 'parties:33.08+34.04';
const [SLEMAN, BANTUL] = [aWriter('a'), aWriter('b')];

function titled(document: RecordDocument, title: string, writer: Writer) {
  const edits = [{ kind: 'set', path: 'title', value: title }] as const;
  return unwrap(applyEdits(document, MEETING, edits, writer), 'the edits of the test are valid');
}

function merged(document: RecordDocument, changes: Parameters<typeof applyForeign>[1]): RecordDocument {
  const { document: all } = unwrap(applyForeign(document, changes), 'the changes are sound');
  if (all === null) throw new Error('nothing could be applied');
  return all;
}

it('R20 R10 uniting in a document that the record once left covers nothing of what was written there meanwhile', () => {
  const edits = [{ kind: 'set', path: 'title', value: 'Rapat' }] as const;
  const made = unwrap(createDocument({ record: aRecordId(), scope: WIDE, shape: MEETING, edits }, SLEMAN), 'valid');
  const move = { target: null, without: [], history: null, writers: { old: SLEMAN, next: aWriter('c') } };
  const left = moveRecord({ ...move, document: made.document, scope: NARROW });
  const wide = merged(left.old.document, titled(made.document, 'Bantul', BANTUL).changes);
  const there = moveRecord({
    ...move,
    document: left.next.document,
    scope: 'parties:34.02+34.04',
    writers: { old: aWriter('c'), next: aWriter('d') },
  });
  const here = titled(left.next.document, 'Sleman', aWriter('c'));
  const parts = partings({ here: here.document, there: there.next.document, origin: null });
  const united = unite({
    parted: [
      { document: here.document, writer: aWriter('c') },
      { document: there.next.document, writer: aWriter('d') },
    ],
    next: { scope: WIDE, document: wide, writer: SLEMAN },
    places: parts.map(({ place, options }) => ({ place, held: options[0] })),
  });
  expect(united.next.doc).toBe(documentId(aRecordId(), WIDE));
  const [conflict] = readShape(united.next.document, MEETING).conflicts;
  expect(conflict).toMatchObject({ path: 'title' });
  expect(conflict?.claims.map(({ value }) => value).toSorted()).toEqual(['Bantul', 'Sleman']);
});
