import { gazetteer } from '#domain/regions/gazetteer.ts';
import type { Region } from '#domain/regions/region.ts';

/**
 * Regions whose name or code fits what is typed: every word must begin a word of the name, or the code must begin so.
 * Those whose place is exactly what was typed come first, then by name; `most` at the end.
 */
export function findRegions(query: string, most: number): readonly Region[] {
  return allMatching(query).slice(0, most);
}

/** How many regions fit. */
export function countRegions(query: string): number {
  return allMatching(query).length;
}

function allMatching(query: string): readonly Region[] {
  const typed = fold(query);
  const words = typed.split(' ').filter((word) => word !== '');
  if (words.length === 0) return gazetteer().regions;
  return gazetteer()
    .regions.filter((region) => region.code.startsWith(typed) || matchesWords(fold(region.name), words))
    .toSorted((one, other) => rank(one, typed) - rank(other, typed) || one.place.localeCompare(other.place, 'id'));
}

function matchesWords(name: string, words: readonly string[]): boolean {
  const parts = name.split(' ');
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

function rank(region: Region, typed: string): number {
  const place = fold(region.place);
  if (region.code === typed || place === typed) return 0;
  return place.startsWith(typed) ? 1 : 2;
}

function fold(text: string): string {
  return text
    .toLocaleLowerCase('id')
    .replaceAll(/[^a-z0-9.]+/g, ' ')
    .trim();
}
