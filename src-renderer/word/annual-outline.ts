import type { Office } from '#domain/office/office.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { governmentName } from '#domain/regions/region.ts';
import { STAGES } from '#domain/cooperation/stage.ts';
import type { Count, YearFigures } from '#domain/reports/figures.ts';
import { type RegisterEntry, titleOf } from '#domain/reports/register.ts';
import { lastDay, type ReportFilter } from '#domain/reports/year.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { partiesOf } from '#domain/reports/book.ts';
import { counted, grouped } from '#domain/wording/terbilang.ts';
import { DOTTED, SHORT_DOTTED } from './outline.ts';
import { actionState } from './implementation-outline.ts';
import { officeLetterhead } from './office-letterhead.ts';
import { governmentLine, type RegisterOf } from './register-outline.ts';
import {
  heading,
  type ReportColumn,
  type ReportOutline,
  type ReportPart,
  type ReportTable,
  tableOr,
  text,
} from './report-outline.ts';
import { orBlank, partyNames, STAGE_NAMES, STATE_NAMES, tableDay, textDay, TYPE_NAMES } from './report-words.ts';

/** The yearly report (*laporan tahunan*) on all cooperation, in the form of domain.md §3, "Laporan"; every figure is computed. */
export function annualOutline(figures: YearFigures, office: Office, of: RegisterOf): ReportOutline {
  const { year } = of.filter;
  return {
    letterhead: officeLetterhead(office),
    title: ['LAPORAN', 'TENTANG', 'PELAKSANAAN KERJA SAMA DAERAH', ...governmentLine(office), `TAHUN ${year}`],
    sections: [
      { title: 'Pendahuluan', parts: introduction(figures, office, of) },
      { title: 'Kegiatan yang dilaksanakan', parts: activities(figures, year) },
      { title: 'Hasil yang dicapai', parts: results(figures, of.filter) },
      { title: 'Penutup', parts: closing(figures, year) },
    ],
    made: [`Dibuat di ${gazetteer().region(office.region)?.place ?? SHORT_DOTTED}`, `pada tanggal ${SHORT_DOTTED}`],
    signature: { label: `${DOTTED},`, post: '', name: DOTTED, below: `NIP ${SHORT_DOTTED}` },
  };
}

/** A table of a report has no more rows; what is left over stands in the register. */
const MOST_ROWS = 100;

function longTable(
  columns: readonly ReportColumn[],
  rows: ReportTable['rows'],
  nothing: string,
): readonly ReportPart[] {
  const table = tableOr(columns, rows.slice(0, MOST_ROWS), nothing);
  if (rows.length <= MOST_ROWS) return [table];
  return [
    table,
    text(`Dimuat ${counted(MOST_ROWS)} dari ${counted(rows.length)} baris; selebihnya ada dalam register.`),
  ];
}

/** Laws with their gazette numbers as domain.md §7.4 read them. */
const BASES: readonly string[] = [
  'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587), sebagaimana telah beberapa kali diubah.',
  'Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 97, Tambahan Lembaran Negara Republik Indonesia Nomor 6219).',
];

function introduction(figures: YearFigures, office: Office, { filter, partner }: RegisterOf): readonly ReportPart[] {
  const home = gazetteer().region(office.region);
  const government = home === null ? SHORT_DOTTED : governmentName(home);
  const limits = [
    ...(partner === '' ? [] : [`dengan ${partner}`]),
    ...(filter.type === null ? [] : [`jenis ${filter.type}`]),
  ].join(', ');
  return [
    heading('1.\u00A0 Latar belakang'),
    text(
      `Laporan ini menghimpun kerja sama ${government}${limits === '' ? '' : ` ${limits}`} dalam tahun ${filter.year} menurut keadaan register pada ${textDay(figures.day)}.`,
    ),
    heading('2.\u00A0 Dasar'),
    { kind: 'list', items: BASES },
    heading('3.\u00A0 Ruang lingkup'),
    text(
      `Laporan meliputi ${counted(figures.items)} kerja sama yang disiapkan atau dilaksanakan dan ${counted(figures.register.length)} yang tercatat berlaku dalam register.${undated(figures)}`,
    ),
  ];
}

/** Said openly, since such items count in every year. */
function undated({ undated: count }: YearFigures): string {
  return count === 0 ? '' : ` Di antaranya ${counted(count)} kerja sama belum bertanggal, sehingga ikut dihitung.`;
}

const NUMBER: ReportColumn = { heading: 'No.', width: { mm: 11 }, centred: true };
const day = (name: string): ReportColumn => ({ heading: name, width: { mm: 26 }, centred: true });
const wide = (name: string, share: number): ReportColumn => ({ heading: name, width: { share } });

function countTable(
  what: string,
  rows: readonly (readonly [string, number])[],
  nothing: string,
): readonly ReportPart[] {
  return longTable(
    [NUMBER, wide(what, 1), { heading: 'Jumlah', width: { mm: 24 }, right: true }],
    rows.map(([name, count], index) => [String(index + 1), name, grouped(count)]),
    nothing,
  );
}

function named(counts: readonly Count<string>[], names: Readonly<Record<string, string>>): readonly [string, number][] {
  return counts.map(({ of, count }) => [names[of] ?? of, count]);
}

