import { AlignmentType, type Paragraph, type Table } from 'docx';
import { gap } from './fact-table.ts';
import { gridTable } from './grid-table.ts';
import { MOST_IN_TITLE } from './many-parties.ts';
import type { AgreementOutline } from './outline.ts';
import { mm } from './paper.ts';
import { legalRuns, paragraph, plain, tight } from './pieces.ts';

/** The annex on a page of its own: of which agreement it is a part, and the table of costs with its sum (domain.md §2.4). */
export function annexParagraphs(
  { annex, kind, about, numbers }: AgreementOutline,
  width: number,
): (Paragraph | Table)[] {
  if (annex === undefined) return [];
  const head = (text: string, options: object = {}): Paragraph =>
    paragraph('SKKiri', plain(text), { indent: { left: mm(70) }, spacing: tight(), keepNext: true, ...options });
  return [
    head('LAMPIRAN', { pageBreakBefore: true }),
    head(kind),
    head(`TENTANG ${about}`),
    ...(numbers.length > MOST_IN_TITLE ? [] : numbers.map((number) => head(`NOMOR : ${number}`))),
    paragraph('SKJudul', plain('RINCIAN BIAYA'), { keepNext: true, spacing: tight({ before: 320, after: 160 }) }),
    costTable(annex, width),
    gap(120),
    ...(annex.inWords === ''
      ? []
      : [paragraph('SKKiri', legalRuns(`Jumlah seluruhnya: ${annex.inWords}.`), { alignment: AlignmentType.LEFT })]),
  ];
}

function costTable({ rows, sum }: NonNullable<AgreementOutline['annex']>, width: number): Table {
  const [number, bearer, source, amount] = [mm(10), mm(32), mm(38), mm(36)];
  const columns = [
    { heading: 'No.', width: number, centred: true },
    { heading: 'Kegiatan', width: width - number - bearer - source - amount },
    { heading: 'Penanggung', width: bearer },
    { heading: 'Sumber', width: source },
    { heading: 'Jumlah (Rp)', width: amount, right: true },
  ];
  return gridTable(columns, [
    ...rows.map((row) => [row.number, row.activity, row.bearer, row.source, row.amount]),
    ['', 'Jumlah', '', '', sum],
  ]);
}
