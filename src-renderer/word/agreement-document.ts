import { AlignmentType, type Document, type IParagraphOptions, Paragraph } from 'docx';
import type { Paper } from '#domain/agreements/agreement.ts';
import { annexParagraphs } from './annex.ts';
import { articleParagraphs, numbered } from './articles.ts';
import type { DisputeComments } from './dispute-comments.ts';
import { framed, type Identity } from './frame.ts';
import type { AgreementOutline, OutlinedArticle } from './outline.ts';
import { mm, textWidth } from './paper.ts';
import { partyTable } from './party-table.ts';
import { body, legalRuns, paragraph, plain, run, tight } from './pieces.ts';
import { BLOCK_ON_ONE_PAGE, signatureTable } from './signature-block.ts';

export type AgreementLook = {
  readonly paper: Paper;
  readonly initials: boolean;
  readonly comments: DisputeComments;
};

/** Lays an agreement out by the rules of word.md §4. */
export function agreementDocument(outline: AgreementOutline, identity: Identity, look: AgreementLook): Document {
  const width = textWidth(look.paper);
  const last = outline.articles.length - 1;
  const children = [
    ...titleBlock(outline, look.comments),
    paragraph('SKIsi', legalRuns(outline.opening)),
    partyTable(outline.partyLines, width),
    paragraph('SKIsi', legalRuns(outline.together), { keepNext: true, spacing: body({ before: 60, after: 120 }) }),
    ...listed(outline.premises, 'huruf'),
    paragraph('SKIsi', legalRuns(outline.basesIntroduction), {
      keepNext: true,
      spacing: body({ before: 120, after: 120 }),
    }),
    ...listed(outline.bases, 'angka'),
    paragraph('SKIsi', legalRuns(outline.agreed), { keepNext: true, spacing: body({ before: 120, after: 120 }) }),
    ...outline.articles.flatMap((article, index) =>
      articleParagraphs(article, index === last && staysWithSignatures(article, outline), look.comments),
    ),
    paragraph('SKIsi', legalRuns(outline.closing), {
      keepNext: true,
      keepLines: true,
      spacing: body({ before: 200, after: 240 }),
    }),
    signatureTable(outline.signatures, width),
    ...annexParagraphs(outline, width),
  ];
  const initials = look.initials ? outline.signatures.length : 0;
  return framed(identity, { paper: look.paper, initials }, { first: [], children, comments: look.comments.comments });
}

/** A chain of paragraphs that stay together may not grow longer than half a page (rule 18). */
const SHORT_ENOUGH = 700;

function staysWithSignatures({ clauses }: OutlinedArticle, { signatures }: AgreementOutline): boolean {
  const length = clauses.reduce(
    (sum, { text, letters }) =>
      letters.reduce((all, letter) => all + letter.text.length + letter.numbers.join('').length + 60, sum) +
      text.length,
    0,
  );
  return signatures.length <= BLOCK_ON_ONE_PAGE && length <= SHORT_ENOUGH;
}

/** Rule 5: bold capitals in the middle, lines of 15 pt; the numbers below, not bold, one line a party (domain.md §2.1). */
function titleBlock({ kind, parties, link, about, numbers }: AgreementOutline, comments: DisputeComments): Paragraph[] {
  const title = (text: string, spacing: IParagraphOptions['spacing'] = tight()): Paragraph =>
    paragraph('SKJudul', plain(text), { spacing });
  const between = (text: string): Paragraph => title(text, tight({ before: 60, after: 60 }));
  const last = parties.length - 1;
  return [
    new Paragraph({ style: 'SKJudul', children: [...comments.around(null, plain(kind))], spacing: tight() }),
    between('ANTARA'),
    ...parties.flatMap((party, index) => {
      const line = title(index < last - 1 ? `${party},` : party);
      return index === last && index > 0 ? [between(link), line] : [line];
    }),
    title('TENTANG', tight({ before: 160, after: 60 })),
    title(about, tight({ after: 280 })),
    ...numbers.map((number, index) =>
      paragraph('SKJudul', [run(`NOMOR : ${number}`, { bold: false })], {
        keepNext: index < last,
        alignment: AlignmentType.LEFT,
        indent: { left: mm(45) },
        spacing: tight({ after: index === last ? 300 : 40 }),
      }),
    ),
  ];
}

function listed(items: readonly string[], reference: 'huruf' | 'angka'): Paragraph[] {
  return items.map((item, index) =>
    paragraph('SKHuruf', legalRuns(item), { numbering: numbered(reference, 0, index === 0) }),
  );
}
