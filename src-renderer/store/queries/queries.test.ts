import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '#domain/record/edit.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { freshDatabase } from '#testing/fresh-database.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecord } from '#testing/stored-records.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { commit } from '../commit.ts';
import type { SimpulDatabase } from '../database.ts';
import type { PeerRow } from '../rows.ts';
import { agreementsOfItem, listAgreements } from './agreements.ts';
import { counts, itemsByRegion } from './counts.ts';
import { endingSoon, itemsByIds, listItems, waitingStages } from './items.ts';
import {
  actionsOfItem,
  decisionsOfItem,
  listMeetings,
  meetingsOfItem,
  nextMeeting,
  openActions,
  overdueActions,
} from './meetings.ts';
import { listLedger, listPartners } from './partners.ts';
import { listOfficials, listOrganisations } from './people.ts';
import { entriesOfRecord, listConflicts, officeRecord, wholeRecord } from './records.ts';
import { search } from './search.ts';
import { watch } from './watch.ts';

const TODAY = '2026-11-23';
const NO_FILTER = { text: '', type: null, stage: null, nature: null, affair: null, party: null, endsWithin: null };
const SLEMAN = { kind: 'region', code: '34.04' } as const;
const MAGELANG = { kind: 'region', code: '33.08' } as const;
const WALHI = { kind: 'organisation', id: 'o1', name: 'Yayasan Hijau' } as const;
const [WASTE, WATER, MEETING, AGREEMENT] = [aRecordId(1), aRecordId(2), aRecordId(3), aRecordId(4)];

const set = (values: Record<string, Extract<Edit, { kind: 'set' }>['value']>): Edit[] =>
  Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }));

let db: SimpulDatabase;
let now = 1_700_000_000_000;

beforeAll(startMergeEngine);

async function store(kind: RecordKind, record: string, edits: readonly Edit[]): Promise<void> {
  now += 1000;
  const { batch } = aRecord({ kind, record: record as typeof WASTE, edits, writer: aWriter('a', { now }) });
  await commit(db, batch);
}

beforeEach(async () => {
  db = freshDatabase();
  await store(
    'cooperation-item',
    WASTE,
    set({
      title: 'Pengelolaan Sampah',
      number: '119/12/KB/2026',
      parties: [SLEMAN, MAGELANG],
      affairs: ['2.11'],
      stage: 'offer',
      waitingFor: 'jawaban',
      stageSince: '2026-10-01',
      ends: '2026-12-31',
      nature: 'mandatory',
    }),
  );
  await store(
    'cooperation-item',
    WATER,
    set({
      title: 'Air Bersih',
      parties: [SLEMAN, WALHI],
      type: 'KSDPK',
      stage: 'reporting',
      waitingFor: 'laporan',
      background: 'Sampah di sungai',
      ends: '2026-11-22',
    }),
  );
  await store('meeting', MEETING, [
    ...set({ title: 'Rapat Teknis', date: '2026-11-25', starts: '09:00', items: [WATER], place: 'Ruang Garuda' }),
    { kind: 'add', list: 'topics', row: 't', order: 'V', values: { title: 'Tarif', item: WASTE } },
    {
      kind: 'add',
      list: 'blocks',
      row: 'a',
      order: 'A',
      values: { type: 'action', text: 'Draf', until: '2026-11-20' },
    },
    { kind: 'add', list: 'blocks', row: 'b', order: 'B', values: { type: 'action', text: 'Data', topic: 't' } },
    { kind: 'add', list: 'blocks', row: 'c', order: 'C', values: { type: 'action', text: 'Usai', state: 'done' } },
    { kind: 'add', list: 'blocks', row: 'd', order: 'D', values: { type: 'decision', text: 'Setuju', topic: 't' } },
  ]);
  await store('agreement', AGREEMENT, [
    ...set({ title: 'PENGELOLAAN SAMPAH', item: WASTE }),
    { kind: 'add', list: 'parties', row: 'p', order: 'A', values: { party: SLEMAN, name: 'Bupati Éka' } },
    { kind: 'add', list: 'articles', row: 'q', order: 'A', values: { title: 'MAKSUD', text: 'Kompensasi' } },
  ]);
});

