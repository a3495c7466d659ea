import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  type ICommentOptions,
  type IParagraphOptions,
  type IPropertiesOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PageNumbers } from '#domain/office/house-style.ts';
import { roman } from '#domain/wording/terbilang.ts';
import { cleanText } from './clean-text.ts';
import { mm, pageOf, textWidth } from './paper.ts';
import { bareCell, paragraph, plain } from './pieces.ts';
import { asSheet, type OnPaper } from './sheet.ts';
import { documentNumbering, documentStyles, fontOf } from './styles.ts';

/** Which document it is and which version: in the properties and in the footer that everybody sees (word.md §2, L0). */
export type Identity = { readonly kind: string; readonly id: string; readonly version: string; readonly title: string };

/** The paper, and for how many parties each page has boxes for initials (*paraf*); 0 for none. */
export type Page = { readonly paper: OnPaper; readonly initials: number };

/** What stands in the header of page 1, and everything below. */
export type Content = {
  readonly first: readonly (Paragraph | Table)[];
  readonly children: readonly (Paragraph | Table)[];
  /** Margin comments that the children point at. */
  readonly comments?: readonly ICommentOptions[];
};

/** A document of one section on one paper: page number from page 2, identity in the footer. */
export function framed(identity: Identity, page: Page, content: Content): Document {
  const { first, children, comments = [] } = content;
  const sheet = asSheet(page.paper);
  const numbers = sheet.house.style.pageNumbers;
  const options: IPropertiesOptions = {
    title: cleanText(identity.title),
    subject: cleanText(identity.id),
    creator: 'Simpul',
    lastModifiedBy: 'Simpul',
    description: cleanText(`${identity.kind} ${identity.version}`),
    styles: documentStyles(fontOf(sheet)),
    numbering: documentNumbering(),
    ...(comments.length === 0 ? {} : { comments: { children: [...comments] } }),
    customProperties: [
      { name: 'sk.docId', value: cleanText(identity.id) },
      { name: 'sk.versi', value: cleanText(identity.version) },
    ],
    sections: [
      {
        properties: { titlePage: true, page: pageOf(sheet) },
        headers: {
          default: new Header({ children: [pageNumber(numbers === 'bottom-right' ? 'none' : numbers)] }),
          first: new Header({ children: first.length > 0 ? [...first] : [paragraph('SKHalaman', [])] }),
        },
        footers: { default: footer(identity, page, numbers), first: footer(identity, page, 'none') },
        children: children.at(-1) instanceof Table ? [...children, paragraph('SKAkhir', [])] : [...children],
      },
    ],
  };
  return new Document(options);
}

const NUMBERS: Readonly<Record<PageNumbers, readonly [before: string, after: string] | null>> = {
  dashes: ['- ', ' -'],
  plain: ['', ''],
  'bottom-right': ['', ''],
  none: null,
};

/** Rule 16: `- 2 -`, or as the office has it. */
function pageNumber(how: PageNumbers, options: IParagraphOptions = {}): Paragraph {
  const around = NUMBERS[how];
  const children =
    around === null
      ? []
      : [new TextRun({ children: [around[0], PageNumber.CURRENT, around[1]].filter((part) => part !== '') })];
  return new Paragraph({ style: 'SKHalaman', ...options, children });
}

/** Page 1 never bears a number. */
function footer({ kind, id, version }: Identity, { paper, initials }: Page, numbers: PageNumbers): Footer {
  const line = paragraph('SKKaki', plain(`${kind} · ${id} · ${version}`));
  const number = numbers === 'bottom-right' ? [pageNumber(numbers, { alignment: AlignmentType.RIGHT })] : [];
  return new Footer({
    children: [...number, initials === 0 ? line : initialBoxes(line, initials, textWidth(paper))],
  });
}

/** Rule 15: a box of 15 × 10 mm for each party, smaller ones from seven parties on. */
function initialBoxes(line: Paragraph, count: number, width: number): Table {
  const box = count <= 6 ? mm(15) : mm(9);
  const label = mm(14);
  const columns = [width - label - box * count, label, ...Array.from({ length: count }, () => box)];
  const border = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
  const boxes = Array.from(
    { length: count },
    (_none, index) =>
      new TableCell({
        width: { size: box, type: WidthType.DXA },
        borders: { top: border, bottom: border, left: border, right: border },
        margins: { left: 40, right: 0 },
        verticalAlign: VerticalAlignTable.TOP,
        children: [paragraph('SKKaki', plain(roman(index + 1)))],
      }),
  );
  const cells = [bareCell([line], columns[0] ?? 0), bareCell([paragraph('SKKaki', plain('Paraf'))], label), ...boxes];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    rows: [new TableRow({ cantSplit: true, height: { value: mm(10), rule: HeightRule.EXACT }, children: cells })],
  });
}
