import { AlignmentType, type Paragraph, type Table } from 'docx';
import { gap } from './fact-table.ts';
import { gridTable } from './grid-table.ts';
import { MOST_IN_TITLE } from './many-parties.ts';
import type { AgreementOutline } from './outline.ts';
import { mm } from './paper.ts';
import { paragraph, plain, tight } from './pieces.ts';

/**
 * The list of many parties (*daftar pihak*) on a page of its own: names and numbers in two columns side by side, so that thirty
 * stand on one page (word.md §4, rule 14). Nothing where the title names them.
 */
export function partyList({ kind, about, parties, numbers }: AgreementOutline, width: number): (Paragraph | Table)[] {
  if (parties.length <= MOST_IN_TITLE) return [];
  const head = (text: string, options: object = {}): Paragraph =>
    paragraph('SKJudul', plain(text), {
      alignment: AlignmentType.CENTER,
      spacing: tight(),
      keepNext: true,
      ...options,
    });
  const half = Math.ceil(parties.length / 2);
  const cells = (index: number): readonly string[] =>
    index < parties.length ? [String(index + 1), parties[index] ?? '', numbers[index] ?? ''] : ['', '', ''];
  return [
    head('DAFTAR PIHAK', { pageBreakBefore: true }),
    head(kind),
    head(`TENTANG ${about}`, { spacing: tight({ after: 200 }) }),
    gridTable(
      [...columns(Math.floor(width / 2)), ...columns(width - Math.floor(width / 2))],
      Array.from({ length: half }, (_none, index) => [...cells(index), ...cells(index + half)]),
      { kept: 0 },
    ),
    gap(20),
  ];
}

function columns(width: number) {
  const [number, own] = [mm(9), mm(31)];
  return [
    { heading: 'No.', width: number, centred: true },
    { heading: 'Pihak', width: width - number - own },
    { heading: 'Nomor', width: own },
  ];
}
