import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoman } from '../wording/read-roman.ts';
import { filledNumber, isNumberOpen, unknownNumberBlanks } from './number-pattern.ts';
import { BLANK } from './proposal.ts';

const PATTERN = '415.4/{urut}/{jenis}/{bulan}/{tahun}';

describe('the number of an office by its pattern', () => {
  it('has what the draft knows, and dots for the hand', () => {
    expect(filledNumber(PATTERN, { type: 'PKS', date: '2026-12-14' })).toBe(`415.4/${BLANK}/PKS/XII/2026`);
    expect(filledNumber(PATTERN, { type: 'KSB', date: null })).toBe(`415.4/${BLANK}/KSB/${BLANK}/${BLANK}`);
    expect(filledNumber('{bulan angka}-{ Tahun }', { type: 'KSB', date: '2027-03-01' })).toBe('03-2027');
    expect(filledNumber('  ', { type: 'KSB', date: '2027-03-01' })).toBe('');
  });

  it('names what is misspelt', () => {
    expect(unknownNumberBlanks('{urut}/{bulann}/{tahun}/{constructor}')).toEqual(['bulann', 'constructor']);
  });

  it('is offered only while no number was written by hand', () => {
    const filled = filledNumber(PATTERN, { type: 'PKS', date: '2026-12-14' });
    expect(isNumberOpen('', filled)).toBe(true);
    expect(isNumberOpen(`415.4/${BLANK}/PKS/${BLANK}/${BLANK}`, filled)).toBe(true);
    expect(isNumberOpen(filled, filled)).toBe(false);
    expect(isNumberOpen('12/PKS/2026', filled)).toBe(false);
    expect(isNumberOpen('', '')).toBe(false);
  });

  it('has the month of any day in roman, which is read back as that month', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const [month = '', year] = filledNumber('{bulan}/{tahun}', { type: 'PKS', date: text }).split('/');
          expect([readRoman(month), year]).toEqual([Number(text.slice(5, 7)), text.slice(0, 4)]);
        },
      ),
      { seed: 20_261_201, numRuns: 1000 },
    );
  });
});
