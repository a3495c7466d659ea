import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '#base/bytes.ts';
import { sha256 } from '#feed/digest.ts';
import { listPartners } from '#store/queries/partners.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { acquainted, type Acquainted, allParts, must, shownTo } from '#testing/offices.ts';
import { seeded } from '#testing/seeded.ts';
import type { MadePart } from './engine.ts';

beforeAll(startMergeEngine);

const SIZE = 9000;
const ALL = ['34.04', '33.08', '34.02'];

/** Items with texts that cannot be pressed, shared with all three offices. */
async function write(office: Acquainted, count: number, seed = 1): Promise<void> {
  const chance = seeded(seed);
  for (let number = 0; number < count; number += 1) {
    const noise = Array.from({ length: 400 }, () => chance.below(1e9).toString(36)).join(' ');
    const { record } = must(
      await office.engine.create({
        kind: 'cooperation-item',
        edits: [
          { kind: 'set', path: 'title', value: `Butir ${number}` },
          { kind: 'set', path: 'parties', value: ALL.map((code) => ({ kind: 'region', code })) },
          { kind: 'set', path: 'scopeOfWork', value: noise },
        ],
      }),
    );
    must(await office.engine.share(record));
  }
}

async function three(): Promise<{
  readonly sleman: Acquainted;
  readonly magelang: Acquainted;
  readonly bantul: Acquainted;
}> {
  const [sleman, magelang, bantul] = await acquainted(ALL, { '33.08': SIZE, '34.02': SIZE });
  if (sleman === undefined || magelang === undefined || bantul === undefined) throw new Error('three were asked for');
  return { sleman, magelang, bantul };
}

async function take(to: Acquainted, parts: readonly MadePart[]): Promise<void> {
  for (const { bytes } of parts) must(await to.engine.accept((await shownTo(to, bytes)).token));
}

const titles = async ({ db }: Acquainted) => (await db.items.toArray()).map((row) => row.title).toSorted();
const lack = async (of: Acquainted, other: Acquainted) => {
  const partner = (await listPartners(of.db)).find(({ office }) => office === other.id);
  return { they: partner?.theyLack, we: partner?.weLack };
};

const hashOf = async (part: MadePart) => toHex(await sha256([part.bytes]));

