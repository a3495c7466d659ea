import { AlignmentType, type IParagraphOptions, Paragraph } from 'docx';
import type { DisputeComments } from './dispute-comments.ts';
import { gap } from './fact-table.ts';
import { LISTED, MOST_IN_TITLE } from './many-parties.ts';
import type { AgreementOutline } from './outline.ts';
import { mm } from './paper.ts';
import { paragraph, plain, run, tight } from './pieces.ts';

/** Rule 5: bold capitals in the middle, lines of 15 pt. Many parties stand in a list of their own instead (rule 14). */
export function titleBlock(outline: AgreementOutline, comments: DisputeComments): Paragraph[] {
  const { kind, parties, about, copy } = outline;
  return [
    ...(copy === undefined
      ? []
      : [paragraph('SKKaki', plain(copy), { alignment: AlignmentType.RIGHT, spacing: tight({ after: 200 }) })]),
    new Paragraph({ style: 'SKJudul', children: [...comments.around(null, plain(kind))], spacing: tight() }),
    between('ANTARA'),
    ...(parties.length > MOST_IN_TITLE ? [title(LISTED)] : named(outline)),
    title('TENTANG', tight({ before: 160, after: 60 })),
    title(about),
  ];
}

function title(text: string, spacing: IParagraphOptions['spacing'] = tight()): Paragraph {
  return paragraph('SKJudul', plain(text), { spacing });
}

function between(text: string): Paragraph {
  return title(text, tight({ before: 60, after: 60 }));
}

function named({ parties, link }: AgreementOutline): Paragraph[] {
  const last = parties.length - 1;
  return parties.flatMap((party, index) => {
    const line = title(index < last - 1 ? `${party},` : party);
    return index === last && index > 0 ? [between(link), line] : [line];
  });
}

/** Below the title the numbers, not bold, one line a party (domain.md §2.1); those of many parties stand in their list. */
export function numberLines({ numbers, parties }: AgreementOutline): Paragraph[] {
  if (parties.length > MOST_IN_TITLE) return [gap(280)];
  const last = numbers.length - 1;
  return numbers.map((number, index) =>
    paragraph('SKJudul', [run(`NOMOR : ${number}`, { bold: false })], {
      keepNext: index < last,
      alignment: AlignmentType.LEFT,
      indent: { left: mm(45) },
      spacing: tight({ before: index === 0 ? 280 : 0, after: index === last ? 300 : 40 }),
    }),
  );
}