const NATURES = { mandatory: 'Kerja sama wajib', voluntary: 'Kerja sama sukarela', '': 'Belum ditetapkan' };

function activities(figures: YearFigures, year: number): readonly ReportPart[] {
  const none = `Belum ada kerja sama dalam tahun ${year} menurut register.`;
  const partners = figures.byPartner.map(({ of, count }) => [partyNames([of])[0] ?? '', count] as const);
  const stages = STAGES.flatMap((stage) => figures.byStage.filter(({ of }) => of === stage));
  return [
    heading('1.\u00A0 Kerja sama menurut jenis'),
    ...countTable('Jenis', named(figures.byType, TYPE_NAMES), none),
    heading('2.\u00A0 Kerja sama menurut sifat'),
    ...countTable('Sifat', named(figures.byNature, NATURES), none),
    heading('3.\u00A0 Kerja sama menurut tahapan'),
    ...countTable('Tahapan', named(stages, STAGE_NAMES), none),
    heading('4.\u00A0 Kerja sama menurut mitra'),
    ...countTable('Mitra', partners, none),
    heading('5.\u00A0 Rapat'),
    text(
      `Dalam tahun ${year} diselenggarakan ${counted(figures.meetings)} rapat dengan ${counted(figures.decisions)} keputusan.`,
    ),
  ];
}

function results(figures: YearFigures, { year }: ReportFilter): readonly ReportPart[] {
  return [
    heading('1.\u00A0 Keadaan naskah kerja sama'),
    ...countTable(
      'Keadaan',
      named(figures.byState, STATE_NAMES),
      `Tidak ada kerja sama yang berlaku dalam tahun ${year} menurut register.`,
    ),
    heading('2.\u00A0 Naskah yang ditandatangani'),
    ...entryTable(figures.signed, `Tidak ada naskah yang ditandatangani dalam tahun ${year} menurut register.`),
    heading('3.\u00A0 Kerja sama yang berakhir'),
    ...entryTable(figures.ended, `Tidak ada kerja sama yang berakhir dalam tahun ${year} menurut register.`),
    heading(`4.\u00A0 Kerja sama yang akan berakhir sampai dengan ${textDay(lastDay(year + 1))}`),
    ...entryTable(figures.ending, 'Tidak ada kerja sama yang akan berakhir dalam masa itu menurut register.'),
    heading('5.\u00A0 Kendala'),
    ...obstacles(figures),
    heading('6.\u00A0 Tindak lanjut rapat yang belum selesai'),
    ...openActions(figures, year),
  ];
}

function entryTable(entries: readonly RegisterEntry[], nothing: string): readonly ReportPart[] {
  return longTable(
    [NUMBER, wide('Naskah dan judul', 3), wide('Para pihak', 2), day('Tanda tangan'), day('Berakhir')],
    entries.map(({ item, agreement, span }, index) => [
      String(index + 1),
      `${agreement === null ? '' : `${instrumentOf(agreement.type).short}: `}${titleOf({ item, agreement }) || SHORT_DOTTED}`,
      partyNames(partiesOf(item, agreement)).join('\n') || SHORT_DOTTED,
      agreement === null ? 'Belum ada naskah' : tableDay(agreement.date),
      tableDay(span.to),
    ]),
    nothing,
  );
}

function obstacles({ obstacles: items }: YearFigures): readonly ReportPart[] {
  const table = longTable(
    [NUMBER, wide('Kerja sama', 3), wide('Tahapan', 2), wide('Menunggu', 3), day('Sejak')],
    items.map((item, index) => [
      String(index + 1),
      orBlank(item.title),
      STAGE_NAMES[item.stage],
      item.waitingFor.trim(),
      tableDay(item.stageSince),
    ]),
    'Tidak ada kerja sama yang tercatat sedang menunggu.',
  );
  return [...table, text(`Kendala lain dan pemecahannya: ${DOTTED}`)];
}

function openActions({ openActions: actions, doneActions, day: on }: YearFigures, year: number): readonly ReportPart[] {
  return [
    text(
      `Dari rapat tahun ${year} ada ${counted(doneActions)} tindak lanjut yang selesai dan ${counted(actions.length)} yang belum selesai.`,
    ),
    ...(actions.length === 0
      ? []
      : [
          ...longTable(
            [NUMBER, wide('Tindak lanjut', 3), wide('Penanggung jawab', 2), day('Target waktu'), day('Status')],
            actions.map((one, index) => [
              String(index + 1),
              `${one.text}\n${orBlank(one.meetingTitle)}, ${tableDay(one.meetingDate)}`,
              orBlank(one.who),
              tableDay(one.until),
              actionState(one, on),
            ]),
            '',
          ),
        ]),
  ];
}

function closing(figures: YearFigures, year: number): readonly ReportPart[] {
  return [
    text(
      `Dalam tahun ${year} ditandatangani ${counted(figures.signed.length)} naskah, ${counted(figures.ended.length)} kerja sama berakhir, dan ${counted(figures.ending.length)} akan berakhir sampai dengan ${textDay(lastDay(year + 1))}.`,
    ),
    text('Demikian laporan ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  ];
}
