import { expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { samplePks } from '#testing/samples/sample-agreement.ts';
import { mandateOutline } from './mandate-outline.ts';

it('a power of attorney for an addendum names the agreement that is changed, and one for a PKS its title', () => {
  const pks = samplePks();
  const party = present(pks.parties[0], 'the sample has parties');
  const parentNamed = 'Perjanjian Kerja Sama tentang Sampah, Nomor 1 dan Nomor 2, tanggal 1 Januari 2026';
  const addendum = { ...pks, type: 'ADD', parentNamed } as const;
  const between = 'antara Pemerintah Kabupaten Sleman dan Pemerintah Kabupaten Magelang';
  expect(mandateOutline(addendum, { party, giver: null }).purpose).toBe(
    `menandatangani Adendum atas ${parentNamed}, ${between}, untuk dan atas nama Pemerintah Kabupaten Sleman.`,
  );
  expect(mandateOutline(pks, { party, giver: null }).purpose).toMatch(
    new RegExp(`^menandatangani Perjanjian Kerja Sama ${between} tentang .+, untuk dan atas nama`, 'u'),
  );
});
