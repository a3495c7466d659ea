import { Dexie } from 'dexie';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import { applyEdits } from '#documents/changes/apply-edits.ts';
import { freshDatabase } from '#testing/fresh-database.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecord, batchOf } from '#testing/stored-records.ts';
import { aWriter } from '#testing/writers.ts';
import { commit, saveSetting } from './commit.ts';
import { listMeetings, openActions } from './queries/meetings.ts';
import { setting } from './queries/counts.ts';
import { wholeRecord } from './queries/records.ts';
import type { EntryRow } from './rows.ts';

beforeAll(startMergeEngine);
afterEach(() => {
  vi.restoreAllMocks();
});

const MEETING_EDITS: readonly Edit[] = [
  { kind: 'set', path: 'title', value: 'Rapat sampah' },
  { kind: 'set', path: 'date', value: '2026-11-25' },
  { kind: 'add', list: 'blocks', row: 'b1', order: 'V', values: { type: 'action', text: 'Susun draf', who: 'Bagian' } },
  { kind: 'add', list: 'blocks', row: 'b2', order: 'X', values: { type: 'decision', text: 'Disepakati' } },
];

function anEntry(seq: number): EntryRow {
  const bytes = new Uint8Array([seq]);
  const hash = bytes;
  return {
    feed: 'f'.repeat(32),
    seq,
    body: bytes,
    hash,
    prev: bytes,
    signature: null,
    docs: [],
    time: seq,
    received: seq,
    via: null,
  };
}

async function everything(db: ReturnType<typeof freshDatabase>) {
  return Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
}

describe('W2 one transaction', () => {
  it('a record that was committed is listed and reads back whole', async () => {
    const db = freshDatabase();
    const { record, batch } = aRecord({ kind: 'meeting', edits: MEETING_EDITS });
    expect(await commit(db, batch)).toEqual({ ok: true, value: null });
    expect(await listMeetings(db, 10)).toMatchObject({
      rows: [{ record, title: 'Rapat sampah', date: '2026-11-25', actions: 1, decisions: 1 }],
      matching: 1,
      all: 1,
    });
    expect(await wholeRecord(db, 'meeting', record)).toMatchObject({ scope: 'private', value: { id: record } });
    expect(await wholeRecord(db, 'agreement', record)).toBeNull();
  });

  it('rows that a record no longer gives are gone after the next commit, and a removed record is in no list', async () => {
    const db = freshDatabase();
    const { record, document, batch } = aRecord({ kind: 'meeting', edits: MEETING_EDITS });
    await commit(db, batch);
    const edit = (edits: readonly Edit[]) => {
      const applied = unwrap(applyEdits(document, MEETING, edits, aWriter('a')), 'the edits are valid');
      return commit(db, batchOf(record, 'private', applied.document));
    };
    await edit([{ kind: 'remove', list: 'blocks', row: 'b1', removed: true }]);
    expect(await openActions(db, 10)).toEqual({ rows: [], matching: 0, all: 0 });
    await edit([{ kind: 'removeRecord', removed: true }]);
    expect((await listMeetings(db, 10)).all).toBe(0);
    expect(await db.search.count()).toBe(0);
    expect((await wholeRecord(db, 'meeting', record))?.value.removed).toBe(true);
  });

  it('W2 a row that cannot be written leaves nothing of the whole batch', async () => {
    const db = freshDatabase();
    const { batch } = aRecord({ kind: 'meeting', edits: MEETING_EDITS });
    await commit(db, { entries: [anEntry(1)], meta: { cursor: 1 } });
    const before = await everything(db);
    vi.spyOn(db.search, 'bulkPut').mockImplementation(() => {
      throw new Error('the last table fails');
    });
    const failed = await commit(db, { ...batch, entries: [anEntry(2)], meta: { cursor: 2 } });
    expect(failed).toMatchObject({ ok: false, error: { reason: 'database-not-written' } });
    expect(await everything(db)).toEqual(before);
  });

  it('an entry is never written over another', async () => {
    const db = freshDatabase();
    await commit(db, { entries: [anEntry(1)] });
    const again = await commit(db, { entries: [{ ...anEntry(1), body: new Uint8Array([9]) }], meta: { cursor: 1 } });
    expect(again).toMatchObject({ ok: false, error: { reason: 'entry-exists' } });
    expect(await db.meta.count()).toBe(0);
    expect((await db.entries.get(['f'.repeat(32), 1]))?.body).toEqual(new Uint8Array([1]));
  });

  const quota = new DOMException('no room left', 'QuotaExceededError');
  it.each([
    ['at the write', quota],
    ['when the transaction ends', new Dexie.AbortError('aborted', quota)],
  ])('a full disk noticed %s is a reason of its own, and trying again works', async (_when, error) => {
    const db = freshDatabase();
    const { batch } = aRecord({ kind: 'meeting', edits: MEETING_EDITS });
    const full = vi.spyOn(db.chunks, 'bulkPut').mockImplementation(() => {
      throw error;
    });
    expect(await commit(db, batch)).toMatchObject({ ok: false, error: { reason: 'disk-full' } });
    expect((await listMeetings(db, 10)).all).toBe(0);
    full.mockRestore();
    expect(await commit(db, batch)).toMatchObject({ ok: true });
  });

  it('a setting is kept', async () => {
    const db = freshDatabase();
    expect(await setting(db, 'language')).toBeNull();
    await saveSetting(db, 'language', 'id');
    expect(await setting(db, 'language')).toBe('id');
  });
});
