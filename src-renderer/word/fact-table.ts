import { BorderStyle, type Paragraph, type Table } from 'docx';
import { numbered } from './articles.ts';
import type { Fact } from './outline.ts';
import { mm } from './paper.ts';
import { bareCell, bareTable, keepTitles, paragraph, plain } from './pieces.ts';

/** Lines such as `Tempat : …`, their colons below each other, `label` twips from the margin. */
export function factTable(facts: readonly Fact[], width: number, label = mm(38)): Table {
  const columns = [label, mm(5), width - label - mm(5)] as const;
  return bareTable(
    columns,
    facts.map(({ label, values }) => [
      bareCell([paragraph('SKFakta', plain(label))], columns[0]),
      bareCell([paragraph('SKFakta', plain(':'))], columns[1]),
      bareCell(
        values.map((value, index) =>
          paragraph(
            'SKFakta',
            plain(keepTitles(value)),
            values.length === 1 ? {} : { numbering: numbered('angka', 0, index === 0) },
          ),
        ),
        columns[2],
      ),
    ]),
  );
}

/** A line across the page, of so many eighths of a point. */
export function rule(weight: number): Paragraph {
  return paragraph('SKCelah', [], {
    spacing: { line: 120, lineRule: 'exact', before: 0, after: 120 },
    border: { bottom: { style: BorderStyle.SINGLE, size: weight, color: '000000', space: 1 } },
  });
}

/** White space of so many twips: two tables in a row would grow together. */
export function gap(height: number): Paragraph {
  return paragraph('SKCelah', [], {
    keepNext: true,
    spacing: { line: height, lineRule: 'exact', before: 0, after: 0 },
  });
}
