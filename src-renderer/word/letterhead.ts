import { AlignmentType, BorderStyle, type Paragraph } from 'docx';
import type { Letterhead } from './outline.ts';
import { paragraph, run } from './pieces.ts';

/**
 * Rule 7: the head stands in the first page's header, over a thin and a thick line, so that page 2 keeps its own margin. The
 * government's line and the unit's are 3 : 4 (domain.md §1.9).
 */
export function letterheadParagraphs({ government, unit, office, address }: Letterhead): Paragraph[] {
  const lines = [
    { text: government, size: 26, bold: false },
    { text: unit, size: 34, bold: true },
    { text: office, size: 26, bold: true },
    { text: address, size: 18, bold: false },
  ].filter(({ text }) => text !== '');
  return lines.map(({ text, size, bold }, index) => {
    const isLast = index === lines.length - 1;
    return paragraph('SKKop', [run(text, bold ? { size, bold } : { size })], {
      alignment: AlignmentType.CENTER,
      // Twelve twips of line for a half point of letter.
      spacing: { line: size * 12, lineRule: 'exact', before: 0, after: isLast ? 200 : 0 },
      ...(isLast
        ? { border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: '000000', space: 5 } } }
        : {}),
    });
  });
}
