import type { Paper } from '#domain/agreements/agreement.ts';

/** Millimetres in twips, whole: Word's validator refuses measures like `20mm` (word.md §1). */
export function mm(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Width and height in twips (word.md §4, rule 1). F4 is 215 × 330 mm. */
export const PAPERS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  F4: { width: 12_189, height: 18_709 },
  A4: { width: 11_906, height: 16_838 },
};

/** Rule 2: left at least 30, right 20, top 20, bottom 25 mm. */
export const MARGINS = {
  top: mm(20),
  right: mm(20),
  bottom: mm(25),
  left: mm(30),
  header: mm(10),
  footer: mm(8),
  gutter: 0,
};

export function textWidth(paper: Paper): number {
  return PAPERS[paper].width - MARGINS.left - MARGINS.right;
}
