import { beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { affirm, choose, type Shape, weave } from '#domain/record/shape.ts';
import { AGREEMENT } from '#domain/agreements/agreement.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { applyEdits } from './changes/apply-edits.ts';
import { createDocument } from './changes/create-document.ts';
import { applyForeign } from './merge.ts';
import type { Writer } from './ports.ts';
import { readShape } from './read/read-record.ts';
import { freeDocument, headsOf, loadDocument, type RecordDocument, saveDocument } from './record-document.ts';

beforeAll(startMergeEngine);

/** A shape with every kind of field in every place, beside two real ones. */
const EVERYTHING = {
  kind: 'meeting',
  fields: {
    chosen: choose(MEETING.fields.title.schema, ''),
    affirmed: affirm(MEETING.fields.title.schema, ''),
    woven: weave(),
  },
  lists: {
    rows: {
      chosen: choose(MEETING.fields.title.schema, ''),
      affirmed: affirm(MEETING.fields.title.schema, ''),
      woven: weave(),
    },
  },
} as const satisfies Shape;

/** What may be done to a shape: each field gets one of a few values, so that offices often meet on the same. */
function editsOf(shape: Shape, values: fc.Arbitrary<string>): fc.Arbitrary<Edit> {
  const isText = (schema: { safeParse: (value: unknown) => { success: boolean } }) => schema.safeParse('x y').success;
  const fields = Object.entries(shape.fields).filter(([, field]) => isText(field.schema));
  const single = fields.map(([path, field]) =>
    values.map((value): Edit => ({ kind: field.merge === 'weave' ? 'text' : 'set', path, value })),
  );
  const rows = fc.constantFrom('r1', 'r2');
  const orders = fc.constantFrom('G', 'V', 'k');
  const lists = Object.entries(shape.lists).flatMap(([list, listed]) => {
    const names = Object.entries(listed).filter(([, field]) => isText(field.schema));
    return [
      fc.tuple(rows, orders).map(([row, order]): Edit => ({ kind: 'add', list, row, order, values: {} })),
      fc.tuple(rows, orders).map(([row, order]): Edit => ({ kind: 'move', list, row, order })),
      fc.tuple(rows, fc.boolean()).map(([row, removed]): Edit => ({ kind: 'remove', list, row, removed })),
      ...names.map(([name, field]) =>
        fc.tuple(rows, values).map(([row, value]): Edit => {
          return { kind: field.merge === 'weave' ? 'text' : 'set', path: `${list}/${row}/${name}`, value };
        }),
      ),
    ];
  });
  const removal = fc.boolean().map((removed): Edit => ({ kind: 'removeRecord', removed }));
  return fc.oneof(...single, ...lists, removal);
}

const VALUES = fc.constantFrom('satu', 'dua tiga', 'tiga dua satu', 'empat 😀 lima', '');
const OFFICES = ['a', 'b', 'c'].map((digit) => aWriter(digit));

/** One office: its document, and what it has not taken yet. */
type Office = { readonly writer: Writer; document: RecordDocument; inbox: Bytes[] };

type Step =
  | { readonly kind: 'edit'; readonly office: number; readonly edit: Edit }
  /** Takes some of what lies in the inbox, from either end, some of it twice; or closes and opens the document. */
  | { readonly kind: 'take'; readonly office: number; readonly part: number; readonly again: boolean }
  | { readonly kind: 'reopen'; readonly office: number };

function stepsOf(shape: Shape): fc.Arbitrary<readonly Step[]> {
  const office = fc.nat(2);
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), office, edit: editsOf(shape, VALUES) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('take' as const), office, part: fc.nat(100), again: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), office }) },
  );
  return fc.array(step, { maxLength: 40 });
}

function begin(shape: Shape): readonly Office[] {
  const [first, ...others] = OFFICES.map((writer) => writer);
  const writer = present(first, 'there are three');
  const start: Edit[] = Object.keys(shape.lists).map((list) => {
    return { kind: 'add', list, row: 'r1', order: 'V', values: {} };
  });
  const made = unwrap(createDocument({ record: aRecordId(), scope: 's', shape, edits: start }, writer), 'valid');
  return [
    { writer, document: made.document, inbox: [] },
    ...others.map((other) => {
      const taken = unwrap(applyForeign(null, made.changes), 'sound').document;
      return { writer: other, document: present(taken, 'the first change makes it'), inbox: [] };
    }),
  ];
}

function swap(office: Office, document: RecordDocument): void {
  freeDocument(office.document);
  office.document = document;
}

