import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { AnnexList } from '#domain/agreements/annexes.ts';
import { gap } from './fact-table.ts';
import { MOST_IN_TITLE } from './many-parties.ts';
import { type Column, gridTable } from './grid-table.ts';
import type { AgreementOutline, Annex } from './outline.ts';
import { mm } from './paper.ts';
import { legalRuns, paragraph, plain, tight } from './pieces.ts';

/** Each annex on a page of its own: of which agreement it is a part, what it is, and its table (domain.md §2.4). */
export function annexParagraphs(outline: AgreementOutline, width: number): (Paragraph | Table)[] {
  return outline.annexes.flatMap((annex) => annexPage(annex, outline, width));
}

function annexPage(annex: Annex, { kind, about, numbers }: AgreementOutline, width: number): (Paragraph | Table)[] {
  const head = (text: string, options: object = {}): Paragraph =>
    paragraph('SKKiri', plain(text), { indent: { left: mm(70) }, spacing: tight(), keepNext: true, ...options });
  // What has nothing below it need not hold rows back for it.
  const kept = annex.note === '' ? { kept: 0 } : {};
  return [
    head(annex.name, { pageBreakBefore: true }),
    head(kind),
    head(`TENTANG ${about}`),
    ...(numbers.length > MOST_IN_TITLE ? [] : numbers.map((number) => head(`NOMOR : ${number}`))),
    paragraph('SKJudul', plain(annex.title), { keepNext: true, spacing: tight({ before: 320, after: 160 }) }),
    gridTable(COLUMNS[annex.list](width), annex.rows, kept),
    gap(120),
    ...(annex.note === '' ? [] : [paragraph('SKKiri', legalRuns(annex.note), { alignment: AlignmentType.LEFT })]),
  ];
}

/** The table of an annex alone, for a template that has its own words around it. */
export function annexTable(list: AnnexList, rows: Annex['rows'], width: number): Table {
  return gridTable(COLUMNS[list](width), rows);
}

const COLUMNS: Readonly<Record<AnnexList, (width: number) => readonly Column[]>> = {
  costs: (width) => {
    const [number, bearer, source, amount] = [mm(10), mm(32), mm(38), mm(36)];
    return [
      { heading: 'No.', width: number, centred: true },
      { heading: 'Kegiatan', width: width - number - bearer - source - amount },
      { heading: 'Penanggung', width: bearer },
      { heading: 'Sumber', width: source },
      { heading: 'Jumlah (Rp)', width: amount, right: true },
    ];
  },
  schedule: (width) => {
    const [number, when, who] = [mm(10), mm(30), mm(38)];
    return [
      { heading: 'No.', width: number, centred: true },
      { heading: 'Kegiatan', width: width - number - 2 * when - who },
      { heading: 'Mulai', width: when },
      { heading: 'Selesai', width: when },
      { heading: 'Penanggung Jawab', width: who },
    ];
  },
  dataMatrix: (width) => {
    const [number, party, sort, answer] = [mm(9), mm(24), mm(18), mm(18)];
    const rest = width - number - 2 * party - 2 * sort - answer;
    // On A4 too, `pengangkutan` fits its line.
    const aim = Math.floor(rest * 0.54);
    return [
      { heading: 'No.', width: number, centred: true },
      { heading: 'Data', width: rest - aim },
      { heading: 'Pemilik', width: party },
      { heading: 'Penerima', width: party },
      { heading: 'Tujuan', width: aim },
      { heading: 'Sifat', width: sort },
      { heading: 'Data Pribadi', width: sort },
      { heading: 'Tenggat Respons', width: answer },
    ];
  },
};
