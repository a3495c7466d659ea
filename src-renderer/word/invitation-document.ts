import { AlignmentType, type Document, type Paragraph, type Table } from 'docx';
import { numbered } from './articles.ts';
import { factTable, gap } from './fact-table.ts';
import { framed, type Identity } from './frame.ts';
import { letterheadParagraphs } from './letterhead.ts';
import type { InvitationOutline, Signature } from './outline.ts';
import { mm, textWidth } from './paper.ts';
import { bareCell, bareTable, body, bold, keepTitles, paragraph, plain, tight } from './pieces.ts';
import type { OnPaper } from './sheet.ts';

/** Lays an invitation out as a letter: head, place and day at the right, recipients, facts, signature at the right. */
export function invitationDocument(outline: InvitationOutline, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  const left = (text: string): Paragraph => paragraph('SKKiri', plain(text));
  const children: (Paragraph | Table)[] = [
    paragraph('SKKiri', plain(outline.placeAndDay), { alignment: AlignmentType.RIGHT, spacing: body({ after: 120 }) }),
    factTable(outline.heading, width),
    gap(160),
    left('Yth.'),
    ...outline.recipients.map((text) =>
      paragraph(
        'SKKiri',
        plain(keepTitles(text)),
        outline.recipients.length === 1 ? {} : { numbering: numbered('angka', 0, text === outline.recipients[0]) },
      ),
    ),
    left('di tempat'),
    gap(200),
    paragraph('SKIsi', plain(outline.opening), { indent: { firstLine: mm(10) } }),
    factTable(outline.facts, width),
    gap(120),
    paragraph('SKIsi', plain(outline.closing), {
      keepNext: true,
      keepLines: true,
      indent: { firstLine: mm(10) },
      spacing: body({ after: 200 }),
    }),
    rightSignature(outline.signature, width),
    ...(outline.annex.length === 0 ? [] : recipientList(outline.annex)),
  ];
  return framed(identity, { paper, initials: 0 }, { first: letterheadParagraphs(outline.letterhead, paper), children });
}

/** One signature, in the right half: label, room to sign and seal, name. */
function rightSignature({ label, name, below }: Signature, width: number): Table {
  const half = Math.floor(width / 2);
  const style = 'SKTandaTangan';
  const signed = [
    paragraph(style, plain(label), { keepNext: true }),
    paragraph(style, bold(keepTitles(name)), { keepNext: below !== '', spacing: tight({ before: mm(22) }) }),
    ...(below === '' ? [] : [paragraph(style, plain(below))]),
  ];
  return bareTable([half, half], [[bareCell([paragraph(style, [])], half), bareCell(signed, half)]]);
}

function recipientList(recipients: readonly string[]): readonly Paragraph[] {
  return [
    paragraph('SKJudul', plain('DAFTAR UNDANGAN'), { pageBreakBefore: true, spacing: tight({ after: 200 }) }),
    ...recipients.map((text, index) =>
      paragraph('SKKiri', plain(keepTitles(text)), { numbering: numbered('angka', 0, index === 0) }),
    ),
  ];
}
