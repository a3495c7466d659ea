import { AlignmentType, type Document, type Paragraph, type Table } from 'docx';
import { numbered } from '../articles.ts';
import { factTable, gap } from '../fact-table.ts';
import { framed, type Identity } from '../frame.ts';
import { letterheadParagraphs } from '../letterhead.ts';
import { nameSize } from '../name-size.ts';
import { DOTTED, type Signature } from '../outline.ts';
import { mm, textWidth } from '../paper.ts';
import { bareCell, bareTable, body, keepTitles, paragraph, plain, run, tight } from '../pieces.ts';
import type { OnPaper } from '../sheet.ts';
import { blockParagraphs } from './blocks.ts';
import type { LetterOutline } from './outlines.ts';

/** The frame of every letter: head, place and day at the right, recipients, text, signature at the right, copies below it. */
export function letterDocument(outline: LetterOutline, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  const left = (text: string): Paragraph => paragraph('SKKiri', plain(text));
  const { recipients, copies, annex } = outline;
  const children: (Paragraph | Table)[] = [
    paragraph('SKKiri', plain(outline.placeAndDay), { alignment: AlignmentType.RIGHT, spacing: body({ after: 120 }) }),
    factTable(outline.heading, width),
    gap(160),
    ...(recipients.length === 1 ? [] : [left('Yth.')]),
    ...recipients.map((text, index) =>
      recipients.length === 1
        ? left(`Yth. ${keepTitles(text)}`)
        : paragraph('SKKiri', plain(keepTitles(text)), { numbering: numbered('angka', 0, index === 0) }),
    ),
    left(outline.where),
    gap(200),
    ...blockParagraphs(outline.body, { width, firstLine: mm(10), end: 'kept' }),
    paragraph('SKIsi', plain(outline.closing), {
      keepNext: true,
      keepLines: true,
      indent: { firstLine: mm(10) },
      spacing: body({ after: 200 }),
    }),
    rightSignature(outline.signature, width),
    ...copyList(copies),
    ...(annex === null ? [] : annexList(annex)),
  ];
  return framed(identity, { paper, initials: 0 }, { first: letterheadParagraphs(outline.letterhead, paper), children });
}

/** One signature, in the right half: label (a line for each line of it), room to sign and seal, name, number. */
export function rightSignature({ label, name, below }: Signature, width: number): Table {
  const half = Math.floor(width / 2);
  const style = 'SKTandaTangan';
  const size = name === DOTTED ? 24 : nameSize(name, half);
  const signed = [
    ...label.split('\n').map((text) => paragraph(style, plain(text), { keepNext: true })),
    paragraph(style, [run(keepTitles(name), { bold: true, size })], {
      keepNext: below !== '',
      spacing: tight({ before: mm(22) }),
    }),
    ...(below === '' ? [] : [paragraph(style, plain(below.replaceAll(' ', '\u00A0')))]),
  ];
  return bareTable([half, half], [[bareCell([paragraph(style, [])], half), bareCell(signed, half)]]);
}

/** Who is sent a copy (*tembusan*); it never begins a page alone with its heading. */
function copyList(copies: readonly string[]): readonly Paragraph[] {
  if (copies.length === 0) return [];
  return [
    gap(320),
    paragraph('SKFakta', plain('Tembusan:'), { keepNext: true }),
    ...copies.map((text, index) =>
      paragraph('SKFakta', plain(text), {
        numbering: numbered('angka', 0, index === 0),
        keepNext: index < copies.length - 1,
      }),
    ),
  ];
}

function annexList({ title, rows }: NonNullable<LetterOutline['annex']>): readonly Paragraph[] {
  return [
    paragraph('SKJudul', plain(title), { pageBreakBefore: true, spacing: tight({ after: 200 }) }),
    ...rows.map((text, index) =>
      paragraph('SKKiri', plain(keepTitles(text)), { numbering: numbered('angka', 0, index === 0) }),
    ),
  ];
}
