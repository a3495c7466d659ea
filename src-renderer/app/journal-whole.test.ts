import { beforeAll, describe, expect, it } from 'vitest';
import { decodeJournal, encodeJournalRecord, journalGroup, type JournalRecord } from '#feed/journal-record.ts';
import { unwrap } from '#base/result.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { type EngineOffice, engineOffice, readyOffice } from '#testing/engine-office.ts';
import { freshDatabase } from '#testing/fresh-database.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, shownTo, twoOffices } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const PARTIES = ['33.08', '34.04'].map((code) => ({ kind: 'region', code }));

async function anItem(office: EngineOffice, title: string): Promise<string> {
  const edits = [
    { kind: 'set', path: 'title', value: title },
    { kind: 'set', path: 'parties', value: PARTIES },
  ] as const;
  const { record } = must(await office.engine.create({ kind: 'cooperation-item', edits: [...edits] }));
  must(await office.engine.share(record));
  return record;
}

const setTitle = async (office: EngineOffice, record: string, value: string) =>
  must(await office.engine.edit(record, [{ kind: 'set', path: 'title', value }]));

const titleIn = async ({ db }: EngineOffice, record: string) =>
  (await wholeRecord(db, 'cooperation-item', record))?.value.title;

/** The laptop of Sleman is lost; a new one has the recovery file and what Magelang gives back. */
async function restoredFromPartner() {
  const { sleman, magelang } = await twoOffices();
  const ours = await anItem(sleman, 'Sampah');
  const theirs = await anItem(magelang, 'Irigasi');
  for (const title of ['Sampah dua', 'Sampah tiga']) await setTitle(sleman, ours, title);
  await hand(magelang, sleman);
  await setTitle(sleman, theirs, 'Irigasi bersama');
  await hand(sleman, magelang);
  const ready = await readyOffice({
    region: '34.04',
    name: 'Sekretariat Sleman',
    user: 'Sri',
    seed: 77,
    sample: sleman.keys(),
  });
  must(await ready.engine.acceptCard(must(await magelang.engine.card()).bytes));
  const laptop: Acquainted = { ...ready, id: sleman.id };
  const full = must(await magelang.engine.makePackage(laptop.id, 'file', 'everything'));
  must(await laptop.engine.accept((await shownTo(laptop, full.bytes)).token));
  return { magelang, laptop, ours, theirs };
}

/** The database is gone, the journal is there, and it is chosen. */
async function fromTheJournalAlone(office: EngineOffice) {
  const lost = office.restarted(freshDatabase());
  const found = must(await lost.engine.start());
  const report = must(await lost.engine.resolveEmpty('replay'));
  return { lost, found, report };
}

const recordsIn = (journal: readonly Uint8Array[]): readonly JournalRecord[] =>
  journal.flatMap((bytes) => unwrap(decodeJournal(bytes), 'the journal is sound'));

