import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { Bytes } from '#base/bytes.ts';
import type { RecordKind } from '#domain/record/shapes.ts';

export type KindedValue = { readonly kind: RecordKind; readonly value: object };

type Row = { readonly [column: string]: Json };

/** A sheet's name in Excel has at most so many letters. */
const SHEET_NAME = 31;

/** Records as offices exchange them today: an Excel workbook with a sheet for each kind and one for each list of it, packed as tightly as zip can. */
export async function makeWorkbook(records: readonly KindedValue[]): Promise<Bytes> {
  const sheets = [...sheetsOf(records)].map(([name, rows]) => ({
    sheet: name.slice(0, SHEET_NAME),
    data: cells(rows),
  }));
  const written = await writeExcelFile(sheets).toBuffer();
  return new Uint8Array(zipSync(unzipSync(new Uint8Array(written)), { level: 9 }));
}

/** Rows by the name of their sheet. A list's rows say by its number which record they are of. */
function sheetsOf(records: readonly KindedValue[]): ReadonlyMap<string, readonly Row[]> {
  const sheets = new Map<string, Row[]>();
  const add = (sheet: string, row: Row): void => {
    const rows = sheets.get(sheet) ?? [];
    rows.push(row);
    sheets.set(sheet, rows);
  };
  for (const [number, { kind, value }] of records.entries()) {
    const fields = Object.entries(value) as [string, Json][];
    add(kind, { number, ...Object.fromEntries(fields.filter(([, held]) => !isRows(held))) });
    for (const [field, held] of fields) {
      for (const row of isRows(held) ? held : []) add(`${kind} ${field}`, { number, ...row });
    }
  }
  return sheets;
}

function isRows(held: Json): held is readonly Row[] {
  return (
    Array.isArray(held) &&
    held.length > 0 &&
    held.every((row) => typeof row === 'object' && row !== null && 'id' in row)
  );
}

function cells(rows: readonly Row[]): SheetData {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column] ?? null)))];
}

function cellOf(value: Json): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? canonicalJson(value) : value;
}
