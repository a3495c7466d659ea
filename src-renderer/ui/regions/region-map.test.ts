import { describe, expect, it } from 'vitest';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { placeOnMap } from './region-map.ts';

const frame = { width: 420, height: 220, sides: 110, ends: 26 };
const regions = ['34.04', '33.08', '34.02'].flatMap((code) => gazetteer().region(code) ?? []);

describe('the small map of a region', () => {
  it('lies north up and inside its frame', () => {
    const [sleman, magelang, bantul] = placeOnMap(regions, frame);
    expect(magelang?.y).toBeLessThan(sleman?.y ?? 0);
    expect(bantul?.y).toBeGreaterThan(sleman?.y ?? 0);
    expect(placeOnMap(regions, frame).every(({ x, y }) => x >= 110 && x <= 310 && y >= 25 && y <= 195)).toBe(true);
  });

  it('leaves out what has no known middle', () => {
    expect(placeOnMap(gazetteer().regions.slice(0, 1), frame)).toEqual([]);
  });
});