describe('lists', () => {
  it('without a condition all items are there, the last changed first, no more than asked for', async () => {
    expect(await listItems(db, NO_FILTER, TODAY, 1)).toMatchObject({ rows: [{ record: WATER }], matching: 2, all: 2 });
  });

  it.each([
    [{ text: 'sam' }, [WASTE]],
    [{ text: 'magel kab' }, [WASTE]],
    [{ text: '119' }, [WASTE]],
    [{ text: 'hijau' }, [WATER]],
    [{ text: 'sungai' }, []],
    [{ type: 'KSDPK' }, [WATER]],
    [{ stage: 'offer' }, [WASTE]],
    [{ nature: 'mandatory', party: '34.04' }, [WASTE]],
    [{ affair: '2.11' }, [WASTE]],
    [{ party: '34.04' }, [WATER, WASTE]],
    [{ party: 'org:o1' }, [WATER]],
    [{ endsWithin: 38 }, [WASTE]],
    [{ endsWithin: 37 }, []],
    [{ text: 'sam', stage: 'reporting' }, []],
  ])('items by %j', async (filter, expected) => {
    const list = await listItems(db, { ...NO_FILTER, ...filter }, TODAY, 10);
    expect([list.rows.map((row) => row.record), list.matching, list.all]).toEqual([expected, expected.length, 2]);
  });

  it('many items that match come in the same order as few, each once', async () => {
    const row = (await itemsByIds(db, [WASTE]))[0];
    const copies = Array.from({ length: 600 }, (_, index) => ({
      ...row,
      record: `copy-${String(index).padStart(3, '0')}`,
      changed: 1_800_000_000_000 + ((index * 7) % 600),
    }));
    await db.table('items').bulkPut(copies);
    const wanted = copies.toSorted((one, other) => other.changed - one.changed).map((copy) => copy.record);
    const list = await listItems(db, { ...NO_FILTER, stage: 'offer' }, TODAY, 700);
    expect(list.rows.map((found) => found.record)).toEqual([...wanted, WASTE]);
    expect([list.matching, list.all]).toEqual([601, 602]);
  });

  it('an item row says what its screen shows', async () => {
    expect(await itemsByIds(db, [WATER, 'unknown'])).toMatchObject([
      { title: 'Air Bersih', parties: ['34.04', 'org:o1'], partyNames: { 'org:o1': 'Yayasan Hijau' }, prepared: 1 },
    ]);
  });

  it('what needs doing: waiting stages, what ends soon, the next meeting, open and overdue actions', async () => {
    expect((await waitingStages(db, 10)).rows.map((row) => row.record)).toEqual([WASTE]);
    expect((await endingSoon(db, TODAY, 60, 10)).rows.map((row) => row.record)).toEqual([WASTE]);
    expect(await nextMeeting(db, TODAY)).toMatchObject({ record: MEETING });
    expect(await nextMeeting(db, '2026-11-26')).toBeNull();
    expect((await openActions(db, 10)).rows.map((row) => row.text)).toEqual(['Draf', 'Data']);
    expect((await overdueActions(db, TODAY, 10)).rows.map((row) => row.text)).toEqual(['Draf']);
    expect((await overdueActions(db, '2026-11-20', 10)).matching).toBe(0);
  });

  it('what belongs to an item is found by its topics, else by its meeting', async () => {
    expect((await meetingsOfItem(db, WASTE)).map((row) => row.record)).toEqual([MEETING]);
    expect((await meetingsOfItem(db, WATER)).map((row) => row.record)).toEqual([MEETING]);
    expect((await decisionsOfItem(db, WASTE)).map((row) => row.text)).toEqual(['Setuju']);
    expect((await actionsOfItem(db, WASTE)).map((row) => row.text)).toEqual(['Data']);
    expect((await actionsOfItem(db, WATER)).map((row) => row.text)).toEqual(['Draf', 'Usai']);
    expect((await agreementsOfItem(db, WASTE)).map((row) => row.record)).toEqual([AGREEMENT]);
  });

  it('meetings, agreements, people and counts', async () => {
    await store('organisation', aRecordId(5), set({ name: 'Yayasan Hijau' }));
    await store('official', aRecordId(6), set({ name: 'Budi', backTitle: 'S.H.', party: SLEMAN, post: 'Bupati' }));
    expect(await listMeetings(db, 10)).toMatchObject({ rows: [{ actions: 3, decisions: 1 }], all: 1 });
    expect(await listAgreements(db, 10)).toMatchObject({ rows: [{ articles: 1, parties: ['34.04'] }], all: 1 });
    expect(await listOrganisations(db)).toMatchObject([{ name: 'Yayasan Hijau' }]);
    expect(await listOfficials(db, '34.04')).toMatchObject([{ fullName: 'Budi, S.H.' }]);
    expect(await listOfficials(db, '33.08')).toEqual([]);
    expect(await counts(db)).toEqual({ items: 2, meetings: 1, conflicts: 0 });
    expect(await itemsByRegion(db)).toEqual({ '34.04': 2, '33.08': 1 });
  });
});

