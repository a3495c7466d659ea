import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, weekday } from '../wording/dates.ts';
import { dayAtEnd, dayBefore, dueDate } from './due-date.ts';

/** A Monday. */
const TODAY = '2026-11-23';

describe('a due date in words (ui.md §5: "jumat" or "27 nov" becomes a date)', () => {
  it.each([
    ['jumat', '2026-11-27'],
    ["Jum'at", '2026-11-27'],
    ['hari Jumat', '2026-11-27'],
    ['senin', '2026-11-30'],
    ['minggu', '2026-11-29'],
    ['jumat depan', '2026-12-04'],
    ['senin depan', '2026-11-30'],
    ['friday', '2026-11-27'],
    ['hari ini', '2026-11-23'],
    ['besok', '2026-11-24'],
    ['lusa', '2026-11-25'],
    ['27 nov', '2026-11-27'],
    ['27 november', '2026-11-27'],
    ['tanggal 27 November 2026', '2026-11-27'],
    ['Jumat, 27 November 2026', '2026-11-27'],
    ['27/11', '2026-11-27'],
    ['27-11-2027', '2027-11-27'],
    ['2026-11-27', '2026-11-27'],
    ['4 agt', '2027-08-04'],
    ['1 jan', '2027-01-01'],
    ['29 feb', '2028-02-29'],
  ])('%s, said on Monday 23 November 2026, is %s', (phrase, day) => {
    expect(dueDate(phrase, TODAY)).toBe(day);
  });

  it.each(['', 'rapat', '31 feb 2027', '27', '99 nov', 'jumat kliwon', '27 nove', '13/13', '2026-02-31'])(
    '%s is no day',
    (phrase) => {
      expect(dueDate(phrase, TODAY)).toBe(null);
    },
  );

  it('a weekday is always the next one after today, within seven days, on any day', () => {
    const days = fc
      .integer({ min: 0, max: 40_000 })
      .map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10));
    const names = fc.constantFrom('Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu');
    fc.assert(
      fc.property(days, names, (today, name) => {
        const found = dueDate(name, today);
        const day = parseDay(found ?? '');
        expect(day).not.toBe(null);
        if (day === null || found === null) return;
        expect(weekday(day)).toBe(name);
        const ahead = (Date.parse(found) - Date.parse(today)) / 86_400_000;
        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeLessThanOrEqual(7);
        expect(formatDay(day)).toBe(found);
      }),
    );
  });
});

describe('a due date in what is being typed', () => {
  function typed(text: string) {
    return dayBefore(text, text.length, TODAY);
  }

  it('is taken out of the text once its phrase is over', () => {
    expect(typed('Siapkan tabel besok ')).toEqual({
      day: '2026-11-24',
      phrase: 'besok',
      text: 'Siapkan tabel ',
      caret: 14,
    });
    expect(typed('Siapkan tabel jumat,')?.day).toBe('2026-11-27');
    expect(typed('Siapkan tabel jumat')).toBe(null);
  });

  it('waits for a year that may follow, and for "depan"', () => {
    expect(typed('Kirim 27 nov ')).toBe(null);
    expect(typed('Kirim 27 nov 2')).toBe(null);
    expect(typed('Kirim 27 nov 2027 ')?.day).toBe('2027-11-27');
    expect(typed('Kirim 27 nov k')).toMatchObject({ day: '2026-11-27', text: 'Kirim k' });
    expect(typed('Kirim jumat ')).toBe(null);
    expect(typed('Kirim jumat depan ')?.day).toBe('2026-12-04');
    expect(typed('Kirim jumat k')?.day).toBe('2026-11-27');
  });

  it('leaves weeks, the past and numbers alone', () => {
    expect(typed('Laporkan tiap minggu ')).toBe(null);
    expect(typed('Hasil rapat jumat lalu ')).toBe(null);
    expect(typed('Ada 27 novel ')).toBe(null);
    expect(typed('Pasal 8 ayat 2 ')).toBe(null);
  });

  it('keeps what stands behind the cursor', () => {
    const text = 'Kirim besok  ke Magelang';
    expect(dayBefore(text, 12, TODAY)).toMatchObject({ text: 'Kirim  ke Magelang', caret: 6 });
  });

  it('is found at the end when the text is left', () => {
    expect(dayAtEnd('Siapkan tabel 27 nov', TODAY)).toEqual({
      day: '2026-11-27',
      phrase: '27 nov',
      text: 'Siapkan tabel',
      caret: 13,
    });
    expect(dayAtEnd('Siapkan tabel', TODAY)).toBe(null);
  });
});
