import { AlignmentType, type IParagraphOptions, Paragraph, Tab, TextRun } from 'docx';
import { cleanText } from '../clean-text.ts';
import { mm } from '../paper.ts';
import type { StarterLine, StarterLook } from './forms/form.ts';

const ALIGNED = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A line of a template to begin with as a paragraph; `right`: millimetres that it keeps free at its right. */
export function lineParagraph({ style, text, look }: StarterLine, right = 0): Paragraph {
  const { bold = false, size } = look;
  const letters = { ...(bold ? { bold } : {}), ...(size === undefined ? {} : { size: size * 2 }) };
  return new Paragraph({
    style,
    ...placeOf(look, right),
    ...spacingOf(look),
    ...pageOf(look),
    children: text
      .split('\t')
      .map(cleanText)
      .map((piece, index) => new TextRun({ ...letters, children: index === 0 ? [piece] : [new Tab(), piece] })),
  });
}

function placeOf({ left = 0, hanging = 0, align }: StarterLook, right: number): IParagraphOptions {
  return {
    ...(left + right === 0 ? {} : { indent: { left: mm(left), hanging: mm(hanging), right: mm(right) } }),
    ...(align === undefined ? {} : { alignment: ALIGNED[align] }),
  };
}

/** Letters of a size of their own have lines of their own: twelve twips for a half point. */
function spacingOf({ before, size }: StarterLook): IParagraphOptions {
  const above = mm(before ?? 0);
  if (size !== undefined) return { spacing: { line: size * 24, lineRule: 'exact', before: above, after: 0 } };
  return before === undefined ? {} : { spacing: { before: above } };
}

/** Said only where it is so: a heading's style keeps it with what follows. */
function pageOf({ keep = false, newPage = false }: StarterLook): IParagraphOptions {
  return {
    ...(keep ? { keepNext: true, keepLines: true } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
  };
}
