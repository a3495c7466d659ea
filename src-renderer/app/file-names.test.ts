import { beforeAll, describe, expect, it } from 'vitest';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { acquainted, type Acquainted, allParts, must, shownTo } from '#testing/offices.ts';

beforeAll(startMergeEngine);

const PARTIES = ['33.08', '34.02', '34.04'].map((code) => ({ kind: 'region', code }));

/** Three offices; Sleman, whose files are small, has written something for both others. */
async function three(partSize: number) {
  const [sleman, magelang, bantul] = await acquainted(['34.04', '33.08', '34.02'], { '34.04': partSize });
  if (sleman === undefined || magelang === undefined || bantul === undefined) throw new Error('three were asked for');
  for (let number = 0; number < 8; number += 1) await write(sleman, `Irigasi ${number}`);
  return { sleman, magelang, bantul };
}

async function write(office: Acquainted, title: string): Promise<void> {
  const edits = [
    { kind: 'set', path: 'title', value: title },
    { kind: 'set', path: 'parties', value: PARTIES },
  ] as const;
  const { record } = must(await office.engine.create({ kind: 'cooperation-item', edits: [...edits] }));
  must(await office.engine.share(record));
}

/** Four letters or digits in a row of what the offices are called. */
const TELLING = [
  'sleman',
  'magelang',
  'bantul',
  'sekretariat',
  '34.04',
  '33.08',
  '34.02',
  '3404',
  '3308',
  '3402',
].flatMap((word) => Array.from({ length: word.length - 3 }, (_none, at) => word.slice(at, at + 4)));

describe('the name of a file that leaves', () => {
  it('holds no part of the name or code of either office, as a part, as text, as a request', async () => {
    const { sleman, magelang, bantul } = await three(3500);
    const parts = await allParts(sleman, magelang);
    expect(parts.length).toBeGreaterThan(1);
    // The first is lost, so that Magelang has something to ask for.
    must(await magelang.engine.accept((await shownTo(magelang, parts[1]?.bytes ?? new Uint8Array())).token));
    const made = [
      ...parts,
      must(await sleman.engine.makePackage(bantul.id, 'text')),
      must(await sleman.engine.makePackage(magelang.id, 'file', 'everything')),
      must(await magelang.engine.makeRequest(sleman.id)),
    ];
    const names = made.map(({ suggestedName }) => suggestedName);
    for (const name of names) {
      expect(name).toMatch(/^[a-z]{4}-\d{3}(-\d+-dari-\d+)?\.(simpul|txt)$/);
      expect(TELLING.filter((piece) => name.includes(piece))).toEqual([]);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  it('begins alike for one partner, also after a restart, and otherwise for each other', async () => {
    const { sleman, magelang, bantul } = await three(1_000_000);
    const nameTo = async ({ engine }: Pick<Acquainted, 'engine'>, { id }: Acquainted): Promise<string> =>
      must(await engine.makePackage(id)).suggestedName;
    const [first, other] = [await nameTo(sleman, magelang), await nameTo(sleman, bantul)];
    const again = sleman.restarted();
    must(await again.engine.start());
    const second = await nameTo(again, magelang);
    const [series = ''] = first.split('-');
    expect([first, second]).toEqual([`${series}-001.simpul`, `${series}-002.simpul`]);
    expect(other.startsWith(series)).toBe(false);
  });
});
