import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { copiesOf, copyLine } from './copies.ts';

describe('the originals of an agreement (UU 10/2020 art. 3(2)a and 9(2))', () => {
  const agreement = sampleAgreement(30);
  const copies = copiesOf(agreement);

  it('are one for each of thirty parties', () => {
    expect(copies.map(({ row }) => row)).toEqual(agreement.parties.map(({ id }) => id));
  });

  it('say which of how many they are, and who receives them', () => {
    const lines = copies.map(copyLine);
    expect(lines[0]).toBe('Rangkap ke-1 dari 30 (tiga puluh) untuk PIHAK KESATU, Pemerintah Kabupaten Sleman');
    expect(lines[29]).toMatch(/^Rangkap ke-30 dari 30 \(tiga puluh\) untuk PIHAK KETIGA PULUH, \p{Lu}/u);
    expect(new Set(lines).size).toBe(30);
  });

  it('leave a blank for a party that is not chosen yet', () => {
    const [row] = agreement.parties;
    if (row === undefined) throw new Error('the sample has parties');
    const [first] = copiesOf({ parties: [{ ...row, party: null }] });
    expect(first === undefined ? '' : copyLine(first)).toBe('Rangkap ke-1 dari 1 (satu) untuk PIHAK KESATU, ……………');
  });
});
