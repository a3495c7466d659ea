import { counted } from './terbilang.ts';

/**
 * A term (*jangka waktu*) in months as legal texts write it: `5 (lima) tahun`, `18 (delapan belas) bulan`, and from two years on
 * `2 (dua) tahun 6 (enam) bulan`.
 */
export function termInWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (rest === 0) return `${counted(years)} tahun`;
  return years < 2 ? `${counted(months)} bulan` : `${counted(years)} tahun ${counted(rest)} bulan`;
}
