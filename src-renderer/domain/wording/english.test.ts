import { describe, expect, it } from 'vitest';
import { englishHeadOf, englishPartyName } from '../parties/english-name.ts';
import { parseDay } from './dates.ts';
import { englishCount, englishDate, englishOrdinal, englishTerm } from './english.ts';

describe('the English text of a document', () => {
  it('says numbers, ordinals and terms', () => {
    expect([2, 12, 20, 21, 99].map(englishCount)).toEqual([
      '2 (two)',
      '12 (twelve)',
      '20 (twenty)',
      '21 (twenty-one)',
      '99 (ninety-nine)',
    ]);
    expect([1, 2, 3, 5, 8, 9, 12, 20, 21, 30].map(englishOrdinal)).toEqual([
      'first',
      'second',
      'third',
      'fifth',
      'eighth',
      'ninth',
      'twelfth',
      'twentieth',
      'twenty-first',
      'thirtieth',
    ]);
    expect([1, 12, 18, 30, 60].map(englishTerm)).toEqual([
      '1 (one) month',
      '1 (one) year',
      '18 (eighteen) months',
      '2 (two) years and 6 (six) months',
      '5 (five) years',
    ]);
  });

  it('names a day with the weekday it falls on', () => {
    const day = parseDay('2026-12-14');
    expect(day === null ? '' : englishDate(day)).toBe('Monday, 14 December 2026');
  });

  it('names governments and their heads', () => {
    const named = ['34.04', '33.71', '33', '34', '11'].map((code) => {
      const party = { kind: 'region', code } as const;
      return [englishPartyName(party), englishHeadOf(party)];
    });
    expect(named).toEqual([
      ['the Government of Sleman Regency', 'Regent of Sleman'],
      ['the Government of Magelang City', 'Mayor of Magelang'],
      ['the Provincial Government of Jawa Tengah', 'Governor of Jawa Tengah'],
      ['the Government of the Special Region of Yogyakarta', 'Governor of Daerah Istimewa Yogyakarta'],
      ['the Government of Aceh', 'Governor of Aceh'],
    ]);
    expect(englishPartyName({ kind: 'organisation', id: 'x', name: 'City of Northbridge' })).toBe(
      'City of Northbridge',
    );
  });
});
