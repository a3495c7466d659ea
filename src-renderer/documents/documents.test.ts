import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { AGREEMENT } from '#domain/agreements/agreement.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import { COOPERATION_ITEM } from '#domain/cooperation/cooperation-item.ts';
import type { Shape } from '#domain/record/shape.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { applyEdits } from './changes/apply-edits.ts';
import { createDocument } from './changes/create-document.ts';
import { moveRecord } from './changes/move-record.ts';
import { movedTo } from './read/moves.ts';
import { belongsToScope, documentId, parseDocumentId } from './document-id.ts';
import { allMadeBy, applyForeign } from './merge.ts';
import type { Writer } from './ports.ts';
import { readShape } from './read/read-record.ts';
import {
  emptyDocument,
  GENESIS_HASH,
  headerOf,
  headsOf,
  loadDocument,
  type RecordDocument,
  saveDocument,
} from './record-document.ts';

beforeAll(startMergeEngine);

const SCOPE = 'parties:33.08+34.04';
const SLEMAN = aWriter('a');
const MAGELANG = aWriter('b');

function create(shape: Shape, edits: readonly Edit[] = []) {
  const made = createDocument({ record: aRecordId(), scope: SCOPE, shape, edits }, SLEMAN);
  return unwrap(made, 'the edits of the test are valid');
}

function edit(document: RecordDocument, shape: Shape, edits: readonly Edit[], writer: Writer) {
  return unwrap(applyEdits(document, shape, edits, writer), 'the edits of the test are valid');
}

function take(document: RecordDocument | null, changes: Parameters<typeof applyForeign>[1]): RecordDocument {
  const merged = unwrap(applyForeign(document, changes), 'the changes are sound');
  if (merged.document === null) throw new Error('nothing could be applied');
  return merged.document;
}

/** Two offices that both start from one document and edit it apart; gives both after the exchange. */
function apart(shape: Shape, start: readonly Edit[], one: readonly Edit[], other: readonly Edit[]) {
  const made = create(shape, start);
  const theirs = take(null, made.changes);
  const left = edit(made.document, shape, one, SLEMAN);
  const right = edit(theirs, shape, other, MAGELANG);
  return {
    left: take(left.document, right.changes),
    right: take(right.document, left.changes),
    made,
  };
}

const setTitle = (value: string): Edit => ({ kind: 'set', path: 'title', value });

describe('R1 one document per record and scope', () => {
  it('R1 every document begins with the same change in every office', () => {
    expect(headsOf(emptyDocument())).toEqual([GENESIS_HASH]);
  });

  it('R1 a new record says what it is and reads back what was written', () => {
    const made = create(MEETING, [
      setTitle('Rapat sampah'),
      { kind: 'add', list: 'topics', row: 't1', order: 'V', values: { title: 'Tarif' } },
      { kind: 'add', list: 'blocks', row: 'b1', order: 'V', values: { topic: 't1', text: 'Disepakati.' } },
    ]);
    expect(headerOf(made.document)).toEqual({
      kind: 'meeting',
      kindText: 'meeting',
      record: aRecordId(),
      scope: SCOPE,
    });
    const { value } = readShape(made.document, MEETING);
    expect(value).toMatchObject({ id: aRecordId(), removed: false, title: 'Rapat sampah', state: 'planned' });
    expect(value.topics).toEqual([{ id: 't1', order: 'V', title: 'Tarif', minutes: null, item: null, done: false }]);
    expect(value.blocks[0]).toMatchObject({ id: 'b1', text: 'Disepakati.', type: 'note' });
  });

  it('R2 the name of a document says record and scope, and no other scope fits it', () => {
    const id = documentId(aRecordId(), SCOPE);
    expect(parseDocumentId(id)?.record).toBe(aRecordId());
    expect(belongsToScope(id, SCOPE)).toBe(true);
    expect(belongsToScope(id, 'private')).toBe(false);
    expect(belongsToScope(id, 'parties:33.08+34.05')).toBe(false);
    expect(parseDocumentId('x')).toBeNull();
  });
});

