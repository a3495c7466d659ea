import { describe, expect, it } from 'vitest';
import { countRegions, findRegions } from './find-regions.ts';

describe('finding a region', () => {
  it('knows that Banjar is more than one region, and puts those of that very name first', () => {
    const names = findRegions('banjar', 5).map((region) => region.name);
    expect(names.slice(0, 2).toSorted()).toEqual(['Kabupaten Banjar', 'Kota Banjar']);
    expect(names).toContain('Kabupaten Banjarnegara');
    expect(countRegions('banjar')).toBe(5);
  });

  it('finds by code, by kind and place, and by words in any order', () => {
    expect(findRegions('34.04', 5).map((region) => region.name)).toEqual(['Kabupaten Sleman']);
    expect(findRegions('kota magelang', 5)[0]?.code).toBe('33.71');
    expect(findRegions('magelang kab', 5)[0]?.code).toBe('33.08');
  });

  it('has all 552 for an empty search, and none for what is no region', () => {
    expect(countRegions('')).toBe(552);
    expect(findRegions('zzz', 5)).toEqual([]);
  });
});
