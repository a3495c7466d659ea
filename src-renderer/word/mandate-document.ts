import { AlignmentType, type Document, type Paragraph, type Table } from 'docx';
import { factTable, gap } from './fact-table.ts';
import { framed, type Identity } from './frame.ts';
import { letterheadParagraphs } from './letterhead.ts';
import { headLetterhead } from './office-letterhead.ts';
import type { MandateOutline } from './outline.ts';
import { mm, textWidth } from './paper.ts';
import { body, paragraph, plain, tight } from './pieces.ts';
import { signatureTable } from './signature-block.ts';
import type { OnPaper } from './sheet.ts';

/** Lays a power of attorney out as domain.md §1.9 orders it, under the head of the region's own letterhead. */
export function mandateDocument(outline: MandateOutline, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  const line = (text: string): Paragraph =>
    paragraph('SKIsi', plain(text), { keepNext: true, spacing: body({ before: 120, after: 120 }) });
  const children: (Paragraph | Table)[] = [
    paragraph('SKJudul', plain('SURAT KUASA'), { spacing: tight() }),
    paragraph('SKJudul', plain(outline.number), { spacing: tight({ after: 280 }) }),
    line('Yang bertanda tangan di bawah ini,'),
    factTable(outline.giver, width),
    line('dengan ini memberikan kuasa kepada,'),
    factTable(outline.receiver, width),
    paragraph('SKJudul', plain('UNTUK'), { keepNext: true, spacing: tight({ before: 240, after: 160 }) }),
    paragraph('SKIsi', plain(outline.purpose)),
    paragraph('SKIsi', plain(outline.closing), {
      keepNext: true,
      keepLines: true,
      spacing: body({ before: 120, after: 200 }),
    }),
    paragraph('SKKiri', plain(outline.placeAndDay), {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      indent: { left: Math.floor(width / 2) },
      spacing: tight({ after: 60 }),
    }),
    signatureTable(outline.signatures, width),
    gap(mm(2)),
  ];
  const letterhead = headLetterhead(outline.post, outline.seat);
  return framed(identity, { paper, initials: 0 }, { first: letterheadParagraphs(letterhead, paper), children });
}
