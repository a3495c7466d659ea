import { AlignmentType, BorderStyle, type Paragraph, type Table, VerticalAlignTable } from 'docx';
import { STATE_EMBLEM } from '#domain/office/office-file.ts';
import { emblemParagraph } from './emblem.ts';
import type { Letterhead } from './outline.ts';
import { mm, textWidth } from './paper.ts';
import { bareCell, bareTable, paragraph, run } from './pieces.ts';
import { asSheet, type Emblem, emblemOf, type OnPaper, type Sheet } from './sheet.ts';

/** Rule 7: emblems in a letterhead are 22 mm high. */
const HIGH = 22;
/** Where the emblem of a unit stands, left of its lines. */
const SIDE = mm(28);

/**
 * Rule 7: the head stands in the first page's header, over a thin and a thick line, so that page 2 keeps its own margin. The
 * government's line and the unit's are 3 : 4 (domain.md §1.9). The region's emblem stands left of a unit's lines, the state's
 * over those of a head of region, where the office gave them and wants them.
 */
export function letterheadParagraphs(letterhead: Letterhead, paper: OnPaper = 'F4'): readonly (Paragraph | Table)[] {
  const emblem = emblemFor(letterhead, asSheet(paper));
  if (emblem === null) return lines(letterhead, 'rule');
  if (letterhead.emblem === STATE_EMBLEM) return [emblemParagraph(emblem, HIGH), ...lines(letterhead, 'rule')];
  const rest = textWidth(paper) - SIDE;
  const cell = (children: readonly Paragraph[], width: number) =>
    bareCell(children, width, 1, VerticalAlignTable.CENTER);
  return [
    bareTable([SIDE, rest], [[cell([emblemParagraph(emblem, HIGH)], SIDE), cell(lines(letterhead, 'bare'), rest)]]),
    headRule(),
  ];
}

function emblemFor({ emblem = '' }: Letterhead, { house }: Sheet): Emblem | null {
  const { headEmblem, unitEmblem } = house.style;
  const isWanted = emblem === STATE_EMBLEM ? headEmblem === 'state' : unitEmblem === 'region';
  return emblem !== '' && isWanted ? emblemOf(house, emblem) : null;
}

const RULE = { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: '000000', space: 5 } };

/** The thin and the thick line below a letterhead, where its last line has none. */
export function headRule(): Paragraph {
  return paragraph('SKCelah', [], { spacing: { line: 20, lineRule: 'exact', before: 60, after: 200 }, border: RULE });
}

function lines({ government, unit, office, address, contact = '' }: Letterhead, end: 'rule' | 'bare'): Paragraph[] {
  const all = [
    { text: government, size: 26, bold: false },
    { text: unit, size: 34, bold: true },
    { text: office, size: 26, bold: true },
    { text: address, size: 18, bold: false },
    { text: contact, size: 18, bold: false },
  ].filter(({ text }) => text !== '');
  return all.map(({ text, size, bold }, index) => {
    const isLast = end === 'rule' && index === all.length - 1;
    return paragraph('SKKop', [run(text, bold ? { size, bold } : { size })], {
      alignment: AlignmentType.CENTER,
      // Twelve twips of line for a half point of letter.
      spacing: { line: size * 12, lineRule: 'exact', before: 0, after: isLast ? 200 : 0 },
      ...(isLast ? { border: RULE } : {}),
    });
  });
}
