import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { readChangeHead } from './change-bytes.ts';
import { applyEdits } from './changes/apply-edits.ts';
import { createDocument } from './changes/create-document.ts';
import { applyForeign } from './merge.ts';
import { readShape } from './read/read-record.ts';
import { loadDocument, type RecordDocument, saveDocument } from './record-document.ts';
import { revertOf } from './revert.ts';

beforeAll(startMergeEngine);

const [OURS, THEIRS, THIRD] = [aWriter('a'), aWriter('b'), aWriter('c')];
const LONG = 'Para pihak sepakat menyusun rancangan bersama pada kesempatan pertama. '.repeat(30);

const FIRST: readonly Edit[] = [
  { kind: 'set', path: 'title', value: 'Rapat koordinasi' },
  { kind: 'set', path: 'place', value: 'Sleman' },
  { kind: 'add', list: 'blocks', row: 'b1', order: 'V', values: { text: LONG, type: 'note' } },
  { kind: 'add', list: 'topics', row: 't1', order: 'V', values: { title: 'Sampah' } },
];

function meeting(): RecordDocument {
  const wanted = { record: aRecordId(), scope: 's', shape: MEETING, edits: FIRST };
  return unwrap(createDocument(wanted, OURS), 'valid').document;
}

function edited(document: RecordDocument, edits: readonly Edit[], writer = OURS): ReturnType<typeof unwrapApplied> {
  return unwrapApplied(applyEdits(document, MEETING, edits, writer));
}

function unwrapApplied(applied: ReturnType<typeof applyEdits>) {
  return unwrap(applied, 'the edits are valid');
}

/** Their edits to a document, taken by us as an import does: with the hashes of what came. */
function imported(base: RecordDocument, into: RecordDocument, edits: readonly Edit[]) {
  const { changes } = edited(base, edits, THEIRS);
  const document = present(unwrap(applyForeign(into, changes), 'they are sound').document, 'it was there');
  // As it lies on the disk and comes back.
  const again = unwrap(loadDocument(unwrap(saveDocument(document), 'safe')), 'sound');
  return { document: again, hashes: new Set(changes.map((bytes) => present(readChangeHead(bytes), 'ours').hash)) };
}

const valueOf = (document: RecordDocument) => readShape(document, MEETING).value;

/** The values, and between which ones offices have not decided. */
function seen(document: RecordDocument) {
  const { value, conflicts } = readShape(document, MEETING);
  const disputes = conflicts.map(({ path, claims }) => [path, claims.map((claim) => claim.value)]);
  return { value, disputes };
}

const VALUES = fc.constantFrom('', 'x', 'y z', 'Dinas');
const SINGLE = fc.constantFrom('title', 'place', 'chair', 'state', 'blocks/b1/who', 'topics/t1/title');
const SET = fc.tuple(SINGLE, VALUES).map(([path, value]): Edit => {
  return { kind: 'set', path, value: path === 'state' ? (value === '' ? 'planned' : 'closed') : value };
});
const ROWS = fc.constantFrom<Edit>(
  { kind: 'add', list: 'participants', row: 'p1', order: 'G', values: { name: 'Budi' } },
  { kind: 'remove', list: 'blocks', row: 'b1', removed: true },
  { kind: 'remove', list: 'blocks', row: 'b1', removed: false },
  { kind: 'removeRecord', removed: true },
  { kind: 'text', path: 'blocks/b1/text', value: `${LONG}Ditambah.` },
  { kind: 'text', path: 'blocks/b1/text', value: `Mula. ${LONG}` },
  { kind: 'move', list: 'topics', row: 't1', order: 'k' },
);
const SOME = fc.array(fc.oneof(SET, ROWS), { maxLength: 6 });
/** Rows have names of chance in the product: two offices never add the same one. */
const isNoRow = (edit: Edit): boolean => edit.kind !== 'add';

