const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun'];
/** The largest number that has words here. */
export const LARGEST = 999_999_999_999_999;

/**
 * A whole number from 0 to 999 trillion in words (*terbilang*): `2026` → `dua ribu dua puluh enam` (domain.md §7.1).
 * `se-` stands only with sepuluh, sebelas, seratus and seribu; 1.000.000 is `satu juta`.
 */
export function terbilang(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > LARGEST) throw new Error(`No words for the number ${value}`);
  if (value === 0) return 'nol';
  const words: string[] = [];
  let rest = value;
  for (let scale = 0; rest > 0; scale += 1) {
    const group = rest % 1000;
    rest = Math.floor(rest / 1000);
    if (group > 0) words.unshift(groupWords(group, scale));
  }
  return words.join(' ');
}

function groupWords(group: number, scale: number): string {
  if (scale === 1 && group === 1) return 'seribu';
  const name = SCALES[scale] ?? '';
  return name === '' ? below1000(group) : `${below1000(group)} ${name}`;
}

function below1000(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const words = hundreds === 0 ? [] : [hundreds === 1 ? 'seratus' : `${digit(hundreds)} ratus`];
  if (rest > 0) words.push(below100(rest));
  return words.join(' ');
}

function below100(value: number): string {
  if (value < 10) return digit(value);
  if (value === 10) return 'sepuluh';
  if (value === 11) return 'sebelas';
  if (value < 20) return `${digit(value - 10)} belas`;
  const ones = value % 10;
  return `${digit(Math.floor(value / 10))} puluh${ones === 0 ? '' : ` ${digit(ones)}`}`;
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}

/** A count as legal texts write it: `5 (lima)`. */
export function counted(value: number): string {
  return `${grouped(value)} (${terbilang(value)})`;
}

/** `1.250.000`: groups of three with a dot. */
export function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** `Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)`, whole rupiah (domain.md §7.1). */
export function rupiah(value: number): string {
  return `Rp${grouped(value)},00 (${terbilang(value)} rupiah)`;
}

/** `50% (lima puluh persen)`, `12,5% (dua belas koma lima persen)`: at most two decimals, read digit by digit (domain.md §7.1). */
export function percent(value: number): string {
  const [whole = '', decimals = ''] = String(Math.round(value * 100) / 100).split('.');
  const words = terbilang(Number(whole));
  if (decimals === '') return `${grouped(Number(whole))}% (${words} persen)`;
  const digits = decimals
    .split('')
    .map((one) => terbilang(Number(one)))
    .join(' ');
  return `${grouped(Number(whole))},${decimals}% (${words} koma ${digits} persen)`;
}

/** `kesatu`, `kedua`, `kesebelas`: the ordinals of parties (domain.md §2.2), counted from 1. */
export function ordinal(value: number): string {
  return `ke${terbilang(value)}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** `XI` for 11; months in letter numbers are written so (domain.md §1.9). From 1 to 3999. */
export function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}
