import type { Document, Paragraph, Table } from 'docx';
import { assertNever } from '#base/assert.ts';
import { numbered } from './articles.ts';
import { gap } from './fact-table.ts';
import { framed, type Identity } from './frame.ts';
import { gridTable, HAND_ROW } from './grid-table.ts';
import { landscapeTextWidth } from './landscape.ts';
import { letterheadParagraphs } from './letterhead.ts';
import { mm, textWidth } from './paper.ts';
import { bareCell, bareTable, body, bold, keepTitles, paragraph, plain, tight } from './pieces.ts';
import type { RegisterOutline, ReportColumn, ReportOutline, ReportPart, ReportTable } from './report-outline.ts';
import type { OnPaper } from './sheet.ts';

/** Lays a report out by the form of domain.md §3 and the rules of word.md §4. */
export function reportDocument(outline: ReportOutline, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  // Whoever signs has lines of text above on the same page.
  const last = outline.sections.at(-1)?.parts.slice(-2) ?? [];
  const children = [
    ...titleLines(outline.title),
    ...outline.sections.flatMap(({ title, parts }, index) => [
      paragraph('SKBagian', plain(`${'ABCDEFGH'.charAt(index)}.\u00A0 ${title}`)),
      ...parts.flatMap((part) => partChildren(part, { width, isHeld: last.includes(part) })),
    ]),
    gap(200),
    signed(outline, width),
  ];
  return framed(identity, { paper, initials: 0 }, { first: letterheadParagraphs(outline.letterhead, paper), children });
}

/** A register on paper that lies across, its head row repeated on every page. */
export function registerDocument(outline: RegisterOutline, identity: Identity, paper: OnPaper): Document {
  const children = [
    ...titleLines(outline.title),
    ...outline.facts.map((fact) => paragraph('SKKiri', plain(fact), { spacing: tight({ after: 40 }) })),
    gap(100),
    outline.table.rows.length === 0
      ? paragraph('SKKiri', plain(outline.nothing))
      : tableOf(outline.table, landscapeTextWidth(paper), 0),
  ];
  return framed(identity, { paper, initials: 0, orientation: 'landscape' }, { first: [], children });
}

function titleLines(lines: readonly string[]): Paragraph[] {
  return lines.map((line, index) =>
    paragraph('SKJudul', plain(line), { spacing: tight({ after: index === lines.length - 1 ? 200 : 40 }) }),
  );
}

type Place = { readonly width: number; readonly isHeld: boolean };

function partChildren(part: ReportPart, { width, isHeld }: Place): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [paragraph('SKTopik', plain(part.text))];
    case 'text':
      return [
        paragraph('SKIsi', plain(part.text), {
          spacing: body({ after: 120 }),
          // Rule 10: what leads in stays with what follows.
          ...(isHeld || part.text.endsWith(':') ? { keepNext: true } : {}),
        }),
      ];
    case 'list':
      return part.items.map((item, index) =>
        paragraph('SKHuruf', plain(item), { numbering: numbered('huruf', 0, index === 0) }),
      );
    case 'table':
      return [tableOf(part, width, keptRows(part)), space()];
    default:
      return assertNever(part, 'part of a report');
  }
}

/** A short table of short lines stays on one page; a chain is never longer than half a page (rule 18). */
function keptRows({ rows }: ReportTable): number {
  const isShort = rows.length <= 10 && rows.every((cells) => cells.every((cell) => cell.length < 60));
  return isShort ? rows.length : 0;
}

/** White space behind a table, which does not chain it to what follows. */
function space(): Paragraph {
  return paragraph('SKCelah', [], { spacing: { line: 160, lineRule: 'exact', before: 0, after: 0 } });
}

/** A table of a report alone, for a template that has its own words around it. `by-hand`: rows have room for handwriting. */
export function reportTable(table: ReportTable, width: number, filled?: 'by-hand'): Table {
  return tableOf(table, width, keptRows(table), filled);
}

function tableOf({ columns, rows }: ReportTable, width: number, kept: number, filled?: 'by-hand'): Table {
  const widths = columnWidths(columns, width);
  return gridTable(
    columns.map(({ heading, centred = false, right = false }, index) => ({
      heading,
      width: widths[index] ?? 0,
      centred,
      right,
    })),
    rows,
    filled === undefined ? { kept } : { kept, height: HAND_ROW },
  );
}

/** Twips of each column: millimetres as said, the rest by share; together exactly the width. */
function columnWidths(columns: readonly ReportColumn[], width: number): readonly number[] {
  const fixed = columns.reduce((sum, column) => sum + ('mm' in column.width ? mm(column.width.mm) : 0), 0);
  const shares = columns.reduce((sum, column) => sum + ('share' in column.width ? column.width.share : 0), 0);
  const widths = columns.map((column) =>
    'mm' in column.width
      ? mm(column.width.mm)
      : Math.floor(((width - fixed) * column.width.share) / Math.max(1, shares)),
  );
  const last = columns.findLastIndex((column) => 'share' in column.width);
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === last ? each + rest : each));
}

/** Place and day, post, room to sign and seal, name: in the right half. */
function signed({ made, signature }: ReportOutline, width: number): Table {
  const half = Math.floor(width / 2);
  const style = 'SKTandaTangan';
  const lines = [
    ...made.map((line) => paragraph(style, plain(line), { keepNext: true })),
    paragraph(style, plain(signature.label), { keepNext: true }),
    paragraph(style, bold(keepTitles(signature.name)), {
      keepNext: signature.below !== '',
      spacing: tight({ before: mm(22) }),
    }),
    ...(signature.below === '' ? [] : [paragraph(style, plain(signature.below))]),
  ];
  return bareTable([half, half], [[bareCell([paragraph(style, [])], half), bareCell(lines, half)]]);
}
