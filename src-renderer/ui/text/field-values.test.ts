import { describe, expect, it } from 'vitest';
import { termText, valueText } from './field-values.ts';

const item = (path: string, value: Parameters<typeof valueText>[2]) => valueText('cooperation-item', path, value, 'id');

describe('values in words', () => {
  it('says terms as agreements write them', () => {
    expect(item('term', 60)).toBe('5 (lima) tahun');
    expect(termText(18, 'id')).toBe('18 (delapan belas) bulan');
    expect(termText(18, 'en')).toBe('18 months');
    expect(termText(600, 'id')).toBe('50 (lima puluh) tahun');
  });

  it('names parties, stages, affairs, days and choices', () => {
    expect(
      item('parties', [
        { kind: 'region', code: '34.04' },
        { kind: 'organisation', id: 'x', name: 'PT Bersih' },
      ]),
    ).toBe('Kab. Sleman, PT Bersih');
    expect(item('contacts/a/party', { kind: 'region', code: '33.71' })).toBe('Kota Magelang');
    expect(item('stage', 'ksb-drafting')).toBe('3. Penyusunan KSB');
    expect(item('affairs', ['2.11', '1.06'])).toBe('lingkungan hidup, sosial');
    expect(item('ends', '2031-02-16')).toBe('16 Februari 2031');
    expect(item('nature', 'mandatory')).toBe('Wajib');
    expect(item('borderingOverride', { bordering: true, reason: 'Berbatasan di laut' })).toBe('Ya. Berbatasan di laut');
    expect(valueText('meeting', 'starts', '09:00', 'id')).toBe('09.00');
    expect(valueText('meeting', 'participants/p/present', true, 'en')).toBe('Present');
    expect(valueText('meeting', 'blocks/b/state', 'done', 'id')).toBe('Selesai');
  });

  it('shows what is empty as empty, and hides nothing that it does not know (D2, D5)', () => {
    expect(item('background', '')).toBe('Kosong');
    expect(item('term', null)).toBe('Kosong');
    expect(item('affairs', [])).toBe('Kosong');
    expect(item('stage', 'from-the-future')).toBe('from-the-future');
    expect(item('parties', [{ kind: 'planet' }])).toBe('[{"kind":"planet"}]');
    expect(item('stages/offer/skipped', false)).toBe('Tidak');
  });
});
