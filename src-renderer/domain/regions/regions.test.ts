import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { natureFromTests, natureTests } from '../cooperation/nature.ts';
import { gazetteer } from './gazetteer.ts';
import { governmentName, headTitle, shortName } from './region.ts';

const regions = gazetteer();
const named = (code: string) => {
  const region = regions.region(code);
  if (region === null) throw new Error(`no region ${code}`);
  return region;
};

describe('the official list of regions', () => {
  it('holds 38 provinces and 514 regencies and cities, of which 508 are autonomous', () => {
    const below = regions.regions.filter((region) => region.level !== 'province');
    expect(regions.regions.length - below.length).toBe(38);
    expect(below.length).toBe(514);
    expect(below.filter((region) => region.autonomous).length).toBe(508);
    expect(below.every((region) => region.centroid !== null)).toBe(true);
  });

  it('is exactly what its sources give', async () => {
    // @ts-expect-error -- a build script without types
    const made: unknown = await import('../../../.ci/region-data.mjs');
    if (
      typeof made !== 'object' ||
      made === null ||
      !('regionDataText' in made) ||
      typeof made.regionDataText !== 'function'
    )
      throw new Error('the script lost its function');
    const text: unknown = made.regionDataText();
    expect(readFileSync(new URL('regions.data.json', import.meta.url), 'utf8')).toBe(text);
  });

  it('knows neighbours by land: Kabupaten Magelang has eight, among them Sleman across the province border', () => {
    expect(regions.neighbours('33.08').filter((code) => code.length === 5).length).toBe(8);
    expect(regions.borders('33.08', '34.04')).toBe(true);
    expect(regions.borders('34.04', '33.08')).toBe(true);
    expect(regions.borders('33.08', '11.01')).toBe(false);
  });

  it('names governments and heads as the law does (domain.md §7.4)', () => {
    expect(governmentName(named('34.04'))).toBe('Pemerintah Kabupaten Sleman');
    expect(governmentName(named('34'))).toBe('Pemerintah Daerah Daerah Istimewa Yogyakarta');
    expect(governmentName(named('11'))).toBe('Pemerintah Aceh');
    expect(headTitle(named('33.71'))).toBe('Wali Kota Magelang');
    expect(headTitle(named('33.08'))).toBe('Bupati Magelang');
    expect(shortName(named('33.08'))).toBe('Kab. Magelang');
  });
});

describe('the three tests of wajib (UU 23/2014 art. 364(1))', () => {
  const parties = [
    { kind: 'region', code: '34.04' },
    { kind: 'region', code: '33.08' },
  ] as const;

  it('make Sleman and Kabupaten Magelang wajib when all three say yes', () => {
    const tests = natureTests(
      { parties, borderingOverride: null, externality: 'yes', efficiency: 'yes' },
      regions.borders,
    );
    expect(tests.bordering).toEqual({ computed: true, answer: true, reason: null });
    expect(natureFromTests(tests)).toBe('mandatory');
  });

  it('stay open while one is unanswered, and one no makes it sukarela', () => {
    const open = natureTests(
      { parties, borderingOverride: null, externality: 'yes', efficiency: null },
      regions.borders,
    );
    expect(natureFromTests(open)).toBeNull();
    const no = natureTests(
      {
        parties,
        borderingOverride: { bordering: false, reason: 'dipisahkan laut' },
        externality: 'yes',
        efficiency: null,
      },
      regions.borders,
    );
    expect(no.bordering).toEqual({ computed: true, answer: false, reason: 'dipisahkan laut' });
    expect(natureFromTests(no)).toBe('voluntary');
  });
});
