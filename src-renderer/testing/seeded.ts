/** Chance that repeats: the same seed gives the same run. */
export type Seeded = {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Words with a space between, some far more common than others, as in real text (Zipf). */
  readonly words: (count: number) => string;
};

const COMMON =
  'yang dan kerja sama para pihak dalam dengan daerah untuk pengelolaan sampah air bersih irigasi jalan jembatan pariwisata pasar kesehatan rujukan pendidikan data kependudukan bencana evakuasi hutan lereng sungai batas wilayah petani pupuk ternak transportasi trayek terminal perdesaan stunting gizi posyandu pelabuhan nelayan kawasan industri tenaga pelatihan kearsipan perpustakaan budaya cagar festival jaringan layanan terpadu bersama antardaerah lintas kabupaten kota provinsi anggaran biaya hasil dampak sosial lingkungan pemantauan evaluasi laporan tahunan sekretariat koordinasi';
const BEGINNINGS = ['', '', 'me', 'ber', 'pe', 'di', 'ter', 'ke', 'peng', 'mem'];
const ENDINGS = ['', '', 'an', 'kan', 'i', 'nya'];
const SYLLABLES =
  'ba ca da fa ga ha ja ka la ma na pa ra sa ta wa bi di gi ki li mi ni ri si ti bu du gu ku lu mu nu ru su tu lam ran tang dung bang sar rak kit pil'.split(
    ' ',
  );
const VOCABULARY = 4000;

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
  // The word of rank r comes about 1/r as often as the first one.
  const word = (): string => vocabulary()[Math.floor(VOCABULARY ** next()) - 1] ?? 'kerja';
  return { below, pick, words: (count) => Array.from({ length: count }, word).join(' ') };
}

let known: readonly string[] | null = null;

/** The common words first, then made-up ones that look alike. The same list in every run. */
function vocabulary(): readonly string[] {
  if (known !== null) return known;
  const words = new Set(COMMON.split(' '));
  for (let number = 1; words.size < VOCABULARY; number += 1) {
    let rest = Math.imul(number, 0x9e37_79b1) >>> 0;
    const one = (list: readonly string[]): string => {
      const at = rest % list.length;
      rest = Math.floor(rest / list.length);
      return list[at] ?? '';
    };
    const [beginning, ending] = [one(BEGINNINGS), one(ENDINGS)];
    words.add(`${beginning}${one(SYLLABLES)}${one(SYLLABLES)}${number % 3 === 0 ? one(SYLLABLES) : ''}${ending}`);
  }
  known = [...words];
  return known;
}
