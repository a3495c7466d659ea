import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardName, drawSeries, packageName, textName, trailName } from './file-name.ts';

describe('the name of a package', () => {
  it('is a series drawn by lot and the counter, in an order that every list keeps', () => {
    expect(packageName({ series: 'kxmt', n: 2 })).toBe('kxmt-002.simpul');
    expect(textName({ series: 'kxmt', n: 12, part: { i: 1, of: 1 } })).toBe('kxmt-012.txt');
    expect(packageName({ series: 'kxmt', n: 1234 })).toBe('kxmt-1234.simpul');
    const names = Array.from({ length: 120 }, (_none, n) => packageName({ series: 'kxmt', n: n + 1 }));
    expect(names.toSorted()).toEqual(names);
  });

  it('R91 says of a part which of how many it is', () => {
    expect(packageName({ series: 'kxmt', n: 7, part: { i: 1, of: 3 } })).toBe('kxmt-007-1-dari-3.simpul');
    expect(textName({ series: 'kxmt', n: 8, part: { i: 2, of: 3 } })).toBe('kxmt-008-2-dari-3.txt');
  });

  it('has four letters that are no word and are not mistaken for others, for every id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (id) => {
        const series = await drawSeries(id, new Set());
        expect(series).toMatch(/^[bcdfghjkmnprtwxyz]{4}$/);
        expect(await drawSeries(id, new Set())).toBe(series);
      }),
    );
  });

  it('has other letters for each partner, also where the lot falls twice on the same', async () => {
    const first = await drawSeries('an id', new Set());
    const second = await drawSeries('an id', new Set([first]));
    const third = await drawSeries('an id', new Set([first, second]));
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('uses each letter about as often', async () => {
    const counts = new Map<string, number>();
    for (let times = 0; times < 2000; times += 1) {
      for (const letter of await drawSeries(String(times), new Set()))
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    // 8000 letters, 17 kinds: 470 each, with a deviation of 21.
    expect(counts.size).toBe(17);
    expect(Math.min(...counts.values())).toBeGreaterThan(370);
    expect(Math.max(...counts.values())).toBeLessThan(570);
  });
});

describe('the name of a file for anyone', () => {
  it('says whose it is, in letters that every file system takes', () => {
    expect(cardName("Tidore Kepulauan / Ma'rang")).toBe('tidore-kepulauan-ma-rang.simpulkartu');
    expect(cardName('...')).toBe('kantor.simpulkartu');
    expect(trailName('Kepulauan Seribu')).toBe('jejak-audit-kepulauan-seribu.simpuljejak');
  });
});
