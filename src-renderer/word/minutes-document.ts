import { BorderStyle, type Document, type Paragraph, type Table } from 'docx';
import { factTable, gap, rule } from './fact-table.ts';
import { framed, type Identity } from './frame.ts';
import { gridTable } from './grid-table.ts';
import { letterheadParagraphs } from './letterhead.ts';
import type { MinutesOutline, OutlinedTopic, ParticipantRow, ResultRow } from './outline.ts';
import { mm, textWidth } from './paper.ts';
import { bareCell, bareTable, body, bold, keepTitles, paragraph, plain, run, tight } from './pieces.ts';
import type { OnPaper } from './sheet.ts';

/** Lays minutes out as domain.md §3 orders them, by the rules of word.md §4. */
export function minutesDocument(outline: MinutesOutline, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  const children = [
    paragraph('SKJudul', plain('NOTULA'), { spacing: tight({ after: 200 }) }),
    factTable(outline.facts, width),
    rule(6),
    factTable(outline.leaders, width),
    ...(outline.participants.length === 0 ? [] : [gap(80), participantTable(outline.participants, width)]),
    rule(18),
    section('Pembahasan'),
    ...outline.topics.flatMap(topicParagraphs),
    ...(outline.rows.length === 0 ? [] : [section('Keputusan dan tindak lanjut'), resultTable(outline.rows, width)]),
    gap(160),
    paragraph('SKIsi', plain(outline.closing), { keepNext: true, keepLines: true, spacing: body({ after: 160 }) }),
    signatureTable(outline, width),
  ];
  return framed(identity, { paper, initials: 0 }, { first: letterheadParagraphs(outline.letterhead, paper), children });
}

function section(title: string): Paragraph {
  return paragraph('SKBagian', plain(title));
}

function participantTable(participants: readonly ParticipantRow[], width: number): Table {
  const [number, presence] = [mm(10), mm(24)];
  const rest = width - number - presence;
  const [name, post] = [Math.round(rest * 0.36), Math.round(rest * 0.34)];
  const columns = [
    { heading: 'No.', width: number, centred: true },
    { heading: 'Nama', width: name },
    { heading: 'Jabatan', width: post },
    { heading: 'Instansi', width: rest - name - post },
    { heading: 'Kehadiran', width: presence, centred: true },
  ];
  return gridTable(
    columns,
    participants.map((row) => [row.number, keepTitles(row.name), row.post, row.institution, row.presence]),
  );
}

function topicParagraphs({ number, title, paragraphs }: OutlinedTopic): Paragraph[] {
  return [
    paragraph('SKTopik', plain(`${number}.\u00A0 ${title}`)),
    ...paragraphs.map(({ label, text }) =>
      label === ''
        ? paragraph('SKIsi', plain(text), { indent: { left: mm(8) }, spacing: body({ after: 80 }) })
        : labelledParagraph(label, text),
    ),
  ];
}

/** A decision, action item or open point: a bar at its left, its number in front. */
function labelledParagraph(label: string, text: string): Paragraph {
  return paragraph('SKKiri', [run(`${label.replace(' ', '\u00A0')}: `, { bold: true }), run(text)], {
    keepLines: true,
    indent: { left: mm(12) },
    spacing: body({ after: 80 }),
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: '8A949E', space: 6 } },
  });
}

function resultTable(rows: readonly ResultRow[], width: number): Table {
  const [number, who, until, state] = [mm(13), mm(38), mm(25), mm(25)];
  const columns = [
    { heading: 'No.', width: number, centred: true },
    { heading: 'Keputusan atau tindak lanjut', width: width - number - who - until - state },
    { heading: 'Penanggung jawab', width: who },
    { heading: 'Target waktu', width: until, centred: true },
    { heading: 'Status', width: state, centred: true },
  ];
  return gridTable(
    columns,
    rows.map((row) => [row.number, row.text, row.who, row.until, row.state]),
  );
}

function signatureTable({ placeAndDay, signatures }: MinutesOutline, width: number): Table {
  const half = Math.floor(width / 2);
  const style = 'SKTandaTangan';
  const last = signatures.length - 1;
  const cells = signatures.map(({ label, name, below }, index) =>
    bareCell(
      [
        paragraph(style, plain(index === last ? placeAndDay : ''), { keepNext: true }),
        paragraph(style, plain(label), { keepNext: true }),
        paragraph(style, bold(keepTitles(name)), { keepNext: below !== '', spacing: tight({ before: mm(22) }) }),
        ...(below === '' ? [] : [paragraph(style, plain(below.replaceAll(' ', '\u00A0')))]),
      ],
      half,
    ),
  );
  return bareTable([half, half], [cells]);
}
