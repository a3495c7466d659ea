import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Result, unwrap } from '#base/result.ts';
import { type EngineOffice, engineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { sampleOffice } from '#testing/sample-offices.ts';
import type { NewRecord } from './engine.ts';

beforeAll(startMergeEngine);

const PARTIES = [
  { kind: 'region', code: '34.04' },
  { kind: 'region', code: '33.08' },
];
const WASTE: NewRecord = {
  kind: 'cooperation-item',
  edits: [
    { kind: 'set', path: 'title', value: 'Pengelolaan Sampah Terpadu' },
    { kind: 'set', path: 'parties', value: PARTIES },
    { kind: 'set', path: 'term', value: 60 },
  ],
};
const SLEMAN = { region: '34.04', name: 'Sekretariat Sleman', user: 'Sri', seed: 1 };

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the story goes on');
}

async function twoOffices() {
  const sleman = await readyOffice(SLEMAN);
  const magelang = await readyOffice({ region: '33.08', name: 'Sekretariat Magelang', user: 'Rina', seed: 2 });
  const [one, other] = [must(await sleman.engine.card()), must(await magelang.engine.card())];
  for (const [office, card] of [
    [sleman, other],
    [magelang, one],
  ] as const) {
    must(await office.engine.acceptCard(card.bytes));
    must(await office.engine.setTrust(card.office, 'verified'));
  }
  return { sleman, magelang, slemanId: one.office, magelangId: other.office };
}

async function take(to: EngineOffice, bytes: Uint8Array): Promise<void> {
  const shown = must(await to.engine.preview({ name: 'x.bin', bytes }));
  if (shown.kind !== 'package') throw new Error('a package was expected');
  must(await to.engine.accept(shown.token));
}

async function hand(from: EngineOffice, to: EngineOffice, toId: string): Promise<void> {
  await take(to, must(await from.engine.makePackage(toId)).bytes);
}

/** A new laptop of the same office: its recovery file is taken, the old files can be reached, and nothing else is there. */
async function newLaptop(of: EngineOffice, seed: number): Promise<EngineOffice> {
  const laptop = await engineOffice({ ...SLEMAN, seed, sample: of.sample, backups: of.backups });
  expect(must(await laptop.engine.start())).toEqual({ kind: 'first-start' });
  return laptop;
}

async function backedUp(office: EngineOffice): Promise<string> {
  return must(await office.engine.backUp('now')).last?.name ?? '';
}

/** Every table as it is, for comparing before and after. */
async function everything({ db }: EngineOffice): Promise<unknown> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
}

const truth = async ({ db }: EngineOffice) => ({
  entries: await db.entries.toArray(),
  feeds: (await db.feeds.toArray()).map(({ own: _own, ...feed }) => feed),
  peers: await db.peers.toArray(),
  ledger: await db.ledger.toArray(),
  records: await db.records.toArray(),
  values: await db.values.toArray(),
  items: await db.items.toArray(),
});

