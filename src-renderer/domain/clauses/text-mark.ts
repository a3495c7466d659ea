const FIRST_SEED = 0xde_ad_be_ef;
const SECOND_SEED = 0x41_c6_ce_57;

/**
 * A short sign of a text: two texts with the same sign are taken to be the same. It tells the texts of one clause apart; nothing
 * rests on it that somebody would gain by deceiving. Fourteen letters of base 36 at most.
 */
export function textMark(text: string): string {
  let [one, other] = [FIRST_SEED, SECOND_SEED];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x9e_37_79_b1);
    other = Math.imul(other ^ code, 0x5f_35_64_95);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85_eb_ca_6b) ^ (other >>> 13);
  other = Math.imul(other ^ (other >>> 16), 0xc2_b2_ae_35) ^ (one >>> 13);
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
