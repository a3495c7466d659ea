import type { IParagraphOptions, Paragraph, Table, TextRun } from 'docx';
import { assertNever } from '#base/assert.ts';
import { numbered } from '../articles.ts';
import { factTable, gap } from '../fact-table.ts';
import { gridTable, HAND_ROW } from '../grid-table.ts';
import type { Block } from '../outline.ts';
import { body, legalRuns, paragraph, plain } from '../pieces.ts';

type Room = {
  /** Twips between the margins. */
  readonly width: number;
  /** How far the first line of a paragraph stands in, in twips. */
  readonly firstLine?: number;
  /** Whether defined terms (PIHAK, PARA PIHAK) stand out, as in what the parties sign. */
  readonly terms?: 'bold';
  /** Whether the last lines stay with what follows, so that no signature stands alone on its page. */
  readonly end?: 'kept';
};

/** How many lines of a list or a table at least stay with what follows. */
const KEPT = 2;

/** Blocks of a letter or a form as they stand on paper. */
export function blockParagraphs(blocks: readonly Block[], { end, ...room }: Room): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) =>
    paragraphsOf(block, room, end === 'kept' && index === blocks.length - 1 ? 'kept' : 'free'),
  );
}

type End = 'kept' | 'free';

function paragraphsOf(block: Block, room: Omit<Room, 'end'>, end: End): (Paragraph | Table)[] {
  const { width, firstLine = 0 } = room;
  const first = firstLine === 0 ? {} : { indent: { firstLine } };
  const kept = end === 'kept';
  switch (block.kind) {
    case 'text':
      return [
        paragraph('SKIsi', runsOf(block.text, room), {
          ...first,
          keepNext: kept,
          keepLines: kept,
        }),
      ];
    case 'lead':
      return [paragraph('SKIsi', runsOf(block.text, room), { ...first, keepNext: true })];
    case 'facts':
      return [factTable(block.facts, width), gap(120)];
    case 'list':
      return block.items.map((text, index) => {
        const left = block.items.length - index;
        return paragraph('SKHuruf', runsOf(text, room), {
          ...listed(block.style, index, left === 1),
          keepNext: kept && left <= KEPT,
        });
      });
    case 'table':
      return [tableOf(block, width, end), gap(160)];
    default:
      return assertNever(block, 'block of a document');
  }
}

function runsOf(text: string, { terms }: Pick<Room, 'terms'>): readonly TextRun[] {
  return terms === 'bold' ? legalRuns(text) : plain(text);
}

/** The last line of a list stands as far from what follows as a paragraph does. */
function listed(reference: 'angka' | 'huruf', index: number, isLast: boolean): IParagraphOptions {
  const numbering = numbered(reference, 0, index === 0);
  return isLast ? { numbering, spacing: body({ after: 120 }) } : { numbering };
}

function tableOf(
  { columns, rows, filled }: Extract<Block, { readonly kind: 'table' }>,
  width: number,
  end: End,
): Table {
  const wide = columns.map(({ heading, share, align }) => ({
    heading,
    width: Math.floor(width * share),
    centred: align === 'centre',
    right: align === 'right',
  }));
  const kept = end === 'kept' ? KEPT : 0;
  return gridTable(wide, rows, filled === 'by-hand' ? { kept, height: HAND_ROW } : { kept });
}
