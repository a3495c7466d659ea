import { AlignmentType, Bookmark, type Document, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import type { Paper } from '#domain/agreements/agreement.ts';
import type { Clause } from '#domain/agreements/article-text.ts';
import { framed, type Identity } from './frame.ts';
import type { AgreementOutline, Signature } from './outline.ts';
import { mm, textWidth } from './paper.ts';
import { bareCell, bareTable, keepTitles, legalRuns, paragraph, plain } from './pieces.ts';
import { BODY_LINE, TIGHT_LINE } from './styles.ts';

type Spacing = NonNullable<IParagraphOptions['spacing']>;

/** Up to so many parties the whole signature block stays on one page with the last article (word.md §4, rule 12). */
const BLOCK_ON_ONE_PAGE = 6;

/** Lays a Kesepakatan Bersama out by the rules of word.md §4. */
export function agreementDocument(outline: AgreementOutline, identity: Identity, paper: Paper): Document {
  const width = textWidth(paper);
  const children = [
    ...titleBlock(outline),
    paragraph('SKIsi', legalRuns(outline.opening)),
    partyTable(outline, width),
    paragraph('SKIsi', legalRuns(outline.together), { spacing: body({ before: 60, after: 120 }) }),
    ...listed(outline.premises, 'huruf'),
    paragraph('SKIsi', legalRuns(outline.basesIntroduction), {
      keepNext: true,
      spacing: body({ before: 120, after: 120 }),
    }),
    ...listed(outline.bases, 'angka'),
    paragraph('SKIsi', legalRuns(outline.agreed), { keepNext: true, spacing: body({ before: 120, after: 120 }) }),
    ...outline.articles.flatMap((article, index) =>
      articleParagraphs(
        article,
        index === outline.articles.length - 1 && outline.signatures.length <= BLOCK_ON_ONE_PAGE,
      ),
    ),
    paragraph('SKIsi', legalRuns(outline.closing), {
      keepNext: true,
      keepLines: true,
      spacing: body({ before: 200, after: 240 }),
    }),
    signatureTable(outline.signatures, width),
  ];
  return framed(identity, paper, { first: [], children });
}

function body(space: { before?: number; after?: number }): Spacing {
  return { line: BODY_LINE, lineRule: 'exact', ...space };
}

function tight(space: { before?: number; after?: number } = {}): Spacing {
  return { line: TIGHT_LINE, lineRule: 'exact', before: 0, after: 0, ...space };
}

function titleBlock(outline: AgreementOutline): Paragraph[] {
  const title = (text: string, spacing: Spacing = tight()): Paragraph =>
    paragraph('SKJudul', plain(text, true), { spacing });
  const link = (text: string): Paragraph => title(text, tight({ before: 60, after: 60 }));
  const names = outline.parties.flatMap((party, index) => {
    if (index === 0) return [title(party)];
    return index === outline.parties.length - 1 ? [link(outline.link), title(party)] : [title(party)];
  });
  const numbers = outline.numbers.map((number, index) => {
    const last = index === outline.numbers.length - 1;
    return new Paragraph({
      style: 'SKJudul',
      keepNext: !last,
      indent: { left: mm(45) },
      alignment: AlignmentType.LEFT,
      spacing: tight({ after: last ? 240 : 0 }),
      children: [new TextRun({ text: `NOMOR : ${number}`, bold: false })],
    });
  });
  return [
    title(outline.kind),
    link('ANTARA'),
    ...names,
    title('TENTANG', tight({ before: 160, after: 60 })),
    title(outline.about, tight({ after: 240 })),
    ...numbers,
  ];
}

/** Rule 11: number, name, colon, description; every row whole. */
function partyTable(outline: AgreementOutline, width: number): Table {
  const columns = [mm(8), mm(50), mm(5), width - mm(63)] as const;
  const rows = outline.partyLines.map((party) => [
    bareCell([paragraph('SKKiri', plain(`${party.number}.`))], columns[0]),
    bareCell([paragraph('SKKiri', plain(keepTitles(party.name), true))], columns[1]),
    bareCell([paragraph('SKKiri', plain(':'))], columns[2]),
    // Rule 4: justified text in a narrow column opens rivers.
    bareCell([paragraph('SKKiri', legalRuns(party.description), { spacing: body({ after: 120 }) })], columns[3]),
  ]);
  return bareTable(columns, rows);
}

function listed(items: readonly string[], reference: 'huruf' | 'angka'): Paragraph[] {
  return items.map((item, index) =>
    paragraph('SKHuruf', legalRuns(item), { numbering: numberingOf(reference, 0, index === 0) }),
  );
}

function numberingOf(reference: string, level: number, restart: boolean): NonNullable<IParagraphOptions['numbering']> {
  return restart ? { reference, level, restart: true } : { reference, level };
}

type OutlinedArticle = AgreementOutline['articles'][number];

function articleParagraphs({ id, number, title, clauses }: OutlinedArticle, keepToTheEnd: boolean): Paragraph[] {
  // The bookmark stands around the words `Pasal n` alone: one that spans paragraphs comes back doubled (word.md §2).
  const name = `_psl_${id}`.slice(0, 40);
  const heading = new Paragraph({
    style: 'SKPasal',
    children: [new Bookmark({ id: name, children: [new TextRun({ text: `Pasal ${number}`, bold: true })] })],
  });
  const single = clauses.length === 1;
  const paragraphs = clauses.flatMap((clause, index) =>
    clauseParagraphs(clause, { single, first: index === 0, keepToTheEnd }),
  );
  return [heading, paragraph('SKJudulPasal', plain(title, true)), ...paragraphs];
}

/** Rule 9: one ayat alone has no number, and its huruf stand at the margin. Rule 10: what leads to a list stays with it. */
function clauseParagraphs(
  clause: Clause,
  at: { readonly single: boolean; readonly first: boolean; readonly keepToTheEnd: boolean },
): Paragraph[] {
  const leads = clause.letters.length > 0 || at.keepToTheEnd;
  const numbering = at.single ? {} : { numbering: numberingOf('ayat', 0, at.first) };
  const own = paragraph('SKAyat', legalRuns(clause.text), {
    ...numbering,
    keepNext: leads,
    keepLines: at.keepToTheEnd,
  });
  const below = clause.letters.flatMap((letter, index) => {
    const listing = at.single ? numberingOf('huruf', 0, index === 0) : numberingOf('ayat', 1, false);
    const numbers = letter.numbers.map((text) =>
      paragraph('SKHuruf', legalRuns(text), {
        numbering: at.single ? numberingOf('huruf', 1, false) : numberingOf('ayat', 2, false),
        keepNext: at.keepToTheEnd,
      }),
    );
    return [
      paragraph('SKHuruf', legalRuns(letter.text), {
        numbering: listing,
        keepNext: at.keepToTheEnd || letter.numbers.length > 0,
      }),
      ...numbers,
    ];
  });
  return [own, ...below];
}

/** Rules 12 and 13: two columns, 24 mm to sign and seal, rows whole, an odd last party in the middle. */
function signatureTable(signatures: readonly Signature[], width: number): Table {
  const half = Math.floor(width / 2);
  const together = signatures.length <= BLOCK_ON_ONE_PAGE;
  const rows = [];
  for (let index = 0; index < signatures.length; index += 2) {
    const pair = signatures.slice(index, index + 2);
    const chain = { first: index === 0, keepNext: together ? index + 2 < signatures.length : index === 0 };
    rows.push(
      pair.map((signature) =>
        bareCell(signatureParagraphs(signature, chain), pair.length === 1 ? half * 2 : half, pair.length === 1 ? 2 : 1),
      ),
    );
  }
  return bareTable([half, half], rows);
}

function signatureParagraphs(
  { label, post, name, below }: Signature,
  at: { readonly first: boolean; readonly keepNext: boolean },
): Paragraph[] {
  const style = 'SKTandaTangan';
  const lines = [
    paragraph(style, plain(label, true), { keepNext: true, spacing: tight({ before: at.first ? 0 : mm(10) }) }),
    ...(post === '' ? [] : [paragraph(style, plain(`${post},`), { keepNext: true })]),
    paragraph(style, plain(keepTitles(name), true), {
      keepNext: at.keepNext || below !== '',
      spacing: tight({ before: mm(24) }),
    }),
  ];
  return below === '' ? lines : [...lines, paragraph(style, plain(below), { keepNext: at.keepNext })];
}
