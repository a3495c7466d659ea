import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { Shape } from '#domain/record/shape.ts';
import { AGREEMENT } from '#domain/agreements/agreement.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { applyEdits } from './changes/apply-edits.ts';
import { createDocument } from './changes/create-document.ts';
import { applyForeign } from './merge.ts';
import type { Conflict } from './read/claim.ts';
import { readShape } from './read/read-record.ts';
import { freeDocument, type RecordDocument } from './record-document.ts';

beforeAll(startMergeEngine);

const [SLEMAN, MAGELANG] = [aWriter('a'), aWriter('b')];

/** What an office does, and what of it must be found again: a value at a path, a removal, or an approval. */
type Deed = {
  readonly edit: Edit;
  readonly path: string;
  readonly value: Json;
  readonly does: 'write' | 'remove' | 'approve';
};

const write = (path: string, value: Json): Deed => ({ edit: { kind: 'set', path, value }, path, value, does: 'write' });
const approve: Deed = { ...write('state', 'agreed'), does: 'approve' };
const removeRow = (list: string, row: string): Deed => {
  return {
    edit: { kind: 'remove', list, row, removed: true },
    path: `${list}/${row}/removed`,
    value: true,
    does: 'remove',
  };
};
const removeRecord: Deed = {
  edit: { kind: 'removeRecord', removed: true },
  path: 'removed',
  value: true,
  does: 'remove',
};

const CLAUSE = 'articles/p1/text';
const AGREEMENT_DEEDS: readonly Deed[] = [
  ...['Judul lama', 'Judul satu', 'Judul dua'].map((value) => write('title', value)),
  ...['PARA PIHAK wajib lapor.', 'PARA PIHAK dapat lapor.', 'Pasal 3 berlaku.'].map((value) => write(CLAUSE, value)),
  ...['Lama', 'Tarif'].map((value) => write('articles/p1/title', value)),
  ...[12, 24].map((value) => write('term', value)),
  write('link', 'DENGAN'),
  write('state', 'draft'),
  approve,
  write('parties/q/number', '119/1'),
  removeRow('articles', 'p1'),
  removeRow('parties', 'q'),
  removeRecord,
];
const MEETING_DEEDS: readonly Deed[] = [
  write('title', 'Rapat I'),
  write('title', 'Rapat II'),
  ...['biaya dibagi tonase', 'biaya dibagi hari', 'biaya dipikul rata', ''].map((value) =>
    write('blocks/b1/text', value),
  ),
  ...['note', 'decision'].map((value) => write('blocks/b1/type', value)),
  write('state', 'closed'),
  write('state', 'planned'),
  removeRow('blocks', 'b1'),
  removeRow('topics', 't1'),
  removeRecord,
];

const START: Readonly<Record<'agreement' | 'meeting', readonly Edit[]>> = {
  agreement: [
    { kind: 'set', path: 'title', value: 'Judul lama' },
    { kind: 'add', list: 'articles', row: 'p1', order: 'V', values: { title: 'Lama', text: 'PARA PIHAK lapor.' } },
    { kind: 'add', list: 'parties', row: 'q', order: 'V', values: {} },
  ],
  meeting: [
    { kind: 'add', list: 'blocks', row: 'b1', order: 'V', values: { text: 'biaya dibagi rata' } },
    { kind: 'add', list: 'topics', row: 't1', order: 'V', values: {} },
  ],
};

type Pair = { readonly shape: Shape; readonly start: readonly Edit[]; readonly one: Deed; readonly other: Deed };

/** What both hold after they did one thing each without knowing, and exchanged. */
function after({ shape, start, one, other }: Pair) {
  const made = unwrap(createDocument({ record: aRecordId(), scope: 's', shape, edits: start }, SLEMAN), 'valid');
  const theirs = present(unwrap(applyForeign(null, made.changes), 'sound').document, 'it begins');
  const left = unwrap(applyEdits(made.document, shape, [one.edit], SLEMAN), 'valid');
  const right = unwrap(applyEdits(theirs, shape, [other.edit], MAGELANG), 'valid');
  const both = [take(left.document, right.changes), take(right.document, left.changes)];
  const readings = both.map((document) => readShape(document, shape));
  for (const document of [made.document, theirs, left.document, right.document, ...both]) freeDocument(document);
  return {
    readings,
    wrote: [left.changes.length > 0, right.changes.length > 0],
  };
}

function take(document: RecordDocument, changes: Parameters<typeof applyForeign>[1]): RecordDocument {
  return present(unwrap(applyForeign(document, changes), 'sound').document, 'it was there');
}

/** The path at which two deeds must be listed; null when they agree or have nothing to do with each other. */
function mustBeListed(pair: Pair, wrote: readonly boolean[]): string | null {
  const { one, other } = pair;
  if (!wrote.every(Boolean)) return null;
  if (one.path === other.path) return canonicalJson(one.value) === canonicalJson(other.value) ? null : one.path;
  const ways = [
    [one, other],
    [other, one],
  ] as const;
  const removal = ways.find(([deed, edit]) => deed.does === 'remove' && isInside(deed, edit));
  if (removal !== undefined) return removal[0].path;
  return ways.some(([deed, edit]) => deed.does === 'approve' && changesApproved(pair, edit)) ? 'approval' : null;
}

function isInside({ path }: Deed, edit: Deed): boolean {
  return edit.path.startsWith(path.slice(0, -'removed'.length));
}

