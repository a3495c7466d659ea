import { describe, expect, it } from 'vitest';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { filterRegions, NO_REGION_FILTER, type RegionFacts } from './region-filter.ts';

const { regions, borders } = gazetteer();
const facts: RegionFacts = {
  isNeighbour: (code) => borders('34.04', code),
  items: (code) => (code === '33.08' ? 3 : 0),
};
const find = (change: Partial<typeof NO_REGION_FILTER>) =>
  filterRegions(regions, { ...NO_REGION_FILTER, ...change }, facts).map((region) => region.name);

describe('the list of regions', () => {
  it('holds all 38 provinces and 514 regencies and cities', () => {
    expect(find({})).toHaveLength(552);
  });

  it('finds by the beginning of words and by code', () => {
    expect(find({ text: 'kab magel' })).toEqual(['Kabupaten Magelang']);
    expect(find({ text: '34.04' })).toEqual(['Kabupaten Sleman']);
    expect(find({ text: 'banjar kota' })).toContain('Kota Banjar');
  });

  it('keeps to neighbours, to regions with cooperation and to a province', () => {
    expect(find({ borders: true, province: '33' })).toEqual(['Jawa Tengah', 'Kabupaten Magelang', 'Kabupaten Klaten']);
    expect(find({ withItems: true })).toEqual(['Kabupaten Magelang']);
  });
});
