import { describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { gazetteer } from '../regions/gazetteer.ts';
import type { Official } from './official.ts';
import { secretaryOf, unitHead, unitName, unitPost } from './posts.ts';

const sleman = present(gazetteer().region('34.04'), 'Sleman is in the list');
const TODAY = '2026-12-01';

function official(post: string, change: Partial<Official> = {}): Official {
  return {
    id: post,
    removed: false,
    party: { kind: 'region', code: '34.04' },
    frontTitle: '',
    name: post,
    backTitle: '',
    post,
    nip: '',
    decree: '',
    from: null,
    until: null,
    ...change,
  };
}

describe('who heads a unit', () => {
  it('has the post that goes with the unit’s name', () => {
    const posts = [
      'Dinas Lingkungan Hidup Kabupaten Sleman',
      'Inspektorat',
      'Kapanewon Tempel',
      'RSUD Sleman',
      'Sekretariat DPRD Kabupaten Sleman',
      ' ',
    ].map((unit) => unitPost(unit, sleman));
    expect(posts).toEqual([
      'Kepala Dinas Lingkungan Hidup',
      'Inspektur',
      'Panewu Tempel',
      'Direktur RSUD Sleman',
      'Sekretaris DPRD',
      '',
    ]);
    expect(unitName('Dinas Kesehatan Pemerintah Kabupaten Sleman', sleman)).toBe('Dinas Kesehatan');
  });

  it('is found by it, acting or not, with or without the region behind it; nobody when there are two or none', () => {
    const unit = 'Dinas Lingkungan Hidup Kabupaten Sleman';
    const find = (...officials: readonly Official[]) =>
      unitHead(unit, sleman, { officials, today: TODAY })?.post ?? null;
    expect(find(official('Kepala Dinas Lingkungan Hidup'))).toBe('Kepala Dinas Lingkungan Hidup');
    expect(find(official('Plt. Kepala Dinas Lingkungan Hidup Kabupaten Sleman'))).toBe(
      'Plt. Kepala Dinas Lingkungan Hidup Kabupaten Sleman',
    );
    expect(find(official('Kepala Dinas Kesehatan'))).toBe(null);
    expect(find(official('Kepala Dinas Lingkungan Hidup', { until: '2026-11-30' }))).toBe(null);
    expect(find(official('Kepala Dinas Lingkungan Hidup', { party: { kind: 'region', code: '33.08' } }))).toBe(null);
    expect(find(official('Kepala Dinas Lingkungan Hidup'), official('Plt. Kepala Dinas Lingkungan Hidup'))).toBe(null);
  });

  it('knows the Sekda by the post', () => {
    const officials = [official('Sekretaris DPRD'), official('Pj. Sekretaris Daerah')];
    expect(secretaryOf(sleman, { officials, today: TODAY })?.post).toBe('Pj. Sekretaris Daerah');
  });
});
