import { describe, expect, it } from 'vitest';
import { agoText } from './ago.ts';

const TODAY = '2026-11-23';

describe('how long ago a day was', () => {
  it('is told in days, weeks, months and years as people do', () => {
    const told = ['2026-11-23', '2026-11-22', '2026-11-18', '2026-11-02', '2026-08-01', '2024-01-01'];
    expect(told.map((day) => agoText(day, TODAY, 'id'))).toEqual([
      'hari ini',
      'kemarin',
      '5 hari yang lalu',
      '3 minggu yang lalu',
      '3 bulan yang lalu',
      '2 tahun yang lalu',
    ]);
    expect(told.map((day) => agoText(day, TODAY, 'en'))).toEqual([
      'today',
      'yesterday',
      '5 days ago',
      '3 weeks ago',
      '3 months ago',
      '2 years ago',
    ]);
  });

  it('is today where a clock ran ahead', () => {
    expect(agoText('2027-03-01', TODAY, 'id')).toBe('hari ini');
  });
});
