import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import type { Json } from '#base/canonical-json.ts';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { AGREEMENT } from '#domain/agreements/agreement.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import type { Shape } from '#domain/record/shape.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { applyEdits } from './changes/apply-edits.ts';
import { createDocument } from './changes/create-document.ts';
import { applyForeign } from './merge.ts';
import type { Writer } from './ports.ts';
import { historyLines } from './read/history-lines.ts';
import { readShape } from './read/read-record.ts';
import type { RecordDocument } from './record-document.ts';

beforeAll(startMergeEngine);

const [SLEMAN, MAGELANG, BANTUL] = [aWriter('a'), aWriter('b'), aWriter('c')];

const set = (path: string, value: Json): Edit => ({ kind: 'set', path, value });
const ROW: Edit = { kind: 'add', list: 'blocks', row: 'b', order: 'V', values: { text: 'biaya dibagi rata' } };
const REMOVE: Edit = { kind: 'remove', list: 'blocks', row: 'b', removed: true };
const CLAUSE: Edit = { kind: 'add', list: 'articles', row: 'p', order: 'V', values: { title: 'Tarif', text: 'Satu.' } };

function edit(document: RecordDocument, shape: Shape, edits: readonly Edit[], writer: Writer) {
  return unwrap(applyEdits(document, shape, edits, writer), 'the edits of the test are valid');
}

function take(document: RecordDocument | null, changes: Parameters<typeof applyForeign>[1]): RecordDocument {
  return present(unwrap(applyForeign(document, changes), 'sound').document, 'it was there');
}

/** A document in which each of several offices did its own, without knowing of the others. */
function apart(shape: Shape, start: readonly Edit[], ...deeds: readonly (readonly [Writer, readonly Edit[]])[]) {
  const made = unwrap(createDocument({ record: aRecordId(), scope: 's', shape, edits: start }, SLEMAN), 'valid');
  const changes = deeds.flatMap(([writer, edits]) => edit(take(null, made.changes), shape, edits, writer).changes);
  return take(made.document, changes);
}

const open = (document: RecordDocument, shape: Shape) => readShape(document, shape).conflicts;

type Decision = {
  readonly shape: Shape;
  readonly start?: readonly Edit[];
  readonly one: Edit;
  readonly other: Edit;
  readonly decision: Edit;
};

const TITLES = { one: set('title', 'Satu'), other: set('title', 'Dua') };
const REMOVAL = { shape: MEETING, start: [ROW], one: REMOVE, other: set('blocks/b/who', 'Camat') };

