import type { Document, Paragraph } from 'docx';
import { annexParagraphs } from './annex.ts';
import { articleParagraphs, numbered } from './articles.ts';
import type { DisputeComments } from './dispute-comments.ts';
import { titleEmblems, withEmblems } from './emblem.ts';
import { gap } from './fact-table.ts';
import { framed, type Identity } from './frame.ts';
import type { AgreementOutline, OutlinedArticle } from './outline.ts';
import { textWidth } from './paper.ts';
import { partyList } from './party-list.ts';
import { partyTable } from './party-table.ts';
import { body, legalRuns, paragraph } from './pieces.ts';
import { asSheet, type Emblem, type OnPaper } from './sheet.ts';
import { BLOCK_ON_ONE_PAGE, signatureTable } from './signature-block.ts';
import { numberLines, titleBlock } from './title-block.ts';
import { workPlanTable } from './work-plan-table.ts';

export type AgreementLook = {
  readonly paper: OnPaper;
  readonly initials: boolean;
  readonly comments: DisputeComments;
  /** Of the parties, in their order; none when absent. */
  readonly emblems?: readonly (Emblem | null)[];
};

/** Lays an agreement out by the rules of word.md §4. */
export function agreementDocument(outline: AgreementOutline, identity: Identity, look: AgreementLook): Document {
  const width = textWidth(look.paper);
  const { house } = asSheet(look.paper);
  const emblems = titleEmblems(look.emblems ?? outline.parties.map(() => null), house);
  const last = outline.articles.length - 1;
  const children = [
    ...withEmblems(titleBlock(outline, look.comments), emblems, width),
    ...numberLines(outline),
    paragraph('SKIsi', legalRuns(outline.opening)),
    partyTable(outline.partyLines, width),
    paragraph('SKIsi', legalRuns(outline.together), { keepNext: true, spacing: body({ before: 60, after: 120 }) }),
    ...grounds(outline),
    ...(outline.works === undefined ? [] : [workPlanTable(outline.works, width), gap(60)]),
    ...outline.articles.flatMap((article, index) =>
      articleParagraphs(article, index === last && staysWithSignatures(article, outline), look.comments),
    ),
    paragraph('SKIsi', legalRuns(outline.closing), {
      keepNext: true,
      keepLines: true,
      spacing: body({ before: 200, after: 240 }),
    }),
    signatureTable(outline.signatures, width, house.style.firstSide),
    ...partyList(outline, width),
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

/** Premises, legal bases and the words that lead to the articles; of a work plan only what somebody wrote. */
function grounds({ premises, basesIntroduction, bases, agreed }: AgreementOutline): Paragraph[] {
  const leading = (text: string): Paragraph[] =>
    text === ''
      ? []
      : [paragraph('SKIsi', legalRuns(text), { keepNext: true, spacing: body({ before: 120, after: 120 }) })];
  return [
    ...listed(premises, 'huruf'),
    ...(bases.length === 0 ? [] : [...leading(basesIntroduction), ...listed(bases, 'angka')]),
    ...leading(agreed),
  ];
}

function listed(items: readonly string[], reference: 'huruf' | 'angka'): Paragraph[] {
  return items.map((item, index) =>
    paragraph('SKHuruf', legalRuns(item), { numbering: numbered(reference, 0, index === 0) }),
  );
}
