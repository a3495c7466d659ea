import type { Document, Paragraph, Table } from 'docx';
import { gap } from './fact-table.ts';
import { framed, type Identity } from './frame.ts';
import { blockParagraphs } from './letters/blocks.ts';
import { letterheadParagraphs } from './letterhead.ts';
import type { ProceedingsOutline } from './outline.ts';
import { textWidth } from './paper.ts';
import { partyTable } from './party-table.ts';
import { body, legalRuns, paragraph, plain, tight } from './pieces.ts';
import { signatureTable } from './signature-block.ts';
import { asSheet, type OnPaper } from './sheet.ts';

/** Lays a berita acara out as domain.md §1.9 orders it. */
export function proceedingsDocument(outline: ProceedingsOutline, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  const title = (text: string, after = 0): Paragraph =>
    paragraph('SKJudul', plain(text), { spacing: tight({ after }), keepNext: true });
  const children: (Paragraph | Table)[] = [
    title('BERITA ACARA'),
    ...outline.about.split('\n').map((text) => title(text)),
    gap(60),
    title(outline.number, 280),
    paragraph('SKIsi', legalRuns(outline.opening)),
    partyTable(outline.sides, width),
    paragraph('SKIsi', legalRuns(outline.lead), { keepNext: true, spacing: body({ before: 60, after: 120 }) }),
    ...blockParagraphs(outline.body, { width, terms: 'bold' }),
    paragraph('SKIsi', plain(outline.closing), {
      keepNext: true,
      keepLines: true,
      spacing: body({ before: 200, after: 240 }),
    }),
    signatureTable(outline.signatures, width, asSheet(paper).house.style.firstSide),
  ];
  return framed(identity, { paper, initials: 0 }, { first: letterheadParagraphs(outline.letterhead, paper), children });
}