describe('R14 undoing a decision', () => {
  it.each<[string, Decision]>([
    ['a value of legal text', { shape: AGREEMENT, ...TITLES, decision: set('title', 'Satu') }],
    ['the other value', { shape: AGREEMENT, ...TITLES, decision: set('title', 'Dua') }],
    ['a chosen value', { shape: MEETING, ...TITLES, decision: set('title', 'Satu') }],
    ['the other chosen value', { shape: MEETING, ...TITLES, decision: set('title', 'Dua') }],
    ['a combined value', { shape: MEETING, ...TITLES, decision: set('title', 'Satu dan dua') }],
    ['a removal that was confirmed', { ...REMOVAL, decision: REMOVE }],
    ['a removal that was refused', { ...REMOVAL, decision: { ...REMOVE, removed: false } }],
    [
      'a woven text',
      {
        ...REMOVAL,
        one: set('blocks/b/text', 'biaya dibagi tonase'),
        other: set('blocks/b/text', 'biaya dibagi hari'),
        decision: set('blocks/b/text', 'biaya dibagi tonase'),
      },
    ],
  ])(
    'R14 %s brings the dispute back as it was, and redoing decides it again',
    (_what, { shape, start = [], one, other, decision }) => {
      const document = apart(shape, start, [SLEMAN, [one]], [MAGELANG, [other]]);
      const before = open(document, shape);
      expect(before).toHaveLength(1);
      const decided = edit(document, shape, [decision], SLEMAN);
      expect(open(decided.document, shape)).toEqual([]);
      const value = readShape(decided.document, shape).value;
      const undone = edit(decided.document, shape, decided.inverse, SLEMAN);
      expect(open(undone.document, shape)).toEqual(before);
      const redone = edit(undone.document, shape, undone.inverse, SLEMAN);
      expect(open(redone.document, shape)).toEqual([]);
      expect(readShape(redone.document, shape).value).toEqual(value);
      const again = edit(redone.document, shape, redone.inverse, SLEMAN);
      expect(open(again.document, shape)).toEqual(before);
      // The other office sees the same, and may decide too.
      const theirs = take(take(document, []), [...decided.changes, ...undone.changes]);
      expect(open(theirs, shape)).toEqual(before);
      expect(open(edit(theirs, shape, [decision], MAGELANG).document, shape)).toEqual([]);
    },
  );

  it('R14 two offices that both undo leave it open, and history names the field and no note beside it', () => {
    const document = apart(MEETING, [], [SLEMAN, [set('title', 'Satu')]], [MAGELANG, [set('title', 'Dua')]]);
    const decided = edit(document, MEETING, [set('title', 'Tiga')], SLEMAN);
    const one = edit(decided.document, MEETING, decided.inverse, SLEMAN);
    const other = edit(decided.document, MEETING, decided.inverse, MAGELANG);
    const both = take(one.document, other.changes);
    expect(open(both, MEETING)).toEqual(open(document, MEETING));
    expect(historyLines(both)[0]?.paths).toEqual(['title']);
  });

  it('X3 a note beside a path that names what its writer cannot know, or is none, changes nothing', () => {
    const document = apart(MEETING, [], [SLEMAN, [set('title', 'Satu')]]);
    const value = readShape(document, MEETING).value;
    for (const at of [['f'.repeat(64)], ['x'], []]) {
      const edited = edit(document, MEETING, [{ kind: 'reopen', path: 'title', at }], SLEMAN);
      expect(open(edited.document, MEETING)).toEqual([]);
      expect(readShape(edited.document, MEETING).value).toMatchObject({ id: value.id });
    }
  });
});

describe('R13 texts typed in at one place', () => {
  const type = (value: string): Edit => ({ kind: 'text', path: 'blocks/b/text', value });
  const both = () =>
    apart(MEETING, [ROW], [SLEMAN, [type('biaya dibagi tonase')]], [MAGELANG, [type('biaya dibagi hari')]]);

  it('R13 are in dispute with both texts, the one before and what was woven of them', () => {
    const [conflict] = open(both(), MEETING);
    expect(conflict).toMatchObject({ path: 'blocks/b/text', sort: 'woven', base: 'biaya dibagi rata' });
    expect(conflict?.claims.map(({ value, actor }) => [value, actor])).toEqual([
      ['biaya dibagi tonase', SLEMAN.actor],
      ['biaya dibagi hari', MAGELANG.actor],
    ]);
    expect(conflict?.merged).toBe(readShape(both(), MEETING).value.blocks[0]?.text);
  });

  it('R13 are settled by leaving what was woven as it stands', () => {
    const document = both();
    const woven = readShape(document, MEETING).value.blocks[0]?.text ?? '';
    const settled = edit(document, MEETING, [type(woven)], SLEMAN);
    expect(settled.changes).toHaveLength(1);
    expect(open(settled.document, MEETING)).toEqual([]);
    const undone = edit(settled.document, MEETING, settled.inverse, SLEMAN);
    expect(open(undone.document, MEETING)).toHaveLength(1);
    expect(open(edit(undone.document, MEETING, undone.inverse, SLEMAN).document, MEETING)).toEqual([]);
  });

  it('R4 a text that is equal and not in dispute gives no change', () => {
    const document = apart(MEETING, [ROW]);
    expect(edit(document, MEETING, [type('biaya dibagi rata')], SLEMAN).changes).toEqual([]);
  });
});

