import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartnerView } from '#app/views.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { partnerPoints, placeAround } from './partner-points.ts';
import { partnerState } from './partner-state.ts';

function partner(region: string, facts: Partial<PartnerView> = {}): PartnerView {
  return {
    office: `office-${region}`,
    name: region,
    region,
    fingerprint: '',
    trust: 'verified',
    theyLack: 0,
    oldestLacked: null,
    weLack: 0,
    lastSent: null,
    lastReceived: null,
    conflicts: 0,
    ...facts,
  };
}

describe('the state of a partner', () => {
  it('tells the gravest thing first', () => {
    expect(partnerState(undefined)).toBe('none');
    expect(partnerState(partner('34.04'))).toBe('even');
    expect(partnerState(partner('34.04', { weLack: 1 }))).toBe('behind');
    expect(partnerState(partner('34.04', { theyLack: 3, conflicts: 1 }))).toBe('conflict');
    expect(partnerState(partner('34.04', { conflicts: 1, trust: 'key-changed' }))).toBe('held');
  });
});

describe('partners on the map', () => {
  it('are all who share cooperation or exchange files, without ourselves', () => {
    const points = partnerPoints({
      own: '33.08',
      itemsByRegion: { '33.08': 3, '34.04': 1, '33.71': 2 },
      partners: [partner('33.09')],
    });
    expect(points).toEqual([
      { code: '33.71', items: 2, state: 'none' },
      { code: '34.04', items: 1, state: 'none' },
      { code: '33.09', items: 0, state: 'even' },
    ]);
  });

  it('stand in the direction in which they lie: Sleman south-east of Magelang, Temanggung north of it', () => {
    const points = partnerPoints({ own: '33.08', itemsByRegion: { '34.04': 1, '33.23': 1 }, partners: [] });
    const at = new Map(placeAround(points, '33.08', gazetteer()).map((each) => [each.code, each]));
    expect(at.get('34.04')?.y).toBeGreaterThan(0);
    expect(at.get('34.04')?.x).toBeGreaterThan(0);
    expect(at.get('33.23')?.y).toBeLessThan(0);
  });

  it('never stand on each other, whoever they are', () => {
    const codes = gazetteer().regions.map((region) => region.code);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 2, maxLength: 9 }), (chosen) => {
        const points = chosen.map((code) => ({ code, items: 1, state: 'even' as const }));
        const placed = placeAround(points, '33.08', gazetteer());
        const gaps = placed.flatMap((one, index) =>
          placed.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
        );
        expect(Math.min(...gaps)).toBeGreaterThan(18);
      }),
      { numRuns: 100 },
    );
  });
});
