/** Chance that repeats: the same seed gives the same run. */
export type Seeded = {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly words: (count: number) => string;
};

const WORDS =
  'pengelolaan sampah air bersih irigasi jalan jembatan pariwisata pasar kesehatan rujukan pendidikan data kependudukan bencana evakuasi hutan lereng sungai batas wilayah petani pupuk ternak transportasi trayek terminal perdesaan stunting gizi posyandu pelabuhan nelayan kawasan industri tenaga kerja pelatihan kearsipan perpustakaan budaya cagar festival jaringan layanan terpadu bersama antardaerah lintas kabupaten kota provinsi anggaran biaya hasil dampak sosial lingkungan pemantauan evaluasi laporan tahunan sekretariat koordinasi'.split(
    ' ',
  );

/** Mulberry32: small, and good enough to spread a workload. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
  // Squared, so that some words are far more common than others, as in real text.
  const word = (): string => WORDS[Math.floor(next() ** 2 * WORDS.length)] ?? 'kerja';
  return { below, pick, words: (count) => Array.from({ length: count }, word).join(' ') };
}
