import { Document, type Table } from 'docx';
import { strFromU8 } from 'fflate';
import { assertNever } from '#base/assert.ts';
import { annexTable } from '../annex.ts';
import { mm } from '../paper.ts';
import type { Parts } from '../normalise.ts';
import { partsOf } from '../parts-of.ts';
import { reportTable } from '../report-document.ts';
import { workPlanTable } from '../work-plan-table.ts';
import type { DrawnTable } from './forms/form.ts';

const MAIN = 'word/document.xml';
/** Text of an A4 page between usual margins, where a template does not say. */
const USUAL = mm(160);
/** Two tables in a row would grow together, and neither a cell nor a document may end with one. */
const BEHIND = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>';

/** Writes tables as the XML of a template: as wide as its text, in its own style where it has not ours. */
export function tableWriter(template: Parts): (table: DrawnTable) => string {
  const width = widthOf(partText(template, MAIN));
  const hasStyle = partText(template, 'word/styles.xml').includes('w:styleId="SKTabel"');
  return (table) => {
    const xml = partText(partsOf(new Document({ sections: [{ children: [drawn(table, width)] }] })), MAIN);
    const [written = ''] = /<w:tbl>.*<\/w:tbl>/su.exec(xml) ?? [];
    return `${hasStyle ? written : written.replaceAll(/<w:pStyle [^>]*\/>/gu, '')}${BEHIND}`;
  };
}

function drawn(table: DrawnTable, width: number): Table {
  switch (table.kind) {
    case 'table':
      return reportTable(table, width, table.filled);
    case 'annex':
      return annexTable(table.list, table.rows, width);
    case 'works':
      return workPlanTable(table.rows, width);
    default:
      return assertNever(table, 'table of a template');
  }
}

function partText(parts: Parts, name: string): string {
  const bytes = parts[name];
  return bytes === undefined ? '' : strFromU8(bytes);
}

/** Twips between the margins of the last section. */
function widthOf(xml: string): number {
  const section = xml.slice(xml.lastIndexOf('<w:sectPr'));
  const page = attributeOf(section, 'pgSz', 'w');
  const [left, right] = [attributeOf(section, 'pgMar', 'left'), attributeOf(section, 'pgMar', 'right')];
  return page === null ? USUAL : Math.max(USUAL / 4, page - (left ?? 0) - (right ?? 0));
}

function attributeOf(xml: string, element: string, name: string): number | null {
  const [found = ''] = new RegExp(`<w:${element}\\b[^>]*>`, 'u').exec(xml) ?? [];
  const [, value] = new RegExp(`\\bw:${name}="(\\d+)"`, 'u').exec(found) ?? [];
  return value === undefined ? null : Number(value);
}
