import { describe, expect, it } from 'vitest';
import { headingOf } from './heading.ts';

describe('the heading of an article, however it is spelled', () => {
  it.each([
    ['Pasal 3', '3', ''],
    ['PASAL 3', '3', ''],
    ['Pasal\u00A03', '3', ''],
    ['pasal 12.', '12', ''],
    ['Pasal 5 :', '5', ''],
    ['Pasal VI', '6', ''],
    ['PASAL XIV', '14', ''],
    ['Pasal ke-8', '8', ''],
    ['Pasal ke 8', '8', ''],
    ['Pasal Kedelapan', '8', ''],
    ['Pasal kesatu', '1', ''],
    ['Pasal Pertama', '1', ''],
    ['Pasal dua belas', '12', ''],
    ['P A S A L  7', '7', ''],
    ['P A S A L 1 2', '12', ''],
    ['Pasal10', '10', ''],
    ['Pasal 5A', '5A', ''],
    ['  Pasal\t5 ', '5', ''],
    ['Pas\u00ADal 5', '5', ''],
    ['Pasal 5\nMAKSUD DAN TUJUAN', '5', 'MAKSUD DAN TUJUAN'],
    ['Pasal 5 - MAKSUD DAN TUJUAN', '5', 'MAKSUD DAN TUJUAN'],
    ['PASAL 5. BIAYA', '5', 'BIAYA'],
  ])('%j is number %s', (text, number, title) => {
    expect(headingOf(text, false)).toEqual({ number, title });
  });

  it('and with the style of a heading its title needs no capitals', () => {
    expect(headingOf('Pasal 5: Maksud dan tujuan', true)).toEqual({ number: '5', title: 'Maksud dan tujuan' });
  });

  it.each([
    'Pasal 5 ayat (1) berlaku juga bagi PARA PIHAK.',
    'Pasal 5: maksud dan tujuan',
    'Pasal',
    'Pasal ini berlaku sejak ditandatangani',
    'Pasal dan ayat',
    'Pasalnya 5',
    'sebagaimana dimaksud dalam Pasal 5',
    'Pasal 5 dan Pasal 6 dihapus.',
    '',
  ])('%j is none', (text) => {
    expect(headingOf(text, false)).toBeNull();
  });
});
