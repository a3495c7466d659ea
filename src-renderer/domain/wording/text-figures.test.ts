import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { checkAgreement } from '../agreements/check.ts';
import { fullDate } from './dates.ts';
import { LARGEST, rupiah } from './terbilang.ts';
import { wrongMoney, wrongWeekdays } from './text-figures.ts';

it('domain.md §7.2 a date behind another weekday is found, in old spellings too', () => {
  const right = 'Minggu, 22 November 2026';
  expect(wrongWeekdays("Senin, 22 November 2026; Jum'at tanggal 22 Nopember 2026")).toEqual([
    { written: 'Senin, 22 November 2026', right },
    { written: "Jum'at tanggal 22 Nopember 2026", right },
  ]);
  expect(wrongWeekdays(`${right}, pada 22 November 2026, Senin, 31 Februari 2026, Jum’at, 5 Pebruari 2027`)).toEqual(
    [],
  );
});

it('domain.md §7.2 each weekday that is computed passes', () => {
  const year = fc.integer({ min: 1900, max: 2200 });
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(year, month, fc.integer({ min: 1, max: 28 }), (y, m, date) => {
      expect(wrongWeekdays(fullDate({ year: y, month: m, date }))).toEqual([]);
    }),
  );
});

it('domain.md §7.1 money whose words say another sum is found, and only then', () => {
  const written = 'Rp5.000,00 (enam ribu rupiah)';
  expect(wrongMoney(`sebesar ${written}.`)).toEqual([{ written, right: 'Rp5.000,00 (lima ribu rupiah)' }]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LARGEST }), (value) => {
      expect(wrongMoney(rupiah(value))).toEqual([]);
    }),
  );
});

it('domain.md §7 the check of a draft leads to the article where weekday or money is wrong', () => {
  const [first, ...others] = sampleAgreement().articles;
  if (first === undefined) throw new Error('the sample has articles');
  const text = 'Pada Senin, 22 November 2026 dibayar Rp5.000,00 (enam ribu rupiah).';
  const found = checkAgreement({ ...sampleAgreement(), articles: [{ ...first, text }, ...others] });
  expect(found.filter(({ good }) => !good)).toMatchObject([
    { path: 'articles/article1/text', right: 'Minggu, 22 November 2026' },
    { path: 'articles/article1/text', right: 'Rp5.000,00 (lima ribu rupiah)' },
  ]);
});
