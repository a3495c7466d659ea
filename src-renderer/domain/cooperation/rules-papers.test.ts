import { describe, expect, it } from 'vitest';
import { seededIds } from '#base/ids.ts';
import type { Official } from '../officials/official.ts';
import { gazetteer } from '../regions/gazetteer.ts';
import { currentHead, isHeadPost } from './rules-papers.ts';
import { present } from '#base/assert.ts';

const sleman = present(gazetteer().region('34.04'), 'Sleman is in the list');
const magelangCity = present(gazetteer().region('33.71'), 'Kota Magelang is in the list');

function official(change: Partial<Official>): Official {
  return {
    id: seededIds(1).next(),
    removed: false,
    party: { kind: 'region', code: '34.04' },
    frontTitle: '',
    name: 'Harda',
    backTitle: '',
    post: 'Bupati Sleman',
    nip: '',
    decree: '',
    from: null,
    until: null,
    ...change,
  };
}

describe('who signs for a region (PP 28/2018 art. 2)', () => {
  it('knows the head by the post, acting heads and the old spelling included', () => {
    expect(isHeadPost('Bupati Sleman', sleman)).toBe(true);
    expect(isHeadPost('Pj. Bupati  Sleman', sleman)).toBe(true);
    expect(isHeadPost('Walikota Magelang', magelangCity)).toBe(true);
    expect(isHeadPost('Wakil Bupati Sleman', sleman)).toBe(false);
    expect(isHeadPost('Bupati Magelang', sleman)).toBe(false);
  });

  it('takes the one head in office and nobody when there are two or none', () => {
    const former = official({ name: 'Kustini', until: '2025-02-20' });
    const now = official({ name: 'Harda', from: '2025-02-20' });
    expect(currentHead([former, now], sleman, '2026-11-23')?.name).toBe('Harda');
    expect(currentHead([official({}), now], sleman, '2026-11-23')).toBe(null);
    expect(currentHead([former], sleman, '2026-11-23')).toBe(null);
    expect(currentHead([{ ...now, removed: true }], sleman, '2026-11-23')).toBe(null);
  });
});