function changesApproved({ shape, start }: Pair, edit: Deed): boolean {
  return shape.kind === 'agreement' && edit.path !== 'removed' && !stood(start, edit);
}

/** Whether a deed only says what stands there: nothing that was approved changed by it. */
function stood(start: readonly Edit[], { path, value }: Deed): boolean {
  const [list, row, field = ''] = path.split('/');
  return start.some((edit) => {
    if (edit.kind === 'set') return edit.path === path && edit.value === value;
    return edit.kind === 'add' && edit.list === list && edit.row === row && edit.values[field] === value;
  });
}

function said(conflict: Conflict): string {
  return canonicalJson([
    conflict.claims.map((claim) => claim.value),
    conflict.touched.map(({ path, after: now }) => [path, now ?? null]),
  ]);
}

type Seen = ReturnType<typeof after>['readings'][number];

/** What of a pair is silent, or said where nothing is in dispute; empty when all is well. */
function faultsOf(pair: Pair, see: (reading: Seen) => Seen = (reading) => reading): readonly string[] {
  const { readings, wrote } = after(pair);
  const [left, right] = readings.map(see);
  const conflicts = left?.conflicts ?? [];
  const name = `${pair.one.does} ${pair.one.path} / ${pair.other.does} ${pair.other.path}`;
  if (JSON.stringify(left) !== JSON.stringify(right)) return [`${name}: the offices do not see the same`];
  const path = mustBeListed(pair, wrote);
  if (path === null)
    return conflicts.filter((each) => !isDoubled(each)).map((each) => `${name}: ${each.path} for nothing`);
  const conflict = conflicts.find((each) => each.path === path);
  if (conflict === undefined) return [`${name}: silent`];
  const missing = [pair.one, pair.other].filter((deed) => !said(conflict).includes(canonicalJson(deed.value)));
  return missing.map((deed) => `${name}: ${deed.path} is not among the values`);
}

/** The same words typed twice into one text stand there twice: that is told too. */
function isDoubled({ merged, claims }: Conflict): boolean {
  return merged !== undefined && merged !== claims[0]?.value;
}

function allPairs<T>(of: readonly T[]): readonly (readonly [T, T])[] {
  return of.flatMap((one) => of.map((other) => [one, other] as const));
}

describe('D2 whatever two offices do without knowing of each other', () => {
  it.each([
    ['agreement', AGREEMENT, AGREEMENT_DEEDS],
    ['meeting', MEETING, MEETING_DEEDS],
  ] as const)(
    'every pair on a(n) %s is listed with both values, or agrees: none is silent',
    (kind, shape, deeds) => {
      const start = START[kind];
      expect(allPairs(deeds).flatMap(([one, other]) => faultsOf({ shape, start, one, other }))).toEqual([]);
    },
    120_000,
  );

  it.each([
    ['two values', write('title', 'Satu'), write('title', 'Dua')],
    ['a removal against an edit', removeRow('articles', 'p1'), write(CLAUSE, 'Baru')],
    ['an approval against an edit', approve, write(CLAUSE, 'Baru')],
    ['an affirmation against a change', write('title', 'Judul lama'), write('title', 'Judul satu')],
  ])('a planted fault, %s of which nothing is told, is seen', (_what, one, other) => {
    const pair = { shape: AGREEMENT, start: START.agreement, one, other };
    expect(faultsOf(pair, (reading) => ({ ...reading, conflicts: [] }))).toEqual([expect.stringContaining('silent')]);
    expect(faultsOf(pair)).toEqual([]);
  });

  it('with any texts in a clause: both are listed; a run that fails prints its seed', () => {
    fc.assert(
      fc.property(TEXT, TEXT, TEXT, (before, one, other) => {
        fc.pre(one !== other);
        const conflict = textsApart(['agreement', AGREEMENT, CLAUSE], before, [one, other]).conflicts[0];
        expect(conflict?.claims.map(({ value }) => JSON.stringify(value)).toSorted(byLetter)).toEqual(
          [one, other].map((text) => JSON.stringify(text)).toSorted(byLetter),
        );
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('with any texts in the minutes: both are listed, or every word that was put in is there', () => {
    fc.assert(
      fc.property(TEXT, TEXT, TEXT, (before, one, other) => {
        fc.pre(one !== other && one !== before && other !== before);
        const { value, conflicts } = textsApart(['meeting', MEETING, 'blocks/b1/text'], before, [one, other]);
        const told = conflicts.flatMap(({ claims }) => claims.map((claim) => claim.value));
        const shown = conflicts.length === 0 ? [canonicalJson(value)] : [];
        const lost = [one, other].filter((text) => {
          return (
            !told.includes(text) && !newWords(before, text).every((word) => shown.some((all) => all.includes(word)))
          );
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

const TEXT = fc
  .array(fc.constantFrom('Pasal', '3', 'biaya', 'tidak', 'wajib', ',', '😀'), { maxLength: 6 })
  .map((some) => some.join(' '));

function textsApart(
  [kind, shape, path]: readonly ['agreement' | 'meeting', Shape, string],
  before: string,
  [one, other]: readonly [string, string],
): Seen {
  const start: Edit[] = [...START[kind], { kind: 'set', path, value: before }];
  return present(
    after({ shape, start, one: write(path, one), other: write(path, other) }).readings[0],
    'there are two',
  );
}

function newWords(before: string, typed: string): readonly string[] {
  return typed.split(' ').filter((word) => !before.split(' ').includes(word));
}

function byLetter(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
