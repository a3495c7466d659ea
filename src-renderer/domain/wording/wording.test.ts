import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateInWords,
  daysBetween,
  formatDay,
  fullDate,
  isWeekend,
  parseDay,
  shortDate,
  timeSpan,
  weekday,
} from './dates.ts';
import { wrongCounts } from './counts.ts';
import { lettered, listItems, lowerFirst, titleInSentence } from './phrases.ts';
import { readWords } from './read-words.ts';
import { readRoman } from './read-roman.ts';
import { termInWords } from './term.ts';
import { counted, LARGEST, ordinal, percent, roman, rupiah, terbilang } from './terbilang.ts';

const day = (text: string) => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
};

describe('roman numerals (domain.md §1.9)', () => {
  it('say the number that is read from them, over their whole range, and each is written once', () => {
    const all = Array.from({ length: 3999 }, (_none, index) => index + 1);
    expect(all.filter((value) => readRoman(roman(value)) !== value)).toEqual([]);
    expect(all.filter((value) => readRoman(` ${roman(value).toLowerCase()} `) !== value)).toEqual([]);
    expect(new Set(all.map(roman)).size).toBe(all.length);
    expect(all.filter((value) => /(.)\1{3}|([VLD])\2/u.test(roman(value)))).toEqual([]);
  });

  it('are read only as they are written: any other row of their letters is none', () => {
    const letters = fc.array(fc.constantFrom('I', 'V', 'X', 'L', 'C', 'D', 'M'), { maxLength: 9 });
    fc.assert(
      fc.property(letters, (row) => {
        const value = readRoman(row.join(''));
        expect(value === null || roman(value) === row.join('')).toBe(true);
      }),
      { seed: 20_261_201, numRuns: 3000 },
    );
    expect(['', 'IIII', 'VX', 'IC', 'MMMM', '12', 'XIIA', 'A'].map(readRoman)).toEqual(
      Array.from({ length: 8 }, () => null),
    );
  });
});

describe('numbers in words (domain.md §7.1)', () => {
  it.each([
    [0, 'nol'],
    [11, 'sebelas'],
    [110, 'seratus sepuluh'],
    [1998, 'seribu sembilan ratus sembilan puluh delapan'],
    [2026, 'dua ribu dua puluh enam'],
    [11_111, 'sebelas ribu seratus sebelas'],
    [100_000, 'seratus ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [21_000, 'dua puluh satu ribu'],
  ])('%i is %s', (value, words) => {
    expect(terbilang(value)).toBe(words);
  });

  it('read back to the same number, over the whole range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST }), (value) => {
        expect(readWords(terbilang(value))).toBe(value);
      }),
    );
    for (let value = 0; value <= 12_000; value += 1) expect(readWords(terbilang(value))).toBe(value);
  });

  it('have no words beyond it', () => {
    for (const value of [-1, 0.5, LARGEST + 1, Number.NaN]) expect(() => terbilang(value)).toThrow('No words');
  });

  it('stand in counts, money, terms and ordinals', () => {
    expect([
      counted(5),
      rupiah(10_000_000),
      percent(50),
      percent(12.5),
      percent(0.05),
      termInWords(60),
      termInWords(18),
      termInWords(30),
      ordinal(1),
      ordinal(11),
      roman(11),
      roman(2026),
    ]).toEqual([
      '5 (lima)',
      'Rp10.000.000,00 (sepuluh juta rupiah)',
      '50% (lima puluh persen)',
      '12,5% (dua belas koma lima persen)',
      '0,05% (nol koma nol lima persen)',
      '5 (lima) tahun',
      '18 (delapan belas) bulan',
      '2 (dua) tahun 6 (enam) bulan',
      'kesatu',
      'kesebelas',
      'XI',
      'MMXXVI',
    ]);
  });
});