function take(office: Office, changes: readonly Bytes[]): void {
  const merged = unwrap(applyForeign(office.document, changes), 'the changes are sound');
  swap(office, present(merged.document, 'it was there before'));
  office.inbox.push(...merged.waiting);
}

function run(offices: readonly Office[], shape: Shape, step: Step): void {
  const office = present(offices[step.office], 'there are three');
  if (step.kind === 'reopen') {
    const bytes = unwrap(saveDocument(office.document), 'it is sound');
    swap(office, unwrap(loadDocument(bytes), 'it was just saved'));
    return;
  }
  if (step.kind === 'take') {
    const count = Math.ceil((office.inbox.length * step.part) / 100);
    const taken = step.again ? office.inbox.slice(-count) : office.inbox.splice(0, count).toReversed();
    take(office, taken);
    return;
  }
  const applied = applyEdits(office.document, shape, [step.edit], office.writer);
  // An edit of a row that this office does not have (yet) is refused; that is checked elsewhere.
  if (!applied.ok) return;
  swap(office, applied.value.document);
  for (const other of offices) if (other !== office) other.inbox.push(...applied.value.changes);
}

function valueAt(record: object, path: string): Json | undefined {
  const [first = '', row, name = ''] = path.split('/');
  if (row === undefined) return Reflect.get(record, first) as Json;
  const found = (Reflect.get(record, first) as { id: string }[]).find(({ id }) => id === row);
  return found === undefined ? undefined : (Reflect.get(found, name) as Json);
}

it.each<[string, Shape]>([
  ['every kind of field', EVERYTHING],
  ['a meeting', MEETING],
  ['an agreement', AGREEMENT],
])(
  'X2 three offices that edit %s and exchange in any order come to the same values and disputes',
  (_what, shape) => {
    fc.assert(
      fc.property(stepsOf(shape), (steps) => {
        const offices = begin(shape);
        for (const step of steps) run(offices, shape, step);
        for (const office of offices) take(office, office.inbox.splice(0).toReversed());
        const [one, ...others] = offices.map((office) => ({
          heads: headsOf(office.document),
          reading: readShape(office.document, shape),
          inbox: office.inbox,
        }));
        for (const other of others) expect(other).toEqual(one);
        for (const office of offices) freeDocument(office.document);
      }),
      { numRuns: 60 },
    );
  },
  120_000,
);

type Told = readonly (readonly [office: number, path: string, value: string])[];

/** Lets offices write without hearing of each other; gives the last value of each at each path, by path. */
function writeApart(offices: readonly Office[], writes: Told): ReadonlyMap<string, ReadonlySet<string>> {
  const last = new Map<string, { path: string; value: Json }>();
  for (const [office, path, value] of writes) {
    const edit: Edit = { kind: 'set', path, value };
    const writer = present(offices[office], 'there are three');
    const heads = headsOf(writer.document).join();
    run(offices, EVERYTHING, { kind: 'edit', office, edit });
    // Writing the value that a chosen register already shows is no write (R4).
    if (headsOf(writer.document).join() !== heads) last.set(`${String(office)} ${path}`, { path, value });
  }
  const words = new Map<string, Set<string>>();
  for (const { path, value } of last.values()) {
    words.set(path, (words.get(path) ?? new Set()).add(canonicalJson(value)));
  }
  return words;
}

it('D2 of values written apart none disappears: each is shown or in dispute', () => {
  const registers = fc.constantFrom('chosen', 'affirmed', 'rows/r1/chosen', 'rows/r1/affirmed');
  const before = fc.array(fc.tuple(fc.constant(0), registers, VALUES), { maxLength: 4 });
  const apart = fc.array(fc.tuple(fc.nat(2), registers, VALUES), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(before, apart, (start, writes) => {
      const offices = begin(EVERYTHING);
      writeApart(offices, start);
      for (const office of offices) take(office, office.inbox.splice(0));
      const words = writeApart(offices, writes);
      for (const office of offices) take(office, office.inbox.splice(0));
      const { value, conflicts } = readShape(present(offices[0], 'there are three').document, EVERYTHING);
      for (const [path, wanted] of words) {
        const claims = conflicts.find((conflict) => conflict.path === path)?.claims.map((claim) => claim.value);
        const shown = new Set((claims ?? [present(valueAt(value, path), 'the row is there')]).map(canonicalJson));
        expect([path, shown]).toEqual([path, wanted]);
      }
      for (const office of offices) freeDocument(office.document);
    }),
    { numRuns: 100 },
  );
}, 120_000);