const THEIR_EDITS: readonly Edit[] = [
  { kind: 'set', path: 'place', value: 'Kota Mungkid' },
  { kind: 'text', path: 'blocks/b1/text', value: `${LONG}Ditambah di Magelang.` },
  { kind: 'add', list: 'blocks', row: 'b2', order: 'X', values: { text: 'Baru', type: 'decision' } },
  { kind: 'remove', list: 'topics', row: 't1', removed: true },
];

describe('D3 taking an import back by new changes', () => {
  it('D3 every kind of change is taken back, and both offices see what stood there before', () => {
    const base = meeting();
    const { document, hashes } = imported(base, base, THEIR_EDITS);
    expect(valueOf(document)).toMatchObject({ place: 'Kota Mungkid', topics: [] });
    const { edits, left } = revertOf(document, MEETING, hashes);
    expect(left).toEqual([]);
    expect(valueOf(edited(document, edits).document)).toEqual(valueOf(base));
  });

  it('D3 what was written over since stays, and a text that went on being written is left and named', () => {
    const base = meeting();
    const { document, hashes } = imported(base, base, THEIR_EDITS);
    const since = edited(document, [
      { kind: 'set', path: 'place', value: 'Yogyakarta' },
      { kind: 'text', path: 'blocks/b1/text', value: `${valueOf(document).blocks[0]?.text ?? ''} Ditambah di Sleman.` },
    ]).document;
    const { edits, left } = revertOf(since, MEETING, hashes);
    expect(left).toEqual(['blocks/b1/text']);
    const after = valueOf(edited(since, edits).document);
    expect(after.place).toBe('Yogyakarta');
    expect(after.blocks.map((block) => block.text)).toEqual([`${LONG}Ditambah di Magelang. Ditambah di Sleman.`]);
    expect(after.topics.map((topic) => topic.title)).toEqual(['Sampah']);
  });

  it('D2 D3 a dispute that the import brought ends with our value', () => {
    const base = meeting();
    const ours = edited(base, [{ kind: 'set', path: 'place', value: 'Beran' }]).document;
    const { document, hashes } = imported(base, ours, [{ kind: 'set', path: 'place', value: 'Kota Mungkid' }]);
    expect(readShape(document, MEETING).conflicts.map((conflict) => conflict.path)).toEqual(['place']);
    const after = readShape(edited(document, revertOf(document, MEETING, hashes).edits).document, MEETING);
    expect([after.value.place, after.conflicts]).toEqual(['Beran', []]);
  });

  it('D3 a record that the import brought is taken out of the lists', () => {
    const wanted = { record: aRecordId(2), scope: 's', shape: MEETING, edits: FIRST };
    const made = unwrap(createDocument(wanted, THEIRS), 'valid');
    const hashes = new Set(made.changes.map((bytes) => present(readChangeHead(bytes), 'theirs').hash));
    expect(revertOf(made.document, MEETING, hashes).edits).toEqual([{ kind: 'removeRecord', removed: true }]);
  });

  it('D3 for any edits of theirs beside any of ours, nothing of theirs is shown afterwards and all of ours is', () => {
    fc.assert(
      fc.property(SOME, SOME, (ours, theirs) => {
        const base = meeting();
        const mine = ours.filter(isNoRow);
        const local = edited(base, mine).document;
        const { document, hashes } = imported(base, local, theirs);
        const after = edited(document, revertOf(document, MEETING, hashes).edits).document;
        expect(valueOf(after)).toEqual(valueOf(local));
        expect(readShape(after, MEETING).conflicts).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('R22 for any edits of a third office beside ours, in dispute with them or not, all is as it was without theirs', () => {
    fc.assert(
      fc.property(SOME, SOME, SOME, fc.boolean(), (ours, thirds, theirs, knowing) => {
        const base = meeting();
        const third = edited(base, thirds.filter(isNoRow), THIRD).changes;
        const local = edited(base, ours.filter(isNoRow)).document;
        const both = present(unwrap(applyForeign(local, third), 'they are sound').document, 'it was there');
        const { document, hashes } = imported(knowing ? both : base, both, theirs);
        const after = edited(document, revertOf(document, MEETING, hashes).edits).document;
        expect(seen(after)).toEqual(seen(both));
      }),
      { numRuns: 150 },
    );
  });
});
