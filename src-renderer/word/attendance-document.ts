import type { Document } from 'docx';
import { factTable, gap } from './fact-table.ts';
import { framed, type Identity } from './frame.ts';
import { gridTable, HAND_ROW } from './grid-table.ts';
import { letterheadParagraphs } from './letterhead.ts';
import type { AttendanceOutline } from './outline.ts';
import { mm, textWidth } from './paper.ts';
import { keepTitles, paragraph, plain, tight } from './pieces.ts';
import type { OnPaper } from './sheet.ts';

/** Lays an attendance sheet out: odd rows are signed on the left, even ones on the right, so that no two hands meet. */
export function attendanceDocument(outline: AttendanceOutline, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  const [number, phone, left, right] = [mm(9), mm(24), mm(22), mm(22)];
  const rest = width - number - phone - left - right;
  const [name, post] = [Math.round(rest * 0.38), Math.round(rest * 0.31)];
  const columns = [
    { heading: 'No.', width: number, centred: true },
    { heading: 'Nama', width: name },
    { heading: 'Jabatan', width: post },
    { heading: 'Instansi', width: rest - name - post },
    { heading: 'No. HP', width: phone },
    { heading: 'Tanda tangan', width: left, spans: 2 },
    { heading: '', width: right },
  ];
  const rows = outline.rows.map((row, index) => [
    row.number,
    keepTitles(row.name),
    row.post,
    row.institution,
    '',
    ...(index % 2 === 0 ? [`${row.number}.`, ''] : ['', `${row.number}.`]),
  ]);
  const children = [
    paragraph('SKJudul', plain('DAFTAR HADIR'), { spacing: tight({ after: 200 }) }),
    factTable(outline.facts, width),
    gap(160),
    gridTable(columns, rows, { height: HAND_ROW, kept: 0 }),
  ];
  return framed(identity, { paper, initials: 0 }, { first: letterheadParagraphs(outline.letterhead, paper), children });
}
