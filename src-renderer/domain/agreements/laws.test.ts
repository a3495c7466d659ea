import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gazetteOf, isNamed, LAWS, lawText, placeOfBasis, REGIONAL_COOPERATION, REGIONAL_GOVERNMENT } from './laws.ts';
import { proposeBases } from './premises.ts';
import { BLANK } from './proposal.ts';
import { referencesIn } from './references.ts';

describe('the list of regulations', () => {
  it('writes a basis with its numbers of Lembaran Negara, and leaves out what was not read (domain.md §7.4)', () => {
    expect(lawText(REGIONAL_COOPERATION)).toBe(
      'Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 97, Tambahan Lembaran Negara Republik Indonesia Nomor 6219)',
    );
    const said = LAWS.map((law) => lawText(law));
    expect(said.find((text) => text.includes('Nomor 25 Tahun 2020'))).toMatch(
      /\(Berita Negara Republik Indonesia Tahun 2020 Nomor 512\)$/u,
    );
    expect(said.find((text) => text.includes('Nomor 27 Tahun 2022'))).toBe(
      'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi',
    );
    expect(said.find((text) => text.includes('Nomor 9 Tahun 2015'))).toContain(`tentang ${BLANK} (Lembaran Negara`);
    expect(said.flatMap(referencesIn)).toEqual([]);
  });

  it('knows the gazette of the kinds whose form was read, and says nothing of others', () => {
    expect(
      ['Undang-Undang', 'Peraturan Presiden', 'Peraturan Menteri Keuangan', 'Peraturan Daerah Kabupaten Sleman'].map(
        gazetteOf,
      ),
    ).toEqual(['state', 'state', 'state-news', null]);
    const local = { ...REGIONAL_COOPERATION, name: 'Peraturan Bupati Sleman' };
    expect(lawText(local)).toBe('Peraturan Bupati Sleman Nomor 28 Tahun 2018 tentang Kerja Sama Daerah');
  });

  it('puts each where it belongs, highest and oldest first, in whatever order they are added', () => {
    const sorted = [
      'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
      ...LAWS.map(lawText),
      'Peraturan Menteri Keuangan Nomor 3 Tahun 2021 tentang Anggaran',
      'Peraturan Daerah Kabupaten Sleman Nomor 4 Tahun 2019 tentang Kerja Sama',
      'Peraturan Bupati Sleman Nomor 1 Tahun 2010 tentang Kerja Sama',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (added) => {
        const bases: { text: string }[] = [];
        for (const text of added) bases.splice(placeOfBasis(bases, text), 0, { text });
        expect(bases.map(({ text }) => text)).toEqual(sorted);
      }),
      { seed: 20_261_201, numRuns: 200 },
    );
  });

  it('leaves where it stands what cannot be told, and what the app proposes is in order', () => {
    expect(placeOfBasis([{ text: 'Adat setempat' }], lawText(REGIONAL_GOVERNMENT))).toBe(1);
    expect(placeOfBasis([{ text: lawText(REGIONAL_COOPERATION) }], 'Adat setempat')).toBe(1);
    const bases: { text: string }[] = [];
    for (const text of proposeBases()) {
      expect(placeOfBasis(bases, text)).toBe(bases.length);
      bases.push({ text });
    }
  });

  it('knows one that is named already, however it is written', () => {
    const bases = [{ text: 'Undang-undang Nomor 23 Tahun 2014 tentang Pemda' }];
    expect(isNamed(bases, REGIONAL_GOVERNMENT)).toBe(true);
    expect(isNamed(bases, REGIONAL_COOPERATION)).toBe(false);
    expect(isNamed(bases, { ...REGIONAL_GOVERNMENT, year: '2015' })).toBe(false);
  });
});
