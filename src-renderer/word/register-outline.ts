import type { Office } from '#domain/office/office.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { governmentName } from '#domain/regions/region.ts';
import type { RegisterEntry } from '#domain/reports/register.ts';
import { dayOfReport, type ReportFilter } from '#domain/reports/year.ts';
import { counted } from '#domain/wording/terbilang.ts';
import type { RegisterOutline, ReportColumn } from './report-outline.ts';
import {
  entryDocument,
  entryParties,
  entryTerm,
  entryTitle,
  inOneLine,
  orBlank,
  STATE_NAMES,
  textDay,
} from './report-words.ts';

/** What a register is made of, besides its entries. `partner`: the name of the party that it is about, '' for all. */
export type RegisterOf = {
  readonly filter: ReportFilter;
  readonly partner: string;
  readonly today: string;
};

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'No.', width: { mm: 11 }, centred: true },
  { heading: 'Judul, jenis, urusan, dan lokasi', width: { share: 46 } },
  { heading: 'Naskah dan nomor', width: { share: 46 } },
  { heading: 'Para pihak dan penanda tangan', width: { share: 44 } },
  { heading: 'Tanda tangan dan masa berlaku', width: { mm: 30 } },
  { heading: 'Ruang lingkup', width: { share: 52 } },
  { heading: 'Pelaksana dan pembiayaan', width: { share: 34 } },
  { heading: 'Keadaan', width: { mm: 23 } },
];

/** The register of cooperation (*register kerja sama*) with the columns of domain.md §1.6 g that the records hold. */
export function registerOutline(
  entries: readonly RegisterEntry[],
  office: Office,
  { filter, partner, today }: RegisterOf,
): RegisterOutline {
  return {
    title: ['REGISTER KERJA SAMA DAERAH', ...governmentLine(office), `TAHUN ${filter.year}`],
    facts: [
      `Keadaan pada ${textDay(dayOfReport(filter.year, today))}: ${counted(entries.length)} kerja sama.`,
      ...(partner === '' ? [] : [`Mitra: ${partner}.`]),
      ...(filter.type === null ? [] : [`Jenis kerja sama: ${filter.type}.`]),
    ],
    table: { kind: 'table', columns: COLUMNS, rows: entries.map(row) },
    nothing: `Tidak ada kerja sama yang berlaku dalam tahun ${filter.year} menurut register ini.`,
  };
}

/** The government in capitals; nothing while the office has no region. */
export function governmentLine({ region }: Office): readonly string[] {
  const home = gazetteer().region(region);
  return home === null ? [] : [governmentName(home).toLocaleUpperCase('id')];
}

function row(entry: RegisterEntry, index: number): readonly string[] {
  const { item } = entry;
  return [
    String(index + 1),
    entryTitle(entry),
    entryDocument(entry),
    entryParties(entry),
    entryTerm(entry),
    orBlank(inOneLine(item?.scopeOfWork ?? '')),
    `${orBlank(item?.unit ?? '')}\nPembiayaan: ${orBlank(inOneLine(item?.funding ?? ''))}`,
    STATE_NAMES[entry.state],
  ];
}
