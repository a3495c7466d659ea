import type { Table } from 'docx';
import type { PartyLine } from './outline.ts';
import { mm } from './paper.ts';
import { bareCell, bareTable, body, bold, keepTitles, legalRuns, paragraph, plain } from './pieces.ts';

/** Rule 11 of word.md §4: number, name, colon, description; every row whole. Rule 4: a narrow column is not justified. */
export function partyTable(parties: readonly PartyLine[], width: number): Table {
  // Two digits need room in front of the name.
  const number = mm(parties.length > 9 ? 11 : 8);
  const columns = [number, mm(50), mm(5), width - number - mm(55)] as const;
  return bareTable(
    columns,
    parties.map((party) => [
      bareCell([paragraph('SKKiri', plain(`${party.number}.`))], columns[0]),
      bareCell([paragraph('SKKiri', bold(keepTitles(party.name)))], columns[1]),
      bareCell([paragraph('SKKiri', plain(':'))], columns[2]),
      bareCell([paragraph('SKKiri', legalRuns(party.description), { spacing: body({ after: 120 }) })], columns[3]),
    ]),
  );
}
