import type { HistoryPaper } from '../../history-document.ts';
import type { RegisterOutline, ReportOutline, ReportSection } from '../../report-outline.ts';
import { bodyRows, reportPieces } from './body-form.ts';
import { type Form, free, line, needed, optional, type Part, rows, table } from './form.ts';
import { headLines, signedAtRight } from './head-form.ts';

type Titled = { readonly title: readonly string[] };
type Section = ReportSection & { readonly letter: string };

function titleLines<T extends Titled>(): Part<T> {
  return rows(
    { name: 'judul_naskah', need: 'needed', of: ({ title }: T) => title },
    line<string>(
      'SKJudul',
      { before: 1 },
      needed('baris', (text) => text),
    ),
  );
}

function told<T>(of: (said: T) => readonly string[]): Part<T> {
  return rows(
    { name: 'keterangan', need: 'free', of },
    line<string>(
      'SKKiri',
      {},
      needed('baris', (text) => text),
    ),
  );
}

/** A report (*laporan tahunan*, *laporan pelaksanaan*): sections A to D of domain.md §3. */
export const REPORT_FORM: Form<ReportOutline> = [
  ...headLines(({ letterhead }: ReportOutline) => letterhead),
  titleLines(),
  rows(
    {
      name: 'bagian',
      need: 'needed',
      of: ({ sections }: ReportOutline) =>
        sections.map((section, index) => ({ ...section, letter: 'ABCDEFGH'.charAt(index) })),
    },
    line<Section>(
      'SKBagian',
      {},
      free('huruf', ({ letter }) => letter),
      '. ',
      needed('judul', ({ title }) => title),
    ),
    bodyRows(({ parts }: Section) => reportPieces(parts), 'needed'),
  ),
  line(
    'SKTandaTangan',
    { left: 82, before: 6, keep: true },
    free('tempat_dan_tanggal', ({ made }) => made.join('\n')),
  ),
  ...signedAtRight(({ signature }: ReportOutline) => signature),
];

/** A register: title, what was chosen, and one table; a sentence where it has no rows. */
export const REGISTER_FORM: Form<RegisterOutline> = [
  titleLines(),
  told(({ facts }) => facts),
  table('tabel', 'needed', ({ table: all }) => (all.rows.length === 0 ? null : all)),
  optional(
    'SKKiri',
    {},
    free('kosong', (said) => (said.table.rows.length === 0 ? said.nothing : '')),
  ),
];

/** A history of changes on paper. */
export const HISTORY_FORM: Form<HistoryPaper> = [
  line(
    'SKJudul',
    {},
    needed('judul', ({ title }) => title.toLocaleUpperCase('id')),
  ),
  told(({ facts }) => facts),
  table('tabel', 'needed', ({ headings: [number, when, who, what], rows: changes }) => ({
    kind: 'table',
    columns: [
      { heading: number, width: { mm: 15 }, centred: true },
      { heading: when, width: { mm: 27 }, centred: true },
      { heading: who, width: { mm: 36 } },
      { heading: what, width: { share: 1 } },
    ],
    rows: changes,
  })),
];
