import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { isRecordKind, type RecordKind, SHAPES } from '#domain/record/shapes.ts';
import type { RecordId } from '#domain/record/record-id.ts';
import { applyEdits } from '#documents/changes/apply-edits.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { documentId } from '#documents/document-id.ts';
import { applyForeign } from '#documents/merge.ts';
import { loadDocument } from '#documents/record-document.ts';
import { freshDatabase } from '#testing/fresh-database.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { SOME_OFFICES } from '#testing/stored-records.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { catchUp, laggingRecords } from './catch-up.ts';
import { commit } from './commit.ts';
import type { SimpulDatabase } from './database.ts';
import { docRows } from './doc-rows.ts';
import { projectDocument } from './projections/project-document.ts';
import { rebuild, type RebuildPorts, swapIn } from './rebuild.ts';

beforeAll(startMergeEngine);

const SCOPE = 'parties:33.08+34.04';

/** A stand-in for the feed room's entries: this room needs of them only that their changes can be read. */
function ports(bodies: readonly (readonly { doc: string; changes: readonly Bytes[] }[])[]): RebuildPorts {
  return {
    decode: (body) => bodies[body[0] ?? -1] ?? null,
    offices: SOME_OFFICES,
    progress: () => undefined,
    pause: () => Promise.resolve(),
  };
}

/** Takes single steps as the app does: edit or merge, project, commit. */
class Office {
  readonly db: SimpulDatabase = freshDatabase();
  readonly bodies: { doc: string; changes: readonly Bytes[] }[][] = [];
  readonly #seqs = new Map<string, number>();

  async open(doc: string) {
    const chunk = await this.db.chunks.get(doc);
    return chunk === undefined ? null : unwrap(loadDocument(chunk.bytes), 'it was stored sound');
  }

  async create(kind: RecordKind, record: RecordId, edits: readonly Edit[]): Promise<Bytes> {
    const made = createDocument({ record, scope: SCOPE, shape: SHAPES[kind], edits }, aWriter('a'));
    return this.#keep('a', documentId(record, SCOPE), unwrap(made, 'the edits are valid').changes);
  }

  async edit(record: RecordId, edits: readonly Edit[]): Promise<void> {
    const doc = documentId(record, SCOPE);
    const document = present(await this.open(doc), 'it was created');
    const kind = (await this.db.docs.get(doc))?.kind ?? '';
    if (!isRecordKind(kind)) throw new Error('unknown kind');
    const applied = unwrap(applyEdits(document, SHAPES[kind], edits, aWriter('a')), 'the edits are valid');
    if (applied.changes.length > 0) await this.#keep('a', doc, applied.changes);
  }

  async receive(doc: string, changes: readonly Bytes[]): Promise<void> {
    await this.#keep('b', doc, changes);
  }

  async #keep(digit: string, doc: string, changes: readonly Bytes[]): Promise<Bytes> {
    const feed = digit.repeat(32);
    const seq = (this.#seqs.get(feed) ?? 0) + 1;
    this.#seqs.set(feed, seq);
    this.bodies.push([{ doc, changes }]);
    const bytes = new Uint8Array([this.bodies.length - 1]);
    const before = await this.db.docs.get(doc);
    const merged = unwrap(applyForeign(await this.open(doc), [...(before?.waiting ?? []), ...changes]), 'sound');
    const rows = unwrap(docRows(doc, merged.document, merged.waiting), 'sound');
    const projection = merged.document === null ? null : projectDocument(merged.document, SOME_OFFICES);
    const kept = await commit(this.db, {
      entries: [
        {
          feed,
          seq,
          body: bytes,
          hash: bytes,
          prev: bytes,
          signature: null,
          docs: [doc],
          time: seq,
          received: seq,
          via: null,
        },
      ],
      feeds: [
        {
          feed,
          office: digit,
          scope: SCOPE,
          certificate: bytes,
          own: digit === 'a' ? 1 : 0,
          seq,
          beyond: [],
          heard: seq,
          head: bytes,
          state: 'ok',
        },
      ],
      docs: [rows],
      projections: projection === null ? [] : [projection],
    });
    unwrap(kept, 'nothing fails here');
    return present(changes[0], 'there is a change');
  }
}

const TITLE = fc.constantFrom('Rapat', 'Sampah', 'Air bersih', 'Trans Jogja');
const STEP = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), path: fc.constant('title'), value: TITLE }),
  fc.record({ kind: fc.constant('removeRecord' as const), removed: fc.boolean() }),
  fc.record({
    kind: fc.constant('add' as const),
    list: fc.constant('blocks'),
    row: fc.constantFrom('b1', 'b2', 'b3'),
    order: fc.constantFrom('G', 'V', 'k'),
    values: fc.record({ type: fc.constantFrom('note', 'decision', 'action'), text: TITLE }),
  }),
);

