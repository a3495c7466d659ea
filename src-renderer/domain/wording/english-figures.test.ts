import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from './dates.ts';
import { englishCount, englishDate, englishWords, readEnglish } from './english.ts';
import { wrongEnglishFigures, wrongEnglishWeekdays } from './english-figures.ts';
import { LARGEST } from './terbilang.ts';

const SEED = 20_261_201;

describe('numbers in English words', () => {
  it('say the number that is read from them, over the whole range', () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: LARGEST }));
    fc.assert(
      fc.property(numbers, (value) => {
        expect(readEnglish(englishWords(value))).toBe(value);
      }),
      { seed: SEED, numRuns: 2000 },
    );
    expect([100, 105, 1250, 2_000_000].map(englishWords)).toEqual([
      'one hundred',
      'one hundred five',
      'one thousand two hundred fifty',
      'two million',
    ]);
    expect(englishCount(120)).toBe('120 (one hundred twenty)');
  });

  it('are read with and without "and", and nothing else is', () => {
    expect(['one hundred and five', 'Twenty Four', 'twenty-four'].map(readEnglish)).toEqual([105, 24, 24]);
    expect(['', 'years', 'five years', 'and'].map(readEnglish)).toEqual([null, null, null, null]);
  });

  it('differ from their digits or not', () => {
    expect(wrongEnglishFigures('5 (six) years, 2 (two) originals, Rp1,000 (two thousand rupiah)')).toEqual([
      { written: '5 (six)', right: '5 (five)' },
      { written: '1,000 (two thousand rupiah)', right: '1,000 (one thousand rupiah)' },
    ]);
    expect(wrongEnglishFigures('Law 23 (of 2014), 3 (three) months, 2026 (as amended)')).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        expect(wrongEnglishFigures(`for ${englishCount(value)} days`)).toEqual([]);
      }),
      { seed: SEED },
    );
  });
});

describe('weekdays in English', () => {
  it('stand before their own date or are found', () => {
    expect(
      wrongEnglishWeekdays('Tuesday, 14 December 2026; Monday, December 14, 2026; Friday, 14th of December 2026'),
    ).toEqual([
      { written: 'Tuesday, 14 December 2026', right: 'Monday, 14 December 2026' },
      { written: 'Friday, 14th of December 2026', right: 'Monday, 14 December 2026' },
    ]);
    expect(wrongEnglishWeekdays('Someday, 14 December 2026, Monday, 31 February 2026')).toEqual([]);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const day = parseDay(date.toISOString().slice(0, 10));
          if (day === null) throw new Error('a date is a day');
          expect(wrongEnglishWeekdays(`on ${englishDate(day)}, in ${formatDay(day)}`)).toEqual([]);
        },
      ),
      { seed: SEED },
    );
  });
});