describe('R4 edits are checked before anything is touched', () => {
  it.each<[Edit, string]>([
    [{ kind: 'set', path: 'colour', value: 'red' }, 'no-such-field'],
    [{ kind: 'set', path: 'topics/none/title', value: 'x' }, 'no-such-field'],
    [{ kind: 'set', path: '__proto__', value: 'x' }, 'no-such-field'],
    [{ kind: 'set', path: 'date', value: '2026-02-31' }, 'not-valid'],
    [{ kind: 'set', path: 'state', value: 'gone' }, 'not-valid'],
    [{ kind: 'text', path: 'title', value: 'x' }, 'not-valid'],
    [{ kind: 'add', list: 'topics', row: 'a/b', order: 'V', values: {} }, 'no-such-field'],
    [{ kind: 'add', list: 'topics', row: 'a', order: 'V', values: { colour: 'red' } }, 'no-such-field'],
    [{ kind: 'add', list: 'topics', row: 'a', order: '!', values: {} }, 'not-valid'],
  ])('R4 %j is refused and the good edit beside it is not done', (bad, reason) => {
    const made = create(MEETING);
    const refused = applyEdits(made.document, MEETING, [setTitle('Kept out'), bad], SLEMAN);
    expect(refused).toMatchObject({ ok: false, error: { reason } });
    expect(readShape(made.document, MEETING).value.title).toBe('');
  });

  it('R4 a register that already holds the value gives no change', () => {
    const made = create(MEETING, [setTitle('Rapat')]);
    expect(edit(made.document, MEETING, [setTitle('Rapat')], SLEMAN).changes).toEqual([]);
  });

  it('R3 affirming legal text that is already there is a change', () => {
    const made = create(COOPERATION_ITEM, [setTitle('Sampah')]);
    expect(edit(made.document, COOPERATION_ITEM, [setTitle('Sampah')], SLEMAN).changes).toHaveLength(1);
  });

  it('R7 the inverse brings back what was there', () => {
    const made = create(MEETING, [
      setTitle('Rapat'),
      { kind: 'add', list: 'blocks', row: 'b1', order: 'V', values: { text: 'Satu dua tiga.' } },
    ]);
    const before = readShape(made.document, MEETING).value;
    const done = edit(
      made.document,
      MEETING,
      [
        setTitle('Rapat II'),
        setTitle('Rapat III'),
        { kind: 'text', path: 'blocks/b1/text', value: 'Satu tiga empat.' },
        { kind: 'add', list: 'topics', row: 't1', order: 'V', values: { title: 'Baru' } },
        { kind: 'move', list: 'blocks', row: 'b1', order: 'X' },
        { kind: 'remove', list: 'blocks', row: 'b1', removed: true },
        { kind: 'removeRecord', removed: true },
      ],
      SLEMAN,
    );
    const undone = edit(done.document, MEETING, done.inverse, SLEMAN);
    expect(readShape(done.document, MEETING).value).toMatchObject({ title: 'Rapat III', removed: true, blocks: [] });
    expect(readShape(undone.document, MEETING).value).toEqual(before);
  });
});

describe('R8 what two offices wrote without knowing of each other', () => {
  it('R8 different values are both shown, with who wrote them and what stood there before', () => {
    const { left, right } = apart(AGREEMENT, [setTitle('Lama')], [setTitle('Satu')], [setTitle('Dua')]);
    const [conflict, ...others] = readShape(left, AGREEMENT).conflicts;
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ path: 'title', base: 'Lama' });
    expect(conflict?.claims.map(({ value, actor, user }) => [value, actor, user]).toSorted()).toEqual([
      ['Dua', MAGELANG.actor, 'user b'],
      ['Satu', SLEMAN.actor, 'user a'],
    ]);
    expect(readShape(right, AGREEMENT)).toEqual(readShape(left, AGREEMENT));
    expect(conflict?.claims[0]?.value).toBe(readShape(left, AGREEMENT).value.title);
  });

  it('R8 the same value by both is no dispute', () => {
    const { left } = apart(AGREEMENT, [], [setTitle('Sama')], [setTitle('Sama')]);
    expect(readShape(left, AGREEMENT)).toMatchObject({ conflicts: [], value: { title: 'Sama' } });
  });

  it('R3 affirming against a change is a dispute', () => {
    const start: Edit[] = [{ kind: 'set', path: 'state', value: 'agreed' }];
    const { left } = apart(AGREEMENT, start, start, [{ kind: 'set', path: 'state', value: 'draft' }]);
    expect(readShape(left, AGREEMENT).conflicts.map((conflict) => conflict.path)).toEqual(['state']);
  });

  it('R8 an ordinary set resolves it, also to the value that is shown', () => {
    const { left, right } = apart(MEETING, [], [setTitle('Satu')], [setTitle('Dua')]);
    const shown = readShape(left, MEETING).value.title;
    const resolved = edit(left, MEETING, [setTitle(shown)], SLEMAN);
    expect(readShape(resolved.document, MEETING).conflicts).toEqual([]);
    const there = readShape(take(right, resolved.changes), MEETING);
    expect(there).toMatchObject({ conflicts: [], value: { title: shown } });
  });

  it('R8 typing in different places of one text is woven', () => {
    const start: Edit[] = [{ kind: 'add', list: 'blocks', row: 'b', order: 'V', values: { text: 'satu dua tiga' } }];
    const type = (value: string): Edit => ({ kind: 'text', path: 'blocks/b/text', value });
    const { left } = apart(MEETING, start, [type('nol satu dua tiga')], [type('satu dua tiga empat')]);
    expect(readShape(left, MEETING).value.blocks[0]?.text).toBe('nol satu dua tiga empat');
    expect(readShape(left, MEETING).conflicts).toEqual([]);
  });
});

