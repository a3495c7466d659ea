import {
  AlignmentType,
  BorderStyle,
  type Document,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Paper } from '#domain/agreements/agreement.ts';
import { framed, type Identity } from './frame.ts';
import type { MinutesOutline, MinutesRow } from './outline.ts';
import { mm, textWidth } from './paper.ts';
import { bareCell, bareTable, keepTitles, paragraph, plain } from './pieces.ts';
import { TIGHT_LINE } from './styles.ts';

const tight = (space: { before?: number; after?: number } = {}) => ({
  line: TIGHT_LINE,
  lineRule: 'exact' as const,
  before: 0,
  after: 0,
  ...space,
});

/** Lays minutes out as domain.md §3 orders them, by the rules of word.md §4. */
export function minutesDocument(outline: MinutesOutline, identity: Identity, paper: Paper): Document {
  const width = textWidth(paper);
  const children = [
    paragraph('SKJudul', plain('NOTULA', true), { spacing: tight({ after: 240 }) }),
    factTable([...outline.facts, ...outline.leaders], width),
    section('Susunan acara'),
    ...numbered(outline.agenda),
    section(`Peserta yang hadir (${outline.present.length} orang)`),
    ...numbered(outline.present),
    ...(outline.absent.length === 0
      ? []
      : [section(`Tidak hadir (${outline.absent.length} orang)`), ...numbered(outline.absent)]),
    section('Pembahasan'),
    ...outline.topics.flatMap(topicParagraphs),
    ...(outline.rows.length === 0 ? [] : [section('Keputusan dan tindak lanjut'), resultTable(outline.rows, width)]),
    ...signatureBlock(outline, width),
  ];
  return framed(identity, paper, { first: letterhead(outline.letterhead), children });
}

/** Rule 7: the letterhead stands in the first page's header, over a thick line, so that page 2 keeps its own margin. */
function letterhead(lines: readonly string[]): Paragraph[] {
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: tight({ after: last ? 160 : 0 }),
      ...(last
        ? { border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: '000000', space: 4 } } }
        : {}),
      children: plain(line, index < 2),
    });
  });
}

function section(title: string): Paragraph {
  return paragraph('SKBagian', plain(title, true));
}

function factTable(facts: MinutesOutline['facts'], width: number): Table {
  const columns = [mm(38), mm(5), width - mm(43)] as const;
  return bareTable(
    columns,
    facts.map(({ label, value }) => [
      bareCell([paragraph('SKKiri', plain(label))], columns[0]),
      bareCell([paragraph('SKKiri', plain(':'))], columns[1]),
      bareCell([paragraph('SKKiri', plain(keepTitles(value)))], columns[2]),
    ]),
  );
}

function numbered(items: readonly string[]): Paragraph[] {
  return items.map((item, index) =>
    paragraph('SKKiri', plain(keepTitles(item)), {
      numbering: { reference: 'angka', level: 0, ...(index === 0 ? { restart: true } : {}) },
    }),
  );
}

function topicParagraphs(topic: MinutesOutline['topics'][number], index: number): Paragraph[] {
  return [
    paragraph('SKKiri', plain(`${index + 1}. ${topic.title}`, true), {
      keepNext: true,
      keepLines: true,
      spacing: { line: 360, lineRule: 'exact', before: 160, after: 60 },
    }),
    ...topic.notes.map((note) =>
      paragraph('SKIsi', plain(note), { alignment: AlignmentType.LEFT, indent: { left: mm(8) } }),
    ),
    ...topic.marked.map(({ label, text }) =>
      paragraph('SKIsi', [...plain(`${label}: `, true), ...plain(text)], {
        alignment: AlignmentType.LEFT,
        indent: { left: mm(8) },
      }),
    ),
  ];
}

const HEADINGS = ['No.', 'Keputusan atau tindak lanjut', 'Penanggung jawab', 'Target waktu', 'Status'] as const;

/** Rule 17: 9 pt, the head row shaded and repeated, rows whole, a date column of at least 24 mm. */
function resultTable(rows: readonly MinutesRow[], width: number): Table {
  const columns = [mm(13), width - mm(13 + 36 + 25 + 25), mm(36), mm(25), mm(25)] as const;
  const cells = (texts: readonly string[], head: boolean): TableCell[] =>
    texts.map(
      (text, index) =>
        new TableCell({
          width: { size: columns[index] ?? 0, type: WidthType.DXA },
          margins: { top: 20, bottom: 20, left: 70, right: 70 },
          ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'E7EBEE', color: 'auto' } } : {}),
          children: [paragraph('SKTabel', plain(text, head), { keepNext: head })],
        }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...columns],
    rows: [
      new TableRow({ cantSplit: true, tableHeader: true, children: cells(HEADINGS, true) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: cells([row.number, row.text, row.who, row.until, row.state], false),
          }),
      ),
    ],
  });
}

function signatureBlock(outline: MinutesOutline, width: number): (Paragraph | Table)[] {
  const half = Math.floor(width / 2);
  const style = 'SKTandaTangan';
  const place = bareCell([paragraph(style, plain(outline.placeAndDay), { keepNext: true })], half);
  const labels = outline.signatures.map(({ label }) =>
    bareCell([paragraph(style, plain(label), { keepNext: true })], half),
  );
  const names = outline.signatures.map(({ name }) =>
    bareCell([paragraph(style, plain(keepTitles(name), true), { spacing: tight({ before: mm(22) }) })], half),
  );
  const empty = bareCell([paragraph(style, plain(''), { keepNext: true })], half);
  return [
    paragraph('SKKiri', plain(''), { keepNext: true, spacing: tight({ before: 120 }) }),
    bareTable([half, half], [[empty, place], labels, names]),
  ];
}