describe('R9 removals by several', () => {
  it('R9 two offices that both took out what a third edited hide nothing', () => {
    const document = apart(
      MEETING,
      [ROW],
      [SLEMAN, [REMOVE]],
      [MAGELANG, [REMOVE]],
      [BANTUL, [set('blocks/b/who', 'Camat')]],
    );
    expect(open(document, MEETING)).toMatchObject([
      { path: 'blocks/b/removed', touched: [{ path: 'blocks/b/who', after: 'Camat', actor: BANTUL.actor }] },
    ]);
    expect(readShape(document, MEETING).value.blocks).toHaveLength(1);
  });

  it('R9 every edit against a removal is told, with what stood there before', () => {
    const document = apart(
      MEETING,
      [ROW],
      [SLEMAN, [REMOVE]],
      [MAGELANG, [set('blocks/b/text', 'biaya dibagi hari')]],
      [BANTUL, [set('blocks/b/who', 'Camat')]],
    );
    const [conflict] = open(document, MEETING);
    expect(conflict?.touched.map(({ path, before, after }) => [path, before, after]).toSorted()).toEqual([
      ['blocks/b/text', 'biaya dibagi rata', 'biaya dibagi hari'],
      ['blocks/b/who', undefined, 'Camat'],
    ]);
  });
});

describe('R15 approvals', () => {
  const APPROVE = set('state', 'agreed');
  const BETTER = set('articles/p/text', 'Dua.');

  it('R15 a text changed after the approval, or beside it, is told with what changed', () => {
    const after = edit(apart(AGREEMENT, [CLAUSE, APPROVE]), AGREEMENT, [BETTER], SLEMAN).document;
    const beside = apart(AGREEMENT, [CLAUSE], [SLEMAN, [APPROVE]], [MAGELANG, [BETTER]]);
    for (const document of [after, beside]) {
      expect(open(document, AGREEMENT)).toMatchObject([
        {
          path: 'approval',
          sort: 'approval',
          claims: [{ value: 'agreed', actor: SLEMAN.actor }],
          touched: [{ path: 'articles/p/text', before: 'Satu.', after: 'Dua.' }],
        },
      ]);
    }
  });

  it('R15 approvals of two different texts by two offices are told though both say the same', () => {
    const document = apart(AGREEMENT, [CLAUSE], [SLEMAN, [BETTER, APPROVE]], [MAGELANG, [APPROVE]]);
    expect(open(document, AGREEMENT)).toMatchObject([{ path: 'approval', claims: [{}, {}] }]);
  });

  it.each<[string, Edit]>([
    ['approving again', APPROVE],
    ['taking the approval back', set('state', 'draft')],
    ['bringing the approved text back', set('articles/p/text', 'Satu.')],
  ])('R15 %s ends it, and undoing that brings it back', (_what, decision) => {
    const document = edit(apart(AGREEMENT, [CLAUSE, APPROVE]), AGREEMENT, [BETTER], SLEMAN).document;
    const before = open(document, AGREEMENT);
    const decided = edit(document, AGREEMENT, [decision], SLEMAN);
    expect(open(decided.document, AGREEMENT)).toEqual([]);
    const undone = edit(decided.document, AGREEMENT, decided.inverse, SLEMAN);
    expect(open(undone.document, AGREEMENT)).toMatchObject([
      { path: 'approval', touched: before[0]?.touched.map(({ path, after }) => ({ path, after })) },
    ]);
    const redone = edit(undone.document, AGREEMENT, undone.inverse, SLEMAN);
    expect(open(redone.document, AGREEMENT)).toEqual([]);
  });

  it('R15 what leaves the text as it is, a draft, and rows added and taken out', () => {
    const approved = apart(AGREEMENT, [CLAUSE, APPROVE]);
    expect(open(edit(approved, AGREEMENT, [set('paper', 'A4')], SLEMAN).document, AGREEMENT)).toEqual([]);
    expect(open(edit(approved, AGREEMENT, [set('articles/p/text', 'Satu.')], SLEMAN).document, AGREEMENT)).toEqual([]);
    expect(open(edit(apart(AGREEMENT, [CLAUSE]), AGREEMENT, [BETTER], SLEMAN).document, AGREEMENT)).toEqual([]);
    const removal: Edit = { kind: 'remove', list: 'articles', row: 'p', removed: true };
    const added: Edit = { kind: 'add', list: 'articles', row: 'q', order: 'W', values: { text: 'Baru.' } };
    const [conflict] = open(edit(approved, AGREEMENT, [removal, added], SLEMAN).document, AGREEMENT);
    expect(conflict?.touched.map(({ path }) => path)).toEqual([
      'articles/p/removed',
      'articles/q/order',
      'articles/q/text',
    ]);
  });
});
