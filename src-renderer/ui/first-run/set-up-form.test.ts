import { describe, expect, it } from 'vitest';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { EMPTY_FORM, missingOf, toSetUp, zoneOf } from './set-up-form.ts';

describe('the first-run form', () => {
  it('says what is missing in the order of the page', () => {
    expect(missingOf(EMPTY_FORM)).toEqual(['region', 'office', 'user', 'recovery']);
    const filled = { ...EMPTY_FORM, region: '33.04', name: 'Bagian', user: 'Tri', recoveryFile: 'x.age' };
    expect(missingOf(filled)).toEqual([]);
    expect(missingOf({ ...filled, name: '  ' })).toEqual(['office']);
  });

  it('proposes the zone of every region (Keppres 41/1987)', () => {
    expect(zoneOf('33.04')).toBe('WIB');
    expect(zoneOf('61.71')).toBe('WIB');
    expect(zoneOf('63.03')).toBe('WITA');
    expect(zoneOf('51.71')).toBe('WITA');
    expect(zoneOf('76.01')).toBe('WITA');
    expect(zoneOf('81.71')).toBe('WIT');
    expect(zoneOf('96.71')).toBe('WIT');
    const provinces = gazetteer().regions.filter((region) => region.level === 'province');
    expect(provinces.filter((region) => zoneOf(region.code) === 'WITA').length).toBe(12);
    expect(provinces.filter((region) => zoneOf(region.code) === 'WIT').length).toBe(8);
  });

  it('hands over trimmed texts and nothing of its own', () => {
    expect(toSetUp({ ...EMPTY_FORM, region: '33.04', name: ' Bagian ', user: 'Tri ', recoveryFile: 'x' })).toEqual({
      region: '33.04',
      name: 'Bagian',
      address: '',
      zone: 'WIB',
      user: 'Tri',
      userPost: '',
      userNip: '',
    });
  });
});
