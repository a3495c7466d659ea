import type { Paper } from '#domain/agreements/agreement.ts';
import { asSheet, type OnPaper } from './sheet.ts';

/** Millimetres in twips, whole: Word's validator refuses measures like `20mm` (word.md §1). */
export function mm(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Width and height in twips (word.md §4, rule 1). F4 is 215 × 330 mm; the other two sizes go by the same name elsewhere. */
const PAPERS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  F4: { width: 12_189, height: 18_709 },
  'F4-21': { width: 11_906, height: 18_709 },
  'F4-21.59': { width: 12_240, height: 18_720 },
  A4: { width: 11_906, height: 16_838 },
};

/** Size and margins of a page in twips (rules 1 and 2). */
export function pageOf(paper: OnPaper) {
  const { paper: size, house } = asSheet(paper);
  const { marginTop, marginRight, marginBottom, marginLeft } = house.style;
  const margin = {
    top: mm(marginTop),
    right: mm(marginRight),
    bottom: mm(marginBottom),
    left: mm(marginLeft),
    header: mm(10),
    footer: mm(8),
    gutter: 0,
  };
  return { size: { ...PAPERS[size] }, margin };
}

/** What is between the margins, in twips. */
export function textWidth(paper: OnPaper): number {
  const { size, margin } = pageOf(paper);
  return size.width - margin.left - margin.right;
}
