import { describe, expect, it } from 'vitest';
import { isWeekend, parseDay, parseTime, timeText } from './day-input.ts';

const TODAY = '2026-11-23';

describe('a day that a person typed', () => {
  it.each([
    ['23/11/2026', '2026-11-23'],
    ['23-11-26', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['23 Nov 2026', '2026-11-23'],
    ['Senin, 23 November 2026', '2026-11-23'],
    ['1 agustus 2027', '2027-08-01'],
    ['5 Mei 2027', '2027-05-05'],
    ['29/2/2028', '2028-02-29'],
    ['5 Pebruari 2027', '2027-02-05'],
    ['7 Nopember 2026', '2026-11-07'],
  ])('%s is %s', (typed, day) => expect(parseDay(typed, TODAY)).toBe(day));

  it('without a year is the next such day', () => {
    expect(parseDay('27 nov', TODAY)).toBe('2026-11-27');
    expect(parseDay('3 jan', TODAY)).toBe('2027-01-03');
  });

  it.each(['', 'besok', '31/2/2026', '29 feb 2026', '12/13/2026', '2026-13-01'])('%s is no day', (typed) =>
    expect(parseDay(typed, TODAY)).toBeNull(),
  );

  it('knows Saturdays and Sundays by computing', () => {
    expect(isWeekend('2026-11-21')).toBe(true);
    expect(isWeekend('2026-11-22')).toBe(true);
    expect(isWeekend('2026-11-23')).toBe(false);
    expect(isWeekend(null)).toBe(false);
  });
});

describe('a time that a person typed', () => {
  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['09:05', '09:05'],
    ['0930', '09:30'],
    ['', ''],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time));

  it.each(['24', '9.60', 'pagi', '9.3', '123456'])('%s is no time', (typed) => expect(parseTime(typed)).toBeNull());

  it('is shown with a dot, as Indonesia writes it', () => expect(timeText('09:30')).toBe('09.30'));
});