async function allRows(db: SimpulDatabase) {
  const derived = db.tables.filter((table) => !['feeds', 'entries', 'chunks'].includes(table.name));
  return Object.fromEntries(await Promise.all(derived.map(async (table) => [table.name, await table.toArray()])));
}

describe('P1 rows come from the entries and from nothing else', () => {
  it('P1 step by step = rebuilt, whatever was done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.boolean(), STEP), { maxLength: 25 }), async (steps) => {
        const office = new Office();
        const records = [aRecordId(1), aRecordId(2), aRecordId(3)];
        const theirs = new Map<string, Bytes[]>();
        for (const record of records) {
          const first = await office.create('meeting', record, [{ kind: 'set', path: 'title', value: 'Awal' }]);
          theirs.set(record, [first]);
        }
        for (const [which, foreign, step] of steps) {
          const record = present(records[which], 'there are three');
          if (!foreign) {
            await office.edit(record, [step]);
            continue;
          }
          // The other office knows only its own line of changes, so that what it sends is concurrent with ours.
          const known = present(theirs.get(record), 'it was created');
          const document = present(unwrap(applyForeign(null, known), 'sound').document, 'the first change makes it');
          const made = unwrap(applyEdits(document, SHAPES.meeting, [step], aWriter('b')), 'the edits are valid');
          if (made.changes.length === 0) continue;
          known.push(...made.changes);
          await office.receive(documentId(record, SCOPE), made.changes);
        }
        const before = await allRows(office.db);
        const rebuilt = await rebuild(office.db, ports(office.bodies));
        expect(rebuilt.differences).toEqual([]);
        unwrap(await swapIn(office.db, rebuilt), 'nothing fails here');
        expect(await allRows(office.db)).toEqual(before);
        office.db.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('P1 rows, documents and records that are not what the entries say are named and put right', async () => {
    const office = new Office();
    const record = aRecordId(1);
    await office.create('meeting', record, [{ kind: 'set', path: 'title', value: 'Benar' }]);
    const before = await allRows(office.db);
    await office.db.meetings.update(record, { title: 'Salah' });
    expect((await rebuild(office.db, ports(office.bodies))).differences).toEqual([record]);
    await office.db.docs.clear();
    await office.db.records.put({ ...present(before['records']?.[0], 'one record'), record: 'too much' });
    const rebuilt = await rebuild(office.db, ports(office.bodies));
    expect(rebuilt.differences).toEqual([documentId(record, SCOPE), record, 'too much'].toSorted());
    await swapIn(office.db, rebuilt);
    expect(await allRows(office.db)).toEqual(before);
  });

  it('R6 what another wrote in a feed, or in another scope, is not rebuilt into a document', async () => {
    const office = new Office();
    const record = aRecordId(1);
    const first = await office.create('meeting', record, []);
    office.bodies.splice(0, 1, [
      { doc: documentId(record, 'private'), changes: [first] },
      { doc: documentId(record, SCOPE), changes: [first, new Uint8Array([1])] },
    ]);
    expect((await rebuild(office.db, ports(office.bodies))).docs).toEqual([]);
  });
});

describe('P2 the start-up check', () => {
  it('P2 finds rows that lag behind their document and makes them anew', async () => {
    const office = new Office();
    const [one, other] = [aRecordId(1), aRecordId(2)];
    await office.create('meeting', one, [{ kind: 'set', path: 'title', value: 'Satu' }]);
    await office.create('meeting', other, []);
    const before = await allRows(office.db);
    expect(await laggingRecords(office.db)).toEqual([]);
    await office.db.records.update(one, { heads: ['old'] });
    await office.db.meetings.update(one, { title: 'old' });
    await office.db.records.delete(other);
    expect([...(await laggingRecords(office.db))].toSorted()).toEqual([one, other].toSorted());
    expect(await catchUp(office.db, SOME_OFFICES)).toEqual({ ok: true, value: { records: 2 } });
    expect(await allRows(office.db)).toEqual(before);
  });

  it('P2 rows made by the rules of another version are all made anew', async () => {
    const office = new Office();
    await office.create('meeting', aRecordId(1), []);
    await office.db.meta.put({ name: 'projectedVersion', value: 0 });
    expect(await catchUp(office.db, SOME_OFFICES)).toEqual({ ok: true, value: { records: 1 } });
    expect(await laggingRecords(office.db)).toEqual([]);
  });
});
