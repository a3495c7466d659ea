import { describe, expect, it } from 'vitest';
import { copyLine } from '#domain/agreements/copies.ts';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { copyWishes } from './agreement-copies.ts';

describe('the originals of an agreement (UU 10/2020 art. 3(2)a and 9(2))', () => {
  const agreement = sampleAgreement(30);
  const wishes = copyWishes(agreement);

  it('are one for each of thirty parties, and one document for all', () => {
    expect(wishes.length).toBe(31);
    expect(wishes[0]).toEqual({ copy: null, wish: { kind: 'agreement', record: agreement.id } });
    expect(wishes.slice(1).map(({ wish }) => wish)).toEqual(
      agreement.parties.map(({ id }) => ({ kind: 'copy', record: agreement.id, row: id })),
    );
  });

  it('say which of how many they are, and who receives them', () => {
    const lines = wishes.flatMap(({ copy }) => (copy === null ? [] : [copyLine(copy)]));
    expect(lines[0]).toBe('Rangkap ke-1 dari 30 (tiga puluh) untuk PIHAK KESATU, Pemerintah Kabupaten Sleman');
    expect(lines[29]).toMatch(/^Rangkap ke-30 dari 30 \(tiga puluh\) untuk PIHAK KETIGA PULUH, \p{Lu}/u);
    expect(new Set(lines).size).toBe(30);
  });

  it('leave a blank for a party that is not chosen yet', () => {
    const [row] = agreement.parties;
    if (row === undefined) throw new Error('the sample has parties');
    const [, first] = copyWishes({ id: 'x', parties: [{ ...row, party: null }] });
    expect(first?.copy === null || first === undefined ? '' : copyLine(first.copy)).toBe(
      'Rangkap ke-1 dari 1 (satu) untuk PIHAK KESATU, ……………',
    );
  });
});