describe('counts in text', () => {
  it('are found when their digits and words differ, and only then', () => {
    expect(
      wrongCounts('selama 5 (enam) tahun, rangkap 2 (dua), 1.250 (seribu dua ratus lima puluh), 4 (empat puluh)'),
    ).toEqual([
      { written: '5 (enam)', right: '5 (lima)' },
      { written: '4 (empat puluh)', right: '4 (empat)' },
    ]);
    expect(wrongCounts('Pasal 370 (UU), 3 (tiga puluh persen), 2026 (tahun berjalan)')).toEqual([]);
    expect(readWords('constructor')).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST }), (value) => {
        expect(wrongCounts(`sebanyak ${counted(value)} buah`)).toEqual([]);
      }),
    );
  });
});

describe('phrases of forms in sentences', () => {
  it('find what a text lists, however it is typed', () => {
    const three = ['satu', 'dua buah', 'tiga'];
    for (const text of [
      'satu;\ndua buah; dan\ntiga.',
      '- satu\n- dua buah\n- tiga',
      'a. satu; b. dua buah; dan c. tiga.',
      '1. satu\n2. dua buah\n3. tiga',
    ])
      expect(listItems(text)).toEqual(three);
    expect(listItems(' \n ;')).toEqual([]);
    expect(lettered(three)).toEqual(['a. satu;', 'b. dua buah; dan', 'c. tiga.']);
    expect(lettered(Array.from({ length: 28 }, () => 'x')).slice(25)).toEqual(['z. x;', 'aa. x; dan', 'bb. x.']);
  });

  it('begin small, unless they begin with a name or an abbreviation', () => {
    expect(['Pengurangan sampah', 'Kapanewon Tempel', 'APBD masing-masing', 'Biaya APBD', ''].map(lowerFirst)).toEqual([
      'pengurangan sampah',
      'Kapanewon Tempel',
      'APBD masing-masing',
      'biaya APBD',
      '',
    ]);
    expect(titleInSentence('PENGELOLAAN SAMPAH DI PERBATASAN')).toBe('Pengelolaan Sampah di Perbatasan');
    expect(titleInSentence('Pengelolaan TPST')).toBe('Pengelolaan TPST');
  });
});

describe('days (domain.md §7.2)', () => {
  it('know their weekday: 22 November 2026 is a Sunday', () => {
    expect([
      weekday(day('2026-11-22')),
      weekday(day('2022-08-14')),
      weekday(day('2000-02-29')),
      weekday(day('1945-08-17')),
    ]).toEqual(['Minggu', 'Minggu', 'Selasa', 'Jumat']);
    expect([isWeekend(day('2026-11-22')), isWeekend(day('2026-11-23'))]).toEqual([true, false]);
  });

  it('agree with the calendar of the machine for every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          expect(weekday(day(text))).toBe(
            ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'][date.getUTCDay()],
          );
          expect(formatDay(day(text))).toBe(text);
          expect(daysBetween('1900-01-01', text)).toBe(Math.floor(date.getTime() / 86_400_000) + 25_567);
        },
      ),
    );
  });

  it('open an agreement with words and digits that agree', () => {
    expect(dateInWords(day('2026-11-22'))).toBe(
      'Minggu, tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam (22-11-2026)',
    );
    expect([fullDate(day('2026-11-23')), shortDate(day('2026-08-04'))]).toEqual([
      'Senin, 23 November 2026',
      '4 Agu 2026',
    ]);
  });

  it('go on by months to the last day where there is no such date', () => {
    expect([
      formatDay(addMonths(day('2026-01-31'), 1)),
      formatDay(addMonths(day('2024-02-29'), 60)),
      formatDay(addMonths(day('2026-11-30'), 14)),
    ]).toEqual(['2026-02-28', '2029-02-28', '2028-01-30']);
  });

  it('refuse days that are none', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '23-11-2026', '']) expect(parseDay(text)).toBeNull();
  });

  it('write times with a dot and the zone', () => {
    expect([timeSpan('09:00', null, 'WIB'), timeSpan('13:30', '15:00', 'WITA')]).toEqual([
      'pukul 09.00 WIB s.d. selesai',
      'pukul 13.30 WITA s.d. 15.00 WITA',
    ]);
  });
});