describe('R9 removal against an edit', () => {
  const start: Edit[] = [
    { kind: 'add', list: 'blocks', row: 'b', order: 'V', values: { text: 'satu' } },
    { kind: 'add', list: 'topics', row: 't', order: 'V', values: {} },
  ];
  const remove: Edit = { kind: 'remove', list: 'blocks', row: 'b', removed: true };

  it.each<[string, Edit]>([
    ['a register', { kind: 'set', path: 'blocks/b/who', value: 'Camat' }],
    ['a text', { kind: 'text', path: 'blocks/b/text', value: 'satu dua' }],
  ])('R9 taking out a row in which another wrote %s is in dispute, and the row stays in sight', (_what, other) => {
    const { left, right } = apart(MEETING, start, [remove], [other]);
    const reading = readShape(left, MEETING);
    expect(reading.conflicts).toMatchObject([{ path: 'blocks/b/removed', base: false }]);
    expect(reading.value.blocks).toHaveLength(1);
    expect(readShape(right, MEETING)).toEqual(reading);
    for (const value of [true, false]) {
      const resolved = edit(right, MEETING, [{ kind: 'set', path: 'blocks/b/removed', value }], MAGELANG);
      expect(readShape(resolved.document, MEETING).conflicts).toEqual([]);
      expect(readShape(resolved.document, MEETING).value.blocks).toHaveLength(value ? 0 : 1);
    }
  });

  it('R9 taking out a record that another edited is in dispute', () => {
    const { left } = apart(MEETING, start, [{ kind: 'removeRecord', removed: true }], [setTitle('Baru')]);
    expect(readShape(left, MEETING)).toMatchObject({ conflicts: [{ path: 'removed' }], value: { removed: false } });
  });

  it('R9 two offices that take out a row, each by itself, do not hide what a third wrote in it', () => {
    const begun = edit(create(MEETING).document, MEETING, start, SLEMAN).document;
    const [one, other] = [edit(begun, MEETING, [remove], SLEMAN), edit(begun, MEETING, [remove], MAGELANG)];
    const third = edit(begun, MEETING, [{ kind: 'set', path: 'blocks/b/who', value: 'Camat' }], aWriter('c'));
    const all = take(one.document, [...other.changes, ...third.changes]);
    expect(readShape(all, MEETING)).toMatchObject({
      conflicts: [{ path: 'blocks/b/removed', base: false }],
      value: { blocks: [{ who: 'Camat' }] },
    });
    expect(readShape(take(one.document, other.changes), MEETING)).toMatchObject({
      conflicts: [],
      value: { blocks: [] },
    });
  });

  it('R9 taking out what nobody touched is no dispute', () => {
    const { left } = apart(MEETING, start, [remove], [{ kind: 'set', path: 'topics/t/title', value: 'x' }]);
    expect(readShape(left, MEETING)).toMatchObject({ conflicts: [], value: { blocks: [] } });
  });
});