describe('files of at most so many bytes', () => {
  it('R90 R91 what is too much for one is cut into as many as it takes, none bigger, with a number each', async () => {
    const { sleman, magelang } = await three();
    await write(magelang, 8);
    const parts = await allParts(magelang, sleman);
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(SIZE);
    expect(parts.map(({ part }) => part.i)).toEqual(parts.map((_, index) => index + 1));
    expect(new Set(parts.map(({ part }) => `${part.set} ${part.of}`)).size).toBe(1);
    const [series = ''] = (parts[0]?.suggestedName ?? '').split('-');
    expect(parts.map(({ suggestedName }) => suggestedName)).toEqual(
      parts.map((_, index) => `${series}-00${index + 1}-${index + 1}-dari-${parts.length}.simpul`),
    );
    expect(await magelang.engine.nextPart(parts[0]?.part.set ?? '')).toMatchObject({ ok: false });
    const shown = await shownTo(sleman, parts[1]?.bytes ?? new Uint8Array());
    expect(shown.part).toMatchObject({ i: 2, of: parts.length });
    await take(sleman, parts);
    expect(await titles(sleman)).toHaveLength(8);
  });

  it('R92 each says which of the others were not received yet', async () => {
    const { sleman, magelang } = await three();
    await write(magelang, 8);
    const parts = await allParts(magelang, sleman);
    const second = async () => (await shownTo(sleman, parts[1]?.bytes ?? new Uint8Array())).part?.missing;
    const others = parts.map(({ part }) => part.i).filter((i) => i !== 2);
    expect(await second()).toEqual(others);
    await take(sleman, parts.slice(0, 1));
    expect(await second()).toEqual(others.slice(1));
    await take(sleman, parts);
    expect(await second()).toEqual([]);
  });

  it('R91 the text form of a part is not bigger either', async () => {
    const { sleman, magelang } = await three();
    await write(magelang, 8);
    const first = must(await magelang.engine.makePackage(sleman.id, 'text'));
    const second = must(await magelang.engine.nextPart(first.part.set));
    expect(second.suggestedName).toMatch(new RegExp(`^[a-z]{4}-002-2-dari-${first.part.of}\\.txt$`));
    expect(Math.max(first.bytes.length, second.bytes.length)).toBeLessThanOrEqual(SIZE);
    expect(first.part.of).toBeGreaterThan(2);
  });

  it('R92 in any order and with some twice they bring the same', async () => {
    for (const seed of [1, 2, 3]) {
      const { sleman, magelang } = await three();
      await write(magelang, 6, seed);
      const parts = await allParts(magelang, sleman);
      const chance = seeded(seed);
      const order = [...parts, ...parts.slice(0, 2)]
        .map((part) => ({ part, place: chance.below(1000) }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ part }) => part);
      await take(sleman, order);
      expect(await titles(sleman)).toEqual(await titles(magelang));
      expect(await lack(sleman, magelang)).toEqual({ they: expect.any(Number), we: 0 });
      expect(must(await sleman.engine.rebuild()).differences).toBe(0);
    }
  }, 60_000);

  it('R92 any of them can be missing: what waits is named, and the next file brings just what did not arrive', async () => {
    const { sleman, magelang } = await three();
    await write(magelang, 8);
    const parts = await allParts(magelang, sleman);
    await take(
      sleman,
      parts.filter(({ part }) => part.i !== 2),
    );
    const missing = (await lack(sleman, magelang)).we ?? 0;
    expect(missing).toBeGreaterThan(0);
    expect((await titles(sleman)).length).toBeLessThan(8);
    await take(magelang, await allParts(sleman, magelang));
    expect((await lack(magelang, sleman)).they).toBeGreaterThanOrEqual(missing);
    const again = await allParts(magelang, sleman);
    expect(again.length).toBeLessThan(parts.length);
    await take(sleman, again);
    expect([await titles(sleman), (await lack(sleman, magelang)).we]).toEqual([await titles(magelang), 0]);
  }, 60_000);

  it('R93 what another office signed only at its end is passed on whole', async () => {
    const { sleman, magelang, bantul } = await three();
    await write(sleman, 8);
    const whole = await allParts(sleman, bantul);
    expect(whole).toHaveLength(1);
    await take(bantul, whole);
    await write(bantul, 3, 9);
    const parts = await allParts(bantul, magelang);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map(({ bytes }) => bytes.length))).toBeGreaterThan(SIZE);
    await take(magelang, parts.toReversed());
    expect(await titles(magelang)).toEqual(await titles(bantul));
  }, 60_000);

  it('a partner counts as sent to, and its wish for something once more as met, only when all files were saved', async () => {
    const { sleman, magelang } = await three();
    await write(magelang, 8);
    const wants = { ['f'.repeat(32)]: [{ from: 1, to: 2 }] };
    await magelang.db.peers.update(sleman.id, { wants });
    const parts = await allParts(magelang, sleman);
    const asked = async () => (await magelang.db.peers.get(sleman.id))?.wants;
    for (const part of parts.slice(0, -1)) must(await magelang.engine.packageSaved(sleman.id, await hashOf(part)));
    expect(await asked()).toEqual(wants);
    expect((await magelang.db.peers.get(sleman.id))?.lastSent).toBeNull();
    for (const part of parts.slice(-1)) must(await magelang.engine.packageSaved(sleman.id, await hashOf(part)));
    expect(await asked()).toEqual({});
    expect((await magelang.db.peers.get(sleman.id))?.lastSent).not.toBeNull();
  });
});
