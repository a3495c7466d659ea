/** Widths of Bookman's bold letters in thousandths of their height, by kind: near enough to choose a size. */
function letterWidth(letter: string): number {
  if (/[ \u00A0]/u.test(letter)) return 340;
  if (/[.,'’I-]/u.test(letter)) return 360;
  if (/[MWHN]/u.test(letter)) return 860;
  return /[A-Z]/u.test(letter) ? 730 : 620;
}

const SIZES = [24, 22, 21, 20] as const;

/** The largest size, in half points, in which a name in bold fits one line of so many twips; 11 pt over two lines when none does. */
export function nameSize(name: string, width: number): number {
  let letters = 0;
  for (const letter of name) letters += letterWidth(letter);
  // 10 twips are a half point.
  return SIZES.find((size) => (letters / 1000) * size * 10 <= width) ?? 22;
}
