import { beforeAll, expect, it } from 'vitest';
import { wholeRecord } from '#store/queries/records.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const COUNT = 110;
const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

/** Magelang's file with many records is taken, and a file left Sleman since: it can only be taken back by new changes. */
async function taken() {
  const { sleman, magelang } = await twoOffices();
  const made = must(
    await magelang.engine.createMany(
      Array.from({ length: COUNT }, (_, number) => ({
        kind: 'cooperation-item' as const,
        edits: [
          { kind: 'set' as const, path: 'title', value: `Butir ${number}` },
          { kind: 'set' as const, path: 'parties', value: PARTIES },
        ],
      })),
    ),
  );
  for (const record of made.records) must(await magelang.engine.share(record));
  const { sha256 } = await hand(magelang, sleman);
  must(await sleman.engine.makePackage(magelang.id));
  return { sleman, sha256, records: made.records };
}

async function inSight({ db }: Pick<Acquainted, 'db'>, records: readonly string[]): Promise<number> {
  const all = await Promise.all(records.map((record) => wholeRecord(db, 'cooperation-item', record)));
  return all.filter((one) => one !== null && !one.value.removed).length;
}

it('R21 D3 an undo that loses its power in the middle is finished at the next start', async () => {
  const { sleman, sha256, records } = await taken();
  expect(await inSight(sleman, records)).toBe(COUNT);
  const whole = await sleman.copied();
  must(await whole.engine.start());
  whole.shell.writesLeft = 1_000_000;
  must(await whole.engine.undoImport(sha256));
  const writes = 1_000_000 - whole.shell.writesLeft;
  const halves: number[] = [];
  // Before the mark is cleared, within the second step, and between the two.
  for (const early of [1, 5, 9]) {
    const copy = await sleman.copied();
    must(await copy.engine.start());
    copy.shell.writesLeft = writes - early;
    await copy.engine.undoImport(sha256);
    halves.push(await inSight(copy, records));
    delete copy.shell.writesLeft;
    const again = copy.restarted();
    must(await again.engine.start());
    expect(await inSight(again, records)).toBe(0);
    expect((await again.db.meta.get('undoing'))?.value).toBe(null);
    expect(await again.engine.undoImport(sha256)).toMatchObject({ error: { reason: 'nothing-to-undo' } });
    expect(must(await again.engine.rebuild()).differences).toBe(0);
  }
  expect(halves).toContain(COUNT - 100);
  expect(halves).not.toContain(COUNT);
});

it('R21 without a mark nothing is taken back at a start', async () => {
  const { sleman, sha256, records } = await taken();
  must(await sleman.engine.undoImport(sha256));
  expect((await sleman.db.meta.get('undoing'))?.value).toBe(null);
  expect(await inSight(sleman, records)).toBe(0);
  const again = sleman.restarted();
  must(await again.engine.start());
  expect(await inSight(again, records)).toBe(0);
});
