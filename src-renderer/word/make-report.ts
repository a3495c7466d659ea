import type { Bytes } from '#base/bytes.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import type { Office } from '#domain/office/office.ts';
import type { YearFigures } from '#domain/reports/figures.ts';
import type { RegisterEntry } from '#domain/reports/register.ts';
import { annualOutline } from './annual-outline.ts';
import { type ImplementationOf, implementationOutline } from './implementation-outline.ts';
import { type DocumentOptions, pack } from './make-document.ts';
import { fromTemplate } from './template/from-template.ts';
import { type RegisterOf, registerOutline } from './register-outline.ts';
import { registerDocument, reportDocument } from './report-document.ts';
import { sheetOf } from './sheet.ts';

/** The register of cooperation (*register kerja sama*) on paper that lies across, as a .docx (N1). */
export async function makeRegister(
  entries: readonly RegisterEntry[],
  office: Office,
  of: RegisterOf,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const title = `Register kerja sama daerah tahun ${of.filter.year}`;
  const identity = { kind: 'Register kerja sama', id: `register-${of.filter.year}`, version, title };
  const outline = registerOutline(entries, office, of);
  const filled = fromTemplate(on.house, 'register', outline, identity);
  return filled ?? pack(registerDocument(outline, identity, sheetOf(on, 'letter')));
}

/** The yearly report (*laporan tahunan*) as a .docx (N1). */
export async function makeAnnualReport(
  figures: YearFigures,
  office: Office,
  of: RegisterOf,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const title = `Laporan kerja sama daerah tahun ${of.filter.year}`;
  const identity = { kind: 'Laporan tahunan', id: `laporan-${of.filter.year}`, version, title };
  const outline = annualOutline(figures, office, of);
  const filled = fromTemplate(on.house, 'annual', outline, identity);
  return filled ?? pack(reportDocument(outline, identity, sheetOf(on, 'letter')));
}

/** The implementation report (*laporan pelaksanaan*) of an agreement in a year as a .docx (N1). */
export async function makeImplementationReport(
  of: ImplementationOf,
  office: Office,
  { version, ...on }: DocumentOptions,
): Promise<Bytes> {
  const { agreement, year } = of;
  const title = `Laporan pelaksanaan ${instrumentOf(agreement.type).name} ${agreement.title.trim()} tahun ${year}`;
  const identity = { kind: 'Laporan pelaksanaan', id: agreement.id, version, title };
  const outline = implementationOutline(of, office);
  const filled = fromTemplate(on.house, 'implementation', outline, identity);
  return filled ?? pack(reportDocument(outline, identity, sheetOf(on, 'letter')));
}
