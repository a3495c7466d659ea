import { counted } from './terbilang.ts';

/** A term (*jangka waktu*) in months as legal texts write it: `5 (lima) tahun`, `18 (delapan belas) bulan`. */
export function termInWords(months: number): string {
  return months % 12 === 0 ? `${counted(months / 12)} tahun` : `${counted(months)} bulan`;
}
