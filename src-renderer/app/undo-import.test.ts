import { beforeAll, describe, expect, it } from 'vitest';
import { type Result, unwrap } from '#base/result.ts';
import { listLedger, listPartners } from '#store/queries/partners.ts';
import { listConflicts, wholeRecord } from '#store/queries/records.ts';
import { search } from '#store/queries/search.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import type { NewRecord } from './engine.ts';

beforeAll(startMergeEngine);

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

const WASTE: NewRecord = {
  kind: 'cooperation-item',
  edits: [
    { kind: 'set', path: 'title', value: 'Pengelolaan sampah bersama' },
    { kind: 'set', path: 'parties', value: ['34.04', '33.08'].map((code) => ({ kind: 'region', code })) },
    { kind: 'set', path: 'term', value: 60 },
  ],
};

type Pair = {
  readonly sleman: EngineOffice;
  readonly magelang: EngineOffice;
  readonly slemanId: string;
  readonly magelangId: string;
  readonly record: string;
};

/** A record that both have and that Magelang then changed; its file has not been taken. */
async function pair(): Promise<Pair> {
  const sleman = await readyOffice({ region: '34.04', name: 'Sekretariat Sleman', user: 'Sri', seed: 1 });
  const magelang = await readyOffice({ region: '33.08', name: 'Sekretariat Magelang', user: 'Rina', seed: 2 });
  const [one, other] = [must(await sleman.engine.card()), must(await magelang.engine.card())];
  must(await sleman.engine.acceptCard(other.bytes));
  must(await magelang.engine.acceptCard(one.bytes));
  const { record } = must(await sleman.engine.create(WASTE));
  must(await sleman.engine.share(record));
  const all = { sleman, magelang, slemanId: one.office, magelangId: other.office, record };
  await hand(sleman, magelang, other.office);
  return all;
}

async function hand(from: EngineOffice, to: EngineOffice, toId: string): Promise<string> {
  const made = must(await from.engine.makePackage(toId));
  return take(to, made.bytes);
}

async function take(to: EngineOffice, bytes: Uint8Array): Promise<string> {
  const shown = must(await to.engine.preview({ name: 'x.simpul', bytes }));
  if (shown.kind !== 'package') throw new Error('it is a package');
  must(await to.engine.accept(shown.token));
  return shown.sha256;
}

const item = async (office: EngineOffice, record: string) =>
  (await wholeRecord(office.db, 'cooperation-item', record))?.value;

/** Everything but the books: what a screen could show. */
async function shownBy({ db }: EngineOffice) {
  const tables = [db.entries, db.docs, db.records, db.values, db.conflicts, db.items, db.search] as const;
  return Promise.all(tables.map((table) => table.toArray()));
}

describe('D3 an import is taken back', () => {
  it('D3 as if it had never come while nothing was built on it, and the same file can be taken again', async () => {
    const { sleman, magelang, slemanId, magelangId, record } = await pair();
    const before = await shownBy(sleman);
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Tempel' }]));
    const { record: second } = must(await magelang.engine.create(WASTE));
    must(await magelang.engine.share(second));
    const { bytes } = must(await magelang.engine.makePackage(slemanId));
    const sha256 = await take(sleman, bytes);
    expect((await item(sleman, record))?.location).toBe('Tempel');
    expect(must(await sleman.engine.undoImport(sha256))).toEqual({ how: 'forgotten', records: 2, left: 0 });
    expect(await shownBy(sleman)).toEqual(before);
    expect(await item(sleman, second)).toBeUndefined();
    expect(await search(sleman.db, 'sampah', 5)).toHaveLength(1);
    expect((await listLedger(sleman.db, 9)).map((line) => line.verdict)).toContain('undone');
    const partner = (await listPartners(sleman.db)).find(({ office }) => office === magelangId);
    expect(partner?.weLack).toBe(2);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
    expect(await sleman.engine.undoImport(sha256)).toMatchObject({ ok: false, error: { reason: 'nothing-to-undo' } });

    await take(sleman, bytes);
    expect((await item(sleman, record))?.location).toBe('Tempel');
    expect((await item(sleman, second))?.title).toBe('Pengelolaan sampah bersama');
  });

  it('D3 by new changes once something was built on it, and the partner sees what stood there before', async () => {
    const { sleman, magelang, slemanId, magelangId, record } = await pair();
    must(
      await magelang.engine.edit(record, [
        { kind: 'set', path: 'location', value: 'Tempel' },
        { kind: 'set', path: 'term', value: 24 },
      ]),
    );
    const sha256 = await hand(magelang, sleman, slemanId);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Turi' }]));
    expect(must(await sleman.engine.undoImport(sha256))).toEqual({ how: 'taken-back', records: 1, left: 0 });
    expect(await item(sleman, record)).toMatchObject({ location: 'Turi', term: 60 });
    await hand(sleman, magelang, magelangId);
    expect(await item(magelang, record)).toMatchObject({ location: 'Turi', term: 60 });
    expect([await listConflicts(sleman.db), await listConflicts(magelang.db)]).toEqual([[], []]);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('D3 X5 by new changes once a file left, since others may know that we had it', async () => {
    const { sleman, magelang, slemanId, magelangId, record } = await pair();
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    const sha256 = await hand(magelang, sleman, slemanId);
    await hand(sleman, magelang, magelangId);
    expect(must(await sleman.engine.undoImport(sha256)).how).toBe('taken-back');
    await hand(sleman, magelang, magelangId);
    expect((await item(magelang, record))?.term).toBe(60);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('D2 D3 a dispute that the import brought is gone in both offices', async () => {
    const { sleman, magelang, slemanId, magelangId, record } = await pair();
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 36 }]));
    const sha256 = await hand(magelang, sleman, slemanId);
    expect(await listConflicts(sleman.db)).toHaveLength(1);
    await hand(sleman, magelang, magelangId);
    must(await sleman.engine.undoImport(sha256));
    expect([(await item(sleman, record))?.term, await listConflicts(sleman.db)]).toEqual([36, []]);
    await hand(sleman, magelang, magelangId);
    expect([(await item(magelang, record))?.term, await listConflicts(magelang.db)]).toEqual([36, []]);
  });
});