describe('a backup', () => {
  it('B20 is opened again and counted by the app that wrote it', async () => {
    const sleman = await readyOffice(SLEMAN);
    must(await sleman.engine.create(WASTE));
    const { last, trouble } = must(await sleman.engine.backUp('now'));
    expect([last?.entries, last?.records, last?.place, trouble]).toEqual([2, 2, 'default', null]);
    expect([...sleman.backups.files.keys()]).toEqual([last?.name]);
  });

  it('B21 brings everything back on another laptop: entries, partners, books, and rows built anew', async () => {
    const { sleman, magelang, slemanId } = await twoOffices();
    const { record } = must(await magelang.engine.create(WASTE));
    must(await magelang.engine.share(record));
    await hand(magelang, sleman, slemanId);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 36 }]));
    const file = await backedUp(sleman);
    const laptop = await newLaptop(sleman, 11);
    const shown = must(await laptop.engine.previewBackup(file));
    expect(shown).toMatchObject({ name: 'Sekretariat Sleman', region: '34.04', records: 2, partners: 1 });
    expect(must(await laptop.engine.restoreBackup(file))).toMatchObject({ kind: 'ready' });
    expect(await truth(laptop)).toEqual(await truth(sleman));
    expect((await wholeRecord(laptop.db, 'cooperation-item', record))?.value.term).toBe(36);
    expect(must(await laptop.restarted().engine.start())).toMatchObject({ kind: 'ready' });
  });

  it('B21 P1 names the offices that differ as before, not their feeds', async () => {
    const { sleman, magelang, slemanId, magelangId } = await twoOffices();
    const { record } = must(await magelang.engine.create(WASTE));
    must(await magelang.engine.share(record));
    await hand(magelang, sleman, slemanId);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 36 }]));
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: 48 }]));
    await hand(magelang, sleman, slemanId);
    const file = await backedUp(sleman);
    const laptop = await newLaptop(sleman, 12);
    must(await laptop.engine.restoreBackup(file));
    const [conflict] = await laptop.db.conflicts.toArray();
    expect(new Set(conflict?.offices)).toEqual(new Set([slemanId, magelangId]));
    expect(must(await laptop.engine.rebuild()).differences).toBe(0);
  });

  it('is made only when something changed, and at most hourly when nobody asks for it', async () => {
    const sleman = await readyOffice(SLEMAN);
    const first = must(await sleman.engine.backUp('if-changed'));
    expect(must(await sleman.engine.backUp('if-changed')).last).toEqual(first.last);
    must(await sleman.engine.create(WASTE));
    expect(must(await sleman.engine.backUp('hourly')).last).toEqual(first.last);
    expect(must(await sleman.engine.backUp('if-changed')).last?.entries).toBe(2);
  });

  it('X1 is made before an import', async () => {
    const { sleman, magelang, slemanId } = await twoOffices();
    const { record } = must(await magelang.engine.create(WASTE));
    must(await magelang.engine.share(record));
    await hand(magelang, sleman, slemanId);
    expect(sleman.backups.files.size).toBe(1);
    const file = [...sleman.backups.files.keys()][0] ?? '';
    expect(must(await sleman.engine.previewBackup(file)).records).toBe(1);
  });

  it('is made by itself at the first start after an update, once, and tried again when it failed', async () => {
    const sleman = await readyOffice(SLEMAN);
    must(await sleman.engine.backUp('now'));
    const lastOf = async (office: EngineOffice) => must(await office.engine.backUp('if-changed'));
    const before = await lastOf(sleman);
    const same = sleman.restarted();
    must(await same.engine.start());
    expect(await lastOf(same)).toEqual(before);
    sleman.backups.trouble = { default: 'disk-full' };
    const updated = sleman.restarted(undefined, { version: '0.2.0' });
    must(await updated.engine.start());
    expect((await lastOf(updated)).trouble).toMatchObject({ reason: 'backup-disk-full', saved: false });
    expect(sleman.backups.files.size).toBe(1);
    sleman.backups.trouble = {};
    expect(must(await updated.engine.backUp('hourly')).trouble).toBeNull();
    expect(sleman.backups.files.size).toBe(2);
    const again = sleman.restarted(undefined, { version: '0.2.0' });
    must(await again.engine.start());
    await lastOf(again);
    expect(sleman.backups.files.size).toBe(2);
  });

  it('is written at the start after an update although nothing was changed', async () => {
    const sleman = await readyOffice(SLEMAN);
    must(await sleman.engine.backUp('now'));
    must(await sleman.restarted(undefined, { version: '0.2.0' }).engine.start());
    await vi.waitFor(() => expect(sleman.backups.files.size).toBe(2));
  });

  it.each([
    ['not-found', 'backup-place-gone'],
    ['disk-full', 'backup-disk-full'],
    ['spoils', 'backup-not-readable'],
  ] as const)('B20 goes to the default folder when the chosen one is %s, and says so', async (trouble, reason) => {
    const sleman = await readyOffice(SLEMAN);
    sleman.backups.chosen = true;
    sleman.backups.trouble = { chosen: trouble };
    const state = must(await sleman.engine.backUp('now'));
    expect(state).toMatchObject({ last: { place: 'default' }, trouble: { reason, saved: true } });
    expect([sleman.backups.files.size, sleman.backups.writing.size]).toEqual([1, 0]);
    sleman.backups.trouble = {};
    expect(must(await sleman.engine.backUp('if-changed'))).toMatchObject({ last: { place: 'chosen' }, trouble: null });
  });

  it('B20 says so when it could be written nowhere, and keeps what is known of the last good one', async () => {
    const sleman = await readyOffice(SLEMAN);
    const good = must(await sleman.engine.backUp('now')).last;
    sleman.backups.trouble = { default: 'disk-full' };
    const state = must(await sleman.engine.backUp('now'));
    expect(state).toMatchObject({ last: good, trouble: { reason: 'backup-disk-full', saved: false } });
  });
});

