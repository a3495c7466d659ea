import { create } from 'zustand';
import type { Region } from '#domain/regions/region.ts';

export type RegionFilter = {
  readonly text: string;
  readonly borders: boolean;
  readonly withItems: boolean;
  /** Two-digit code of a province, or null for all. */
  readonly province: string | null;
};

export const NO_REGION_FILTER: RegionFilter = { text: '', borders: false, withItems: false, province: null };

type FilterSession = { readonly filter: RegionFilter; readonly set: (change: Partial<RegionFilter>) => void };

/** The filter of the list of regions, kept while the app runs. */
export const useRegionFilter = create<FilterSession>()((set) => ({
  filter: NO_REGION_FILTER,
  set: (change) => {
    set((session) => ({ filter: { ...session.filter, ...change } }));
  },
}));

export function isRegionFiltered(filter: RegionFilter): boolean {
  return filter.text.trim() !== '' || filter.borders || filter.withItems || filter.province !== null;
}

/** What the filter needs to know beside the regions themselves. */
export type RegionFacts = {
  readonly isNeighbour: (code: string) => boolean;
  readonly items: (code: string) => number;
};

/** The regions that fit; every word of the text begins a word of the name, or the code. */
export function filterRegions(regions: readonly Region[], filter: RegionFilter, facts: RegionFacts): readonly Region[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return regions.filter(
    (region) =>
      (filter.province === null || region.province === filter.province) &&
      (!filter.borders || facts.isNeighbour(region.code)) &&
      (!filter.withItems || facts.items(region.code) > 0) &&
      words.every((word) => beginsAWord(region, word)),
  );
}

function beginsAWord(region: Region, word: string): boolean {
  return (
    region.code.startsWith(word) ||
    region.name
      .toLowerCase()
      .split(' ')
      .some((part) => part.startsWith(word))
  );
}