describe('the journal holds all that this office wrote', () => {
  it('D2 what a partner gave back after the laptop was lost stands in the journal of the new one', async () => {
    const { laptop, ours } = await restoredFromPartner();
    const unsigned = recordsIn(laptop.journal).filter((one) => one.kind === 'entry' && one.entry.signature === null);
    expect(unsigned.length).toBeGreaterThan(0);
    const { lost, report } = await fromTheJournalAlone(laptop);
    expect(report).toMatchObject({ kind: 'ready', appended: 0 });
    expect(await titleIn(lost, ours)).toBe('Sampah tiga');
    const own = (await laptop.db.feeds.toArray()).filter(({ office }) => office === laptop.id);
    for (const { feed, seq } of own) expect((await lost.db.feeds.get(feed))?.seq).toBe(seq);
  });

  it('D3 an import that gave back own entries is taken back by new changes: the journal has them and misses none', async () => {
    const { laptop, ours } = await restoredFromPartner();
    const line = (await laptop.db.ledger.toArray()).findLast(({ verdict }) => verdict === 'accepted');
    expect(must(await laptop.engine.undoImport(line?.sha256 ?? '')).how).toBe('taken-back');
    expect((await wholeRecord(laptop.db, 'cooperation-item', ours))?.value.removed).toBe(true);
    expect(must(await laptop.engine.checkTrail()).faults).toEqual([]);
  });

  it('what waits for a partner is told beforehand, counted afterwards, and shows when the partner gave it again', async () => {
    const { laptop, magelang, theirs } = await restoredFromPartner();
    const { lost, found } = await fromTheJournalAlone(laptop);
    if (found.kind !== 'empty-beside-journal') throw new Error('the database is empty');
    expect(found.journal.waiting).toBe(1);
    expect(found.journal.records).toBe(await lost.db.records.count());
    expect(await titleIn(lost, theirs)).toBeUndefined();
    expect(must(await lost.engine.waitingRecords())).toEqual({ hidden: 1, behind: 0 });
    must(await lost.engine.acceptCard(must(await magelang.engine.card()).bytes));
    const full = must(await magelang.engine.makePackage(laptop.id, 'file', 'everything'));
    must(await lost.engine.accept((await shownTo(lost, full.bytes)).token));
    expect(await titleIn(lost, theirs)).toBe('Irigasi bersama');
    expect(must(await lost.engine.waitingRecords())).toEqual({ hidden: 0, behind: 0 });
  });

  it('D2 a place that the disk has spoiled is written again at the next start, once', async () => {
    const sleman = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 9 });
    const record = await anItem(sleman, 'Sampah');
    for (const title of ['dua', 'tiga']) await setTitle(sleman, record, title);
    must(await sleman.restarted().engine.start());
    sleman.journal.splice(2, 2);
    sleman.shell.spoiled = 700;
    expect(must(await sleman.restarted().engine.start())).toMatchObject({ kind: 'ready', replayed: 0, appended: 3 });
    expect(must(await sleman.restarted().engine.start())).toMatchObject({ kind: 'ready', replayed: 0, appended: 0 });
    const { lost } = await fromTheJournalAlone(sleman);
    expect(await titleIn(lost, record)).toBe('tiga');
    const feeds = await sleman.db.feeds.toArray();
    const back = await lost.db.feeds.bulkGet(feeds.map(({ feed }) => feed));
    expect(back.map((row) => [row?.seq, row?.beyond, row?.head])).toEqual(
      feeds.map(({ seq, beyond, head }) => [seq, beyond, head]),
    );
  });

  it('B22 what a backup brought back on another laptop stands in the journal there', async () => {
    const sleman = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 9 });
    const record = await anItem(sleman, 'Sampah');
    const file = must(await sleman.engine.backUp('now')).last?.name ?? '';
    const seed = { region: '34.04', name: 'Sleman', user: 'Sri', seed: 10 };
    const laptop = await engineOffice({ ...seed, sample: sleman.keys(), backups: sleman.backups });
    must(await laptop.engine.start());
    must(await laptop.engine.restoreBackup(file));
    await setTitle(laptop, record, 'Di laptop baru');
    expect(await titleIn((await fromTheJournalAlone(laptop)).lost, record)).toBe('Di laptop baru');
  });

  it('D1 a disk without room for the journal keeps nobody from the data, and the next start tries again', async () => {
    const sleman = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 9 });
    await anItem(sleman, 'Sampah');
    sleman.journal.splice(1, 1);
    sleman.shell.fails = 'journal';
    expect(must(await sleman.restarted().engine.start())).toMatchObject({ kind: 'ready', appended: 0 });
    sleman.shell.fails = 'nothing';
    expect(must(await sleman.restarted().engine.start())).toMatchObject({ kind: 'ready', appended: 1 });
  });

  it('D1 a power cut at any write of the completing leaves a journal that the next start completes', async () => {
    const { laptop, ours } = await restoredFromPartner();
    const whole = recordsIn(laptop.journal).length;
    for (let writes = 0; writes < 4; writes += 1) {
      const copy = await laptop.copied();
      copy.shell.isCopy = false;
      copy.journal.splice(2, 2);
      copy.shell.spoiled = 1;
      copy.shell.writesLeft = writes;
      await copy.restarted().engine.start();
      delete copy.shell.writesLeft;
      must(await copy.restarted().engine.start());
      expect(new Set(recordsIn(copy.journal).map((one) => JSON.stringify(one))).size).toBe(whole);
      expect(await titleIn((await fromTheJournalAlone(copy)).lost, ours)).toBe('Sampah tiga');
    }
  });

  it('X3 an entry without a signature is believed only for the signed one behind it', async () => {
    const { laptop } = await restoredFromPartner();
    const records = recordsIn(laptop.journal);
    const kept = records.filter((one) => one.kind === 'feed' || one.entry.signature === null);
    laptop.journal.splice(0, laptop.journal.length, ...journalGroup(kept.map(encodeJournalRecord)));
    const { lost } = await fromTheJournalAlone(laptop);
    expect(await lost.db.entries.count()).toBe(0);
    const aside = await lost.db.quarantine.toArray();
    expect(aside.map(({ what, reason }) => [what, reason])).toEqual(
      kept.filter(({ kind }) => kind === 'entry').map(() => ['entry', 'bad-signature']),
    );
  });

  it('X3 an unsigned entry whose words were changed is refused with all that lean on it', async () => {
    const { laptop } = await restoredFromPartner();
    const records = recordsIn(laptop.journal).map((one) => {
      if (one.kind === 'feed' || one.entry.signature !== null) return one;
      const body = new Uint8Array(one.entry.body);
      body[body.length - 1] = (body.at(-1) ?? 0) ^ 1;
      return { kind: 'entry' as const, entry: { ...one.entry, body } };
    });
    laptop.journal.splice(0, laptop.journal.length, ...journalGroup(records.map(encodeJournalRecord)));
    const lost = laptop.restarted(freshDatabase());
    must(await lost.engine.start());
    expect(await lost.engine.resolveEmpty('replay')).toMatchObject({ ok: false, error: { reason: 'damaged' } });
    // Half of it must not pass for a whole office: the choice comes again.
    expect(must(await lost.restarted().engine.start())).toMatchObject({ kind: 'empty-beside-journal' });
  });
});