describe('restoring', () => {
  it('X3 refuses what is damaged, cut, foreign or no backup, and writes nothing', async () => {
    const sleman = await readyOffice(SLEMAN);
    must(await sleman.engine.create(WASTE));
    const whole = sleman.backups.files.get(await backedUp(sleman)) ?? new Uint8Array();
    const other = await readyOffice({ region: '33.08', name: 'Lain', user: 'Rina', seed: 3 });
    const foreign = other.backups.files.get(await backedUp(other)) ?? new Uint8Array();
    const flipped = whole.slice();
    flipped[whole.length - 40] = (flipped[whole.length - 40] ?? 0) ^ 1;
    const cases = [
      ['flipped', flipped, 'backup-damaged'],
      ['cut', whole.slice(0, whole.length - 1), 'backup-damaged'],
      ['half', whole.slice(0, whole.length / 2), 'backup-damaged'],
      ['longer', new Uint8Array([...whole, 0]), 'backup-damaged'],
      ['foreign', foreign, 'backup-of-another-office'],
      ['letter', new TextEncoder().encode('Dengan hormat'), 'no-backup-file'],
      ['empty', new Uint8Array(), 'no-backup-file'],
    ] as const;
    const laptop = await newLaptop(sleman, 12);
    const before = await everything(laptop);
    for (const [name, bytes, reason] of cases) {
      sleman.backups.files.set(name, bytes);
      expect([name, await laptop.engine.previewBackup(name)]).toMatchObject([name, { error: { reason } }]);
      expect([name, await laptop.engine.restoreBackup(name)]).toMatchObject([name, { error: { reason } }]);
      expect([name, await everything(laptop)]).toEqual([name, before]);
    }
  });

  it('B17 refuses what somebody else encrypted to this office', async () => {
    const sleman = await readyOffice(SLEMAN);
    const { sample } = sleman;
    const thief = await sampleOffice('33.08', 'Lain');
    const forging = await engineOffice({ ...SLEMAN, seed: 5, sample: { ...thief, recipient: sample.recipient } });
    must(await forging.engine.start());
    must(
      await forging.engine.setUp({
        region: '34.04',
        name: 'X',
        user: 'Y',
        address: '',
        zone: 'WIB',
        userPost: '',
        userNip: '',
      }),
    );
    // What the thief cannot open itself does not pass its own check, so the bytes are taken on their way.
    let bytes: Uint8Array = new Uint8Array();
    const { writing } = forging.backups;
    const noted = writing.delete.bind(writing);
    writing.delete = (id) => {
      bytes = new Uint8Array((writing.get(id) ?? []).flatMap((piece) => [...piece]));
      return noted(id);
    };
    must(await forging.engine.backUp('now'));
    expect(bytes.length).toBeGreaterThan(0);
    sleman.backups.files.set('forged', bytes);
    const laptop = await newLaptop(sleman, 13);
    expect(await laptop.engine.restoreBackup('forged')).toMatchObject({
      error: { reason: 'backup-of-another-office' },
    });
  });

  it('never writes over data', async () => {
    const sleman = await readyOffice(SLEMAN);
    const file = await backedUp(sleman);
    const before = await truth(sleman);
    expect(await sleman.engine.restoreBackup(file)).toMatchObject({ error: { reason: 'not-empty' } });
    expect(await truth(sleman)).toEqual(before);
  });

  it('asks for the recovery file where the keys are not', async () => {
    const sleman = await readyOffice(SLEMAN);
    const file = await backedUp(sleman);
    const laptop = await engineOffice({ ...SLEMAN, seed: 14, backups: sleman.backups });
    expect(await laptop.engine.previewBackup(file)).toMatchObject({ error: { reason: 'no-keys-yet' } });
  });

  it('B21 a restore that was cut off leaves nothing at the next start', async () => {
    const sleman = await readyOffice(SLEMAN);
    const file = await backedUp(sleman);
    const laptop = await newLaptop(sleman, 15);
    must(await laptop.engine.restoreBackup(file));
    // As the power cut left it: the mark still there, and nothing in the journal, which is completed after it.
    await laptop.db.meta.put({ name: 'restoring', value: true });
    laptop.journal.length = 0;
    expect(must(await laptop.restarted().engine.start())).toEqual({ kind: 'first-start' });
    expect(await laptop.db.entries.count()).toBe(0);
  });

  it('B22 goes on in new feeds that name the old ones, and no number stands for two entries', async () => {
    const { sleman, magelang, slemanId, magelangId } = await twoOffices();
    const { record } = must(await sleman.engine.create(WASTE));
    must(await sleman.engine.share(record));
    await hand(sleman, magelang, magelangId);
    await hand(magelang, sleman, slemanId);
    const file = await backedUp(sleman);
    // After the backup: this reached the partner, and the laptop is lost.
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Tempel' }]));
    await hand(sleman, magelang, magelangId);

    const laptop = await newLaptop(sleman, 16);
    must(await laptop.engine.restoreBackup(file));
    must(await laptop.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    const certificates = await laptop.db.feeds.toArray();
    const [fresh, old] = [certificates.filter(({ own }) => own === 1), certificates.filter(({ own }) => own === 0)];
    expect(fresh.map(({ scope, seq }) => [scope, seq])).toEqual([['parties:33.08+34.04', 1]]);
    expect(old.map(({ feed }) => feed)).not.toContain(fresh[0]?.feed);

    await hand(laptop, magelang, magelangId);
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'unit', value: 'Dinas Lingkungan Hidup' }]));
    await hand(magelang, laptop, slemanId);
    // The partner told what it has of the old feed; what is missing of our own words is asked for like anybody's.
    const request = must(await laptop.engine.makeRequest(magelangId));
    await take(magelang, request.bytes);
    await hand(magelang, laptop, slemanId);
    const [here, there] = [
      await wholeRecord(laptop.db, 'cooperation-item', record),
      await wholeRecord(magelang.db, 'cooperation-item', record),
    ];
    expect(here?.value).toMatchObject({ term: 24, location: 'Tempel', unit: 'Dinas Lingkungan Hidup' });
    expect(there?.value).toEqual(here?.value);
    const numbered = async ({ db }: EngineOffice) =>
      new Map((await db.entries.toArray()).map(({ feed, seq, hash }) => [`${feed} ${String(seq)}`, hash.join()]));
    const [ours, theirs] = [await numbered(laptop), await numbered(magelang)];
    for (const [place, hash] of theirs) expect(ours.get(place) ?? hash).toBe(hash);
  });

  it('B22 a journal beside the backup adds what was written after it', async () => {
    const sleman = await readyOffice(SLEMAN);
    const file = await backedUp(sleman);
    const { record } = must(await sleman.engine.create(WASTE));
    await Promise.all(sleman.db.tables.map(async (table) => table.clear()));
    const again = sleman.restarted();
    expect(must(await again.engine.start())).toMatchObject({ kind: 'empty-beside-journal' });
    must(await again.engine.restoreBackup(file));
    expect((await wholeRecord(again.db, 'cooperation-item', record))?.value.term).toBe(60);
    expect((await again.db.feeds.toArray()).map(({ own }) => own)).toEqual([0]);
    must(await again.engine.edit(record, [{ kind: 'set', path: 'term', value: 12 }]));
    expect((await again.db.feeds.toArray()).map(({ own }) => own).toSorted((one, other) => one - other)).toEqual([
      0, 1,
    ]);
  });

  it('B22 what comes back from the journal alone also goes on in new feeds', async () => {
    const sleman = await readyOffice(SLEMAN);
    const { record } = must(await sleman.engine.create(WASTE));
    await Promise.all(sleman.db.tables.map(async (table) => table.clear()));
    const again = sleman.restarted();
    must(await again.engine.start());
    must(await again.engine.resolveEmpty('replay'));
    must(await again.engine.edit(record, [{ kind: 'set', path: 'term', value: 12 }]));
    expect((await again.db.feeds.toArray()).map(({ own }) => own).toSorted((one, other) => one - other)).toEqual([
      0, 1,
    ]);
    expect(must(await again.restarted().engine.start())).toMatchObject({ kind: 'ready' });
  });

  it('D2 a journal that tells another past than the backup is kept beside it, entry by entry', async () => {
    const sleman = await readyOffice(SLEMAN);
    const { record } = must(await sleman.engine.create(WASTE));
    const copy = await newLaptop(sleman, 18);
    for (const table of sleman.db.tables) await copy.db.table(table.name).bulkPut(await table.toArray());
    copy.journal.push(...sleman.journal);
    const clone = copy.restarted();
    must(await clone.engine.start());
    for (const term of [11, 12]) must(await clone.engine.edit(record, [{ kind: 'set', path: 'term', value: term }]));
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 36 }]));
    const file = await backedUp(sleman);
    await Promise.all(clone.db.tables.map(async (table) => table.clear()));
    const again = clone.restarted();
    must(await again.engine.start());
    must(await again.engine.restoreBackup(file));
    const held = await again.db.quarantine.toArray();
    expect(held.map(({ what, reason, seq }) => [what, reason, seq])).toEqual([
      ['entry', 'forked', 3],
      ['entry', 'forked', 4],
    ]);
    expect((await truth(again)).entries).toEqual((await truth(sleman)).entries);
    expect((await wholeRecord(again.db, 'cooperation-item', record))?.value.term).toBe(36);
  });

  it('D2 two laptops that go on in one feed are told as a fork, and both sides are kept', async () => {
    const { sleman, magelang, magelangId } = await twoOffices();
    const { record } = must(await sleman.engine.create(WASTE));
    must(await sleman.engine.share(record));
    // A copy of the whole profile, which no rule could know of.
    const copy = await newLaptop(sleman, 17);
    for (const table of sleman.db.tables) await copy.db.table(table.name).bulkPut(await table.toArray());
    const clone = copy.restarted();
    must(await clone.engine.start());
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 36 }]));
    must(await clone.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    await hand(sleman, magelang, magelangId);
    const before = await truth(magelang);
    const twin = must(await clone.engine.makePackage(magelangId));
    await take(magelang, twin.bytes);
    const held = await magelang.db.quarantine.toArray();
    expect(held.map(({ what, reason, bytes }) => [what, reason, bytes.length])).toEqual([
      ['file', 'forked', twin.bytes.length],
    ]);
    expect((await truth(magelang)).entries).toEqual(before.entries);
  });
});
