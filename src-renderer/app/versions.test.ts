import { beforeAll, describe, expect, it } from 'vitest';
import { engineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { consentsOf } from '#domain/agreements/consents.ts';
import { isNumberTwice } from '#domain/agreements/versions.ts';
import type { FileToKeep } from './versions.ts';

beforeAll(startMergeEngine);

const FILE: FileToKeep = {
  bytes: new TextEncoder().encode('PK: versi 1'),
  name: 'KSB Sampah versi 1.docx',
  how: 'word',
  mark: { id: 'versiSatu000000000001', number: 1 },
  base: '',
  note: '',
  text: 'cGFja2Vk',
  print: '0123456789abcdef',
  to: 'Kabupaten Magelang',
};

async function aDraft({ engine }: Acquainted): Promise<string> {
  const parties = ['34.04', '33.08'].map((code, index) => ({
    kind: 'add' as const,
    list: 'parties',
    row: `party${index}`,
    order: `${index}`,
    values: { party: { kind: 'region', code } },
  }));
  return must(
    await engine.create({ kind: 'agreement', edits: [{ kind: 'set', path: 'title', value: 'Sampah' }, ...parties] }),
  ).record;
}

async function lists({ db }: Pick<Acquainted, 'db'>, record: string) {
  const { versions = [], dispatches = [] } = (await wholeRecord(db, 'agreement', record))?.value ?? {};
  return { versions, dispatches };
}

describe('a file of an agreement that leaves', () => {
  it('is kept byte for byte, with its number, to whom, when and by whom', async () => {
    const { sleman } = await twoOffices();
    const record = await aDraft(sleman);
    expect(must(await sleman.engine.keepVersion(record, FILE))).toMatchObject({ number: 1, known: false });
    const { versions, dispatches } = await lists(sleman, record);
    expect(versions).toMatchObject([{ id: FILE.mark?.id, number: 1, size: 11, by: 'Sri', region: '34.04' }]);
    expect(dispatches).toMatchObject([{ version: FILE.mark?.id, to: 'Kabupaten Magelang', by: 'Sri' }]);
    const held = await sleman.db.blobs.get(versions[0]?.sha256 ?? '');
    expect([...(held?.bytes ?? [])]).toEqual([...FILE.bytes]);
  });

  it('and once more without a change is the same version, which left twice', async () => {
    const { sleman } = await twoOffices();
    const record = await aDraft(sleman);
    must(await sleman.engine.keepVersion(record, FILE));
    const other = { ...FILE, mark: { id: 'versiDua0000000000001', number: 2 }, to: 'Biro Hukum' };
    expect(must(await sleman.engine.keepVersion(record, other))).toMatchObject({ number: 1, known: true });
    const { versions, dispatches } = await lists(sleman, record);
    expect(versions).toHaveLength(1);
    expect(dispatches.map(({ to }) => to)).toEqual(['Kabupaten Magelang', 'Biro Hukum']);
  });

  it('that did not leave is taken back, also its number; what came in gets the next number and left to nobody', async () => {
    const { sleman } = await twoOffices();
    const record = await aDraft(sleman);
    const kept = must(await sleman.engine.keepVersion(record, FILE));
    must(await sleman.engine.takeBackVersion(record, kept));
    expect(await lists(sleman, record)).toEqual({ versions: [], dispatches: [] });
    expect(await sleman.db.blobs.count()).toBe(0);
    const bytes = new TextEncoder().encode('PK: balasan');
    const back = { ...FILE, bytes, how: 'returned', mark: null, to: null } as const;
    expect(must(await sleman.engine.keepVersion(record, back))).toMatchObject({ number: 1, dispatch: null });
    expect((await lists(sleman, record)).dispatches).toEqual([]);
  });

  it('that did not leave keeps its bytes where anything else names them: an earlier sending, another draft', async () => {
    const { sleman } = await twoOffices();
    const [record, other] = [await aDraft(sleman), await aDraft(sleman)];
    must(await sleman.engine.keepVersion(record, FILE));
    must(await sleman.engine.takeBackVersion(record, must(await sleman.engine.keepVersion(record, FILE))));
    expect(await sleman.db.blobs.count()).toBe(1);
    const mark = { id: 'versiLain00000000001', number: 1 };
    const beside = must(await sleman.engine.keepVersion(other, { ...FILE, mark }));
    must(await sleman.engine.takeBackVersion(other, beside));
    expect((await lists(sleman, record)).versions).toHaveLength(1);
    expect(await sleman.db.blobs.count()).toBe(1);
  });

  it('as the original of a party is kept beside its version, and refused where the draft has changed since', async () => {
    const { sleman } = await twoOffices();
    const record = await aDraft(sleman);
    must(await sleman.engine.keepVersion(record, FILE));
    const copy = {
      bytes: new TextEncoder().encode('PK: rangkap 2'),
      name: 'Rangkap 2 Kabupaten Magelang KSB Sampah versi 1.docx',
      version: FILE.mark?.id ?? '',
      party: 'party1',
      to: 'Kabupaten Magelang',
      note: '',
      print: FILE.print,
      source: '',
    };
    const kept = must(await sleman.engine.keepCopy(record, copy));
    const { versions, dispatches } = await lists(sleman, record);
    expect(versions).toHaveLength(1);
    expect(dispatches[1]).toMatchObject({
      version: FILE.mark?.id,
      party: 'party1',
      to: copy.to,
      name: copy.name,
      size: 13,
    });
    const held = await sleman.db.blobs.get(dispatches[1]?.sha256 ?? '');
    expect([...(held?.bytes ?? [])]).toEqual([...copy.bytes]);
    must(await sleman.engine.takeBackVersion(record, kept));
    expect([(await lists(sleman, record)).dispatches.length, await sleman.db.blobs.count()]).toEqual([1, 1]);
    const changed = await sleman.engine.keepCopy(record, { ...copy, print: 'f'.repeat(16) });
    expect(changed).toMatchObject({ error: { reason: 'changed-meanwhile' } });
    const strange = await sleman.engine.keepCopy(record, { ...copy, version: 'tidakAda' });
    expect(strange).toMatchObject({ error: { reason: 'no-such-record' } });
    expect(await sleman.db.blobs.count()).toBe(1);
  });

  it('W2 D1 never stands without its bytes: power cut at every write, and a full disk', async () => {
    let cuts = 0;
    for (let isWhole = false; !isWhole; cuts += 1) {
      const { sleman } = await twoOffices();
      const record = await aDraft(sleman);
      sleman.shell.writesLeft = cuts;
      isWhole = (await sleman.engine.keepVersion(record, FILE)).ok;
      delete sleman.shell.writesLeft;
      const after = sleman.restarted();
      must(await after.engine.start());
      for (const { sha256 } of (await lists(after, record)).versions)
        expect(await after.db.blobs.get(sha256)).toBeDefined();
      // What was told to be kept is there; what was cut off can be done again, and is there once.
      const again = must(await after.engine.keepVersion(record, FILE));
      expect([cuts, isWhole && !again.known]).toEqual([cuts, false]);
      expect((await lists(after, record)).versions).toHaveLength(1);
    }
    expect(cuts).toBeGreaterThan(4);
    const { sleman } = await twoOffices();
    const record = await aDraft(sleman);
    Object.assign(sleman.disk, { refuses: 1, writes: 0 });
    expect(await sleman.engine.keepVersion(record, FILE)).toMatchObject({ error: { reason: 'database-not-written' } });
    expect((await lists(sleman, record)).versions).toEqual([]);
    must(await sleman.engine.keepVersion(record, FILE));
    expect((await lists(sleman, record)).versions).toHaveLength(1);
  });
});

describe('the versions of a shared agreement', () => {
  it('travel as a list, never as bytes, and those from before the sharing without their text (documents R10)', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await aDraft(sleman);
    must(await sleman.engine.keepVersion(record, { ...FILE, note: 'untuk kita sendiri' }));
    must(await sleman.engine.share(record));
    const second = {
      ...FILE,
      note: 'segera',
      bytes: new Uint8Array(40_000).fill(7),
      mark: { id: 'versiDua1', number: 2 },
    };
    must(await sleman.engine.keepVersion(record, second));
    await hand(sleman, magelang);
    const { versions, dispatches } = await lists(magelang, record);
    expect(versions.map(({ number, text }) => [number, text])).toEqual([
      [1, ''],
      [2, FILE.text],
    ]);
    expect(dispatches.map(({ to, note }) => [to, note])).toEqual([
      [FILE.to, ''],
      [FILE.to, 'segera'],
    ]);
    expect(await magelang.db.blobs.count()).toBe(0);
    expect(await sleman.db.blobs.count()).toBe(2);
  });

  it('take the consent that the party’s own office notes, and tell numbers apart that two offices gave at once', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await aDraft(sleman);
    must(await sleman.engine.share(record));
    await hand(sleman, magelang);
    must(await sleman.engine.keepVersion(record, FILE));
    const other = { ...FILE, bytes: new Uint8Array([1]), mark: { id: 'versiMereka', number: 1 } };
    must(await magelang.engine.keepVersion(record, other));
    await hand(sleman, magelang);
    const values = { version: FILE.mark?.id ?? '', party: 'party1', day: '2026-11-23', by: 'Rina', region: '33.08' };
    must(await magelang.engine.edit(record, [{ kind: 'add', list: 'approvals', row: 'setuju1', order: 'A', values }]));
    await hand(magelang, sleman);
    const value = (await wholeRecord(sleman.db, 'agreement', record))?.value;
    if (value === undefined) throw new Error('the draft is there');
    expect(consentsOf(value)).toMatchObject({ version: { id: FILE.mark?.id }, missing: [0] });
    expect(value.versions.map((version) => isNumberTwice(value, version))).toEqual([true, true]);
  });

  it('R16 keep their text where a person shares with the history', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await aDraft(sleman);
    must(await sleman.engine.keepVersion(record, FILE));
    must(await sleman.engine.share(record, { with: 'parties', history: true }));
    await hand(sleman, magelang);
    expect((await lists(magelang, record)).versions.map(({ text }) => text)).toEqual([FILE.text]);
  });
});

describe('a backup', () => {
  it('B14 holds the files, and a restored office has them again byte for byte', async () => {
    const { sleman } = await twoOffices();
    const record = await aDraft(sleman);
    must(await sleman.engine.keepVersion(record, FILE));
    const name = must(await sleman.engine.backUp('now')).last?.name ?? '';
    const laptop = await engineOffice({
      region: '34.04',
      name: 'Sekretariat Sleman',
      user: 'Sri',
      seed: 90,
      sample: sleman.sample,
      backups: sleman.backups,
    });
    must(await laptop.engine.start());
    must(await laptop.engine.restoreBackup(name));
    const { versions } = await lists(laptop, record);
    const held = await laptop.db.blobs.get(versions[0]?.sha256 ?? '');
    expect([...(held?.bytes ?? [])]).toEqual([...FILE.bytes]);
  });
});
