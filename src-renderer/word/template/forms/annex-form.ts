import { COST_SUM } from '../../annex-outline.ts';
import type { AgreementOutline, Annex } from '../../outline.ts';
import { also, alsoRows, type Form, free, line, needed, optional, type Part, rows, table } from './form.ts';

type Annexed = Pick<AgreementOutline, 'annexes' | 'kind' | 'about' | 'numbers'>;
type AnnexSaid = Annex & Omit<Annexed, 'annexes'>;

/** Each annex on a page of its own (domain.md §2.4); the lists of single annexes are for tables that a template draws itself. */
export const ANNEX_FORM: Form<Annexed> = [
  rows(
    {
      name: 'lampiran',
      need: 'free',
      of: ({ annexes, kind, about, numbers }: Annexed) => annexes.map((annex) => ({ ...annex, kind, about, numbers })),
    },
    line<AnnexSaid>(
      'SKKiri',
      { left: 70, newPage: true },
      needed('nama_lampiran', ({ name }) => name),
    ),
    line<AnnexSaid>(
      'SKKiri',
      { left: 70 },
      free('jenis', ({ kind }) => kind),
    ),
    line<AnnexSaid>(
      'SKKiri',
      { left: 70 },
      'TENTANG ',
      free('judul', ({ about }) => about),
    ),
    rows(
      { name: 'nomor_pihak', need: 'free', of: ({ numbers }: AnnexSaid) => numbers },
      line<string>(
        'SKKiri',
        { left: 70 },
        'NOMOR : ',
        needed('nomor', (number) => number),
      ),
    ),
    line<AnnexSaid>(
      'SKJudul',
      { before: 5, keep: true },
      needed('judul_lampiran', ({ title }) => title),
    ),
    table<AnnexSaid>('tabel', 'needed', ({ list, rows: texts }) => ({ kind: 'annex', list, rows: texts })),
    optional<AnnexSaid>(
      'SKKiri',
      { before: 2 },
      free('catatan', ({ note }) => note),
    ),
  ),
  ownAnnex('biaya', 'costs', ['nomor', 'kegiatan', 'penanggung', 'sumber', 'jumlah']),
  also(
    free('jumlah_biaya', (said) => sumOf(said).rows.at(-1)?.at(-1) ?? ''),
    free('terbilang_biaya', inWords),
  ),
  ownAnnex('jadwal', 'schedule', ['nomor', 'kegiatan', 'mulai', 'selesai', 'penanggung_jawab']),
  ownAnnex('data', 'dataMatrix', [
    'nomor',
    'data',
    'pemilik',
    'penerima',
    'tujuan',
    'sifat',
    'data_pribadi',
    'tenggat',
  ]),
];

function ownAnnex(name: string, list: Annex['list'], columns: readonly string[]): Part<Annexed> {
  return alsoRows<Annexed, readonly string[]>(
    { name, need: 'free', of: (said) => rowsOf(said, list), or: 'lampiran' },
    ...columns.map((column, index) => free(column, (cells: readonly string[]) => cells[index] ?? '')),
  );
}

/** The last row of the costs is their sum, which has blanks of its own. */
function rowsOf({ annexes }: Annexed, list: Annex['list']): readonly (readonly string[])[] {
  const texts = annexes.find((annex) => annex.list === list)?.rows ?? [];
  return list === 'costs' ? texts.slice(0, -1) : texts;
}

function sumOf({ annexes }: Annexed): Pick<Annex, 'rows' | 'note'> {
  return annexes.find(({ list }) => list === 'costs') ?? { rows: [], note: '' };
}

function inWords(said: Annexed): string {
  return sumOf(said).note.replace(COST_SUM, '').replace(/\.$/u, '');
}