describe('R5 R6 what comes from outside', () => {
  it('X2 the same changes twice and in any order give the same document', () => {
    const made = create(MEETING);
    const first = edit(made.document, MEETING, [setTitle('1')], SLEMAN);
    const second = edit(first.document, MEETING, [setTitle('2')], SLEMAN);
    const changes = [...second.changes, ...made.changes, ...first.changes, ...made.changes];
    const theirs = take(take(null, changes), changes);
    expect(headsOf(theirs)).toEqual(headsOf(second.document));
  });

  it('R5 changes wait for those they build on, and a document of which nothing can be used is none', () => {
    const made = create(MEETING);
    const first = edit(made.document, MEETING, [setTitle('1')], SLEMAN);
    const early = unwrap(applyForeign(null, first.changes), 'a missing change is no failure');
    expect(early).toMatchObject({ document: null, applied: [] });
    expect(early.waiting).toHaveLength(1);
    const later = unwrap(applyForeign(null, [...early.waiting, ...made.changes]), 'now all are here');
    expect(later.waiting).toEqual([]);
    expect(later.applied).toHaveLength(2);
  });

  it('R6 a change under another name in a feed is found', () => {
    const made = create(MEETING);
    expect(allMadeBy(made.changes, SLEMAN.actor)).toBe(true);
    expect(allMadeBy(made.changes, MAGELANG.actor)).toBe(false);
    expect(allMadeBy([new Uint8Array([1, 2, 3])], SLEMAN.actor)).toBe(false);
  });

  it('X3 bytes that are no change are a reason, and one writer with two pasts is a fork', () => {
    const made = create(MEETING);
    expect(applyForeign(made.document, [new Uint8Array(40)])).toMatchObject({ error: { reason: 'unreadable' } });
    const one = edit(made.document, MEETING, [setTitle('1')], SLEMAN);
    const other = edit(made.document, MEETING, [setTitle('2')], SLEMAN);
    expect(applyForeign(one.document, other.changes)).toMatchObject({ ok: false, error: { reason: 'forked' } });
    expect(readShape(one.document, MEETING).value.title).toBe('1');
  });

  it('D5 what a newer version wrote survives an edit by this one', () => {
    const newer = { ...MEETING, fields: { ...MEETING.fields, colour: MEETING.fields.title } } as const;
    const made = create(newer, [{ kind: 'set', path: 'colour', value: 'merah' }]);
    const edited = edit(made.document, MEETING, [setTitle('Rapat')], MAGELANG);
    expect(readShape(edited.document, newer).value).toMatchObject({ colour: 'merah', title: 'Rapat' });
    const odd = { ...MEETING, fields: { ...MEETING.fields, state: MEETING.fields.title } } as const;
    const future = create(odd, [{ kind: 'set', path: 'state', value: 'postponed' }]);
    expect(readShape(future.document, MEETING)).toMatchObject({
      notUnderstood: ['state'],
      value: { state: 'planned' },
    });
  });
});

describe('R10 widening', () => {
  it('R10 the shared document has the present state and not one earlier draft', () => {
    const made = create(MEETING, [
      setTitle('RAHASIA'),
      { kind: 'add', list: 'blocks', row: 'b', order: 'V', values: { text: 'rahasia juga' } },
    ]);
    const cleaned: Edit[] = [setTitle('Terbuka'), { kind: 'text', path: 'blocks/b/text', value: 'terbuka' }];
    const edited = edit(made.document, MEETING, cleaned, SLEMAN);
    const { next: shared, old } = moveRecord({
      document: edited.document,
      scope: 'parties:33.08+34.04+34.71',
      target: null,
      writers: { old: SLEMAN, next: aWriter('c') },
      without: [],
      history: null,
    });
    expect(readShape(shared.document, MEETING).value).toEqual(readShape(edited.document, MEETING).value);
    expect(new TextDecoder().decode(shared.changes[0])).not.toMatch(/rahasia/i);
    expect(movedTo(old.document)).toBe(documentId(aRecordId(), 'parties:33.08+34.04+34.71'));
    expect(readShape(take(null, shared.changes), MEETING).value.title).toBe('Terbuka');
  });
});

describe('saving', () => {
  it('R11 a saved document loads with equal heads and goes on under any writer', () => {
    const made = create(MEETING, [setTitle('Rapat')]);
    const bytes = unwrap(saveDocument(made.document), 'it is sound');
    const again = unwrap(loadDocument(bytes), 'it was just saved');
    expect(headsOf(again)).toEqual(headsOf(made.document));
    expect(edit(again, MEETING, [setTitle('II')], MAGELANG).changes).toHaveLength(1);
    expect(loadDocument(bytes.slice(0, 60))).toMatchObject({ error: { reason: 'damaged' } });
  });
});
