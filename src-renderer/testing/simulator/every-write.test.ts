import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Commit from '#store/commit.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, shownTo, twoOffices } from '#testing/offices.ts';
import { cutAtEveryWrite, type Deed } from './every-write.ts';

/** A commit in two transactions: what a crash must be able to find. */
const planted = vi.hoisted(() => ({ fault: 'none' }));

vi.mock('#store/commit.ts', async (original) => {
  const real = await original<typeof Commit>();
  return {
    ...real,
    commit: async (...[db, batch]: Parameters<typeof real.commit>) => {
      const { entries = [], feeds = [], ...rest } = batch;
      if (planted.fault === 'none' || entries.length === 0) return real.commit(db, batch);
      const first = await real.commit(db, { entries, feeds });
      return first.ok ? real.commit(db, rest) : first;
    },
  };
});

beforeAll(startMergeEngine);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));
const WHY = { reason: 'lost', note: '' } as const;

type Bed = {
  readonly sleman: Acquainted;
  readonly record: string;
  /** Not shared yet. */
  readonly ours: string;
  readonly later: Uint8Array;
};

/** Sleman, which has a record, took a file of which it put one record off, and has another file before it. */
async function bed(): Promise<Bed> {
  const { sleman, magelang } = await twoOffices();
  const record = await shared(sleman, 'Irigasi');
  await hand(sleman, magelang);
  const putOff = await shared(magelang, 'Sampah');
  await shared(magelang, 'Air minum');
  const file = must(await magelang.engine.makePackage(sleman.id)).bytes;
  must(await sleman.engine.accept((await shownTo(sleman, file)).token, { all: true, but: [putOff] }));
  must(await magelang.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Irigasi lintas batas' }]));
  await shared(magelang, 'Terminal');
  const ours = await written(sleman, 'Pasar');
  return { sleman, record, ours, later: must(await magelang.engine.makePackage(sleman.id)).bytes };
}

async function written(office: EngineOffice, title: string): Promise<string> {
  const edits = [
    { kind: 'set', path: 'title', value: title } as const,
    { kind: 'set', path: 'parties', value: PARTIES } as const,
  ];
  return must(await office.engine.create({ kind: 'cooperation-item', edits })).record;
}

async function shared(office: EngineOffice, title: string): Promise<string> {
  const record = await written(office, title);
  must(await office.engine.share(record));
  return record;
}

const importOf = (file: Uint8Array): Deed => ({
  name: 'an import',
  repeats: true,
  run: async (office) => office.engine.accept((await shownTo(office, file)).token),
});

describe('the power cut before every single write', () => {
  it.each<readonly [string, (of: Bed) => Deed]>([
    ['an import', ({ later }) => importOf(later)],
    [
      'taking what was put off',
      () => ({
        name: 'taking what was put off',
        repeats: true,
        run: async ({ db, engine }) => engine.takePostponed((await db.postponed.toArray()).map(({ record }) => record)),
      }),
    ],
    [
      'an edit',
      ({ record }) => ({
        name: 'an edit',
        repeats: false,
        run: ({ engine }) => engine.edit(record, [{ kind: 'set', path: 'notes', value: 'catatan' }]),
      }),
    ],
    [
      'a new record',
      () => ({
        name: 'a new record',
        repeats: false,
        run: ({ engine }) =>
          engine.create({ kind: 'meeting', edits: [{ kind: 'set', path: 'title', value: 'Rapat' }] }),
      }),
    ],
    ['sharing', ({ ours }) => ({ name: 'sharing', repeats: false, run: ({ engine }) => engine.share(ours) })],
    [
      'a note about a key',
      () => ({
        name: 'a note about a key',
        repeats: true,
        run: async ({ db, engine }) => engine.revokeKey((await db.peers.toCollection().first())?.office ?? '', WHY),
      }),
    ],
  ])('W2 D1 of %s: all or nothing, and journal and database agree', async (_name, deedOf) => {
    const of = await bed();
    const deed = deedOf(of);
    expect(await cutAtEveryWrite(of.sleman, deed)).toBeGreaterThan(0);
  });

  it('D3 of taking an import back: the file can be taken back again, or is gone', async () => {
    const { sleman, later } = await bed();
    const { sha256, token } = await shownTo(sleman, later);
    must(await sleman.engine.accept(token));
    const deed: Deed = { name: 'an import taken back', repeats: true, run: ({ engine }) => engine.undoImport(sha256) };
    expect(await cutAtEveryWrite(sleman, deed)).toBeGreaterThan(0);
  });

  it('finds a commit that is two transactions', async () => {
    const { sleman, later } = await bed();
    planted.fault = 'two';
    await expect(cutAtEveryWrite(sleman, importOf(later))).rejects.toThrow(/W2|P1|D1/);
    planted.fault = 'none';
  });
});