describe('search', () => {
  it.each([
    ['sampah', [WASTE, AGREEMENT, WATER]],
    ['garu', [MEETING]],
    ['eka', [AGREEMENT]],
    ['KOMPENSASI', [AGREEMENT]],
    ['tarif rap', [MEETING]],
    ['s', [WASTE, WATER, AGREEMENT, MEETING]],
    ['tidakada', []],
    ['  ', []],
  ])('%j finds what begins with all its words', async (text, expected) => {
    const hits = (await search(db, text, 10)).map((hit) => hit.record);
    expect(hits.toSorted()).toEqual(expected.toSorted());
    expect(await search(db, text, 1)).toHaveLength(Math.min(1, expected.length));
  });
});

it('search shows titles before other words', async () => {
  expect((await search(db, 'sampah', 10)).at(-1)?.record).toBe(WATER);
});

describe('records', () => {
  it('a record, the own office, conflicts and history', async () => {
    expect(await officeRecord(db)).toBeNull();
    await store('office', aRecordId(7), set({ name: 'Bagian Kerja Sama', region: '34.04' }));
    expect(await officeRecord(db)).toMatchObject({ value: { region: '34.04' }, scope: 'private' });
    expect(await wholeRecord(db, 'meeting', MEETING)).toMatchObject({
      value: { title: 'Rapat Teknis', topics: [{ title: 'Tarif' }] },
      sharedWith: [],
      conflicts: [],
    });
    expect(await listConflicts(db)).toEqual([]);
    expect(await entriesOfRecord(db, MEETING)).toEqual([]);
  });

  it('a watched query is told what is there and again after a commit', async () => {
    const seen: number[] = [];
    const stop = watch(db, async (all) => (await listItems(all, NO_FILTER, TODAY, 5)).all).subscribe(
      (all) => seen.push(all),
      (error) => {
        throw error;
      },
    );
    await expect.poll(() => seen).toEqual([2]);
    await store('cooperation-item', aRecordId(8), set({ title: 'Baru' }));
    await expect.poll(() => seen).toEqual([2, 3]);
    stop();
    await store('cooperation-item', aRecordId(9), set({ title: 'Lagi' }));
    expect(seen).toEqual([2, 3]);
  });
});

describe('partners', () => {
  const [ours, theirs] = ['a'.repeat(32), 'b'.repeat(32)];
  const bytes = new Uint8Array([1]);
  const peer: PeerRow = {
    office: 'office-b',
    card: bytes,
    name: 'Magelang',
    region: '33.08',
    fingerprint: '1',
    trust: 'verified',
    have: { [ours]: { seq: 1, beyond: [{ from: 3, to: 3 }] } },
    sent: 2,
    received: 1,
    lastSent: null,
    lastReceived: 5,
  };

  it('says what they lack and since when, and what we lack of theirs', async () => {
    const feed = { certificate: bytes, beyond: [], head: bytes, state: 'ok', scope: 'parties:33.08+34.04' } as const;
    const entry = { feed: ours, body: bytes, hash: bytes, prev: bytes, signature: null, docs: [], via: null };
    await commit(db, {
      peers: [peer],
      feeds: [
        { ...feed, feed: ours, office: 'office-a', own: 1, seq: 4, heard: 4 },
        { ...feed, feed: 'c'.repeat(32), office: 'office-a', own: 1, seq: 9, heard: 9, scope: 'private' },
        { ...feed, feed: theirs, office: 'office-b', own: 0, seq: 2, heard: 6, beyond: [{ from: 4, to: 4 }] },
      ],
      entries: [1, 2, 3, 4].map((seq) => ({ ...entry, seq, time: seq * 10, received: 0 })),
    });
    expect(await listPartners(db)).toEqual([
      {
        office: 'office-b',
        name: 'Magelang',
        region: '33.08',
        fingerprint: '1',
        trust: 'verified',
        theyLack: 2,
        oldestLacked: 20,
        weLack: 3,
        lastSent: null,
        lastReceived: 5,
        conflicts: 0,
      },
    ]);
  });

  it('the ledger keeps every line, the latest first', async () => {
    const line = { sha256: 'x', direction: 'in', fileName: 'a', office: '', verdict: 'refused', records: 0 } as const;
    await commit(db, { ledger: [{ ...line, time: 1, number: 0 }] });
    await commit(db, { ledger: [{ ...line, time: 2, number: 0 }] });
    expect((await listLedger(db, 5)).map((row) => row.time)).toEqual([2, 1]);
  });
});
