import { present } from '#base/assert.ts';

const UNITS: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  seratus: 100,
};
const SCALES: Readonly<Record<string, number>> = {
  seribu: 1000,
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
};
const TENFOLD: Readonly<Record<string, number>> = { puluh: 10, ratus: 100 };

/**
 * The number that words say (*terbilang*), or null when they are no number: `dua puluh enam` → 26. Reads the old `milyar` too.
 * Capitals do not matter.
 */
export function readWords(words: string): number | null {
  const all = words.trim().toLowerCase().split(/\s+/u);
  let [total, group, last] = [0, 0, 0];
  for (const word of all) {
    if (Object.hasOwn(UNITS, word)) [group, last] = [group + last, present(UNITS[word], 'the word was found')];
    else if (word === 'belas') [group, last] = [group + 10 + last, 0];
    else if (Object.hasOwn(TENFOLD, word))
      [group, last] = [group + last * present(TENFOLD[word], 'the word was found'), 0];
    else if (word === 'seribu') total += 1000;
    else if (Object.hasOwn(SCALES, word))
      [total, group, last] = [total + (group + last) * present(SCALES[word], 'the word was found'), 0, 0];
    else return null;
  }
  return total + group + last;
}
