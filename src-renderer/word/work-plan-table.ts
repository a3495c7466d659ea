import { type Table } from 'docx';
import { gridTable } from './grid-table.ts';
import type { WorkRow } from './outline.ts';
import { mm } from './paper.ts';

/** The table of a work plan (domain.md §1.7): activity, what each party does, output, funding, time. */
export function workPlanTable(works: readonly WorkRow[], width: number): Table {
  const [number, output, funding, time] = [mm(9), mm(32), mm(28), mm(25)];
  const activity = mm(34);
  const columns = [
    { heading: 'No.', width: number, centred: true },
    { heading: 'Kegiatan', width: activity },
    { heading: 'Peran Para Pihak', width: width - number - activity - output - funding - time },
    { heading: 'Keluaran', width: output },
    { heading: 'Pembiayaan', width: funding },
    { heading: 'Waktu', width: time },
  ];
  return gridTable(
    columns,
    works.map((row) => [row.number, row.activity, row.roles, row.output, row.funding, row.time]),
    { kept: 1 },
  );
}
