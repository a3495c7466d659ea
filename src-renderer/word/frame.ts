import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  type ICommentOptions,
  type IPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Paper } from '#domain/agreements/agreement.ts';
import { roman } from '#domain/wording/terbilang.ts';
import { cleanText } from './clean-text.ts';
import { landscapeTextWidth, type Orientation } from './landscape.ts';
import { MARGINS, mm, PAPERS, textWidth } from './paper.ts';
import { bareCell, paragraph, plain } from './pieces.ts';
import { documentNumbering, documentStyles } from './styles.ts';

/** Which document it is and which version: in the properties and in the footer that everybody sees (word.md §2, L0). */
export type Identity = { readonly kind: string; readonly id: string; readonly version: string; readonly title: string };

/** The paper, how it lies, and for how many parties each page has boxes for initials (*paraf*); 0 for none. */
export type Page = { readonly paper: Paper; readonly initials: number; readonly orientation?: Orientation };

/** What stands in the header of page 1, and everything below. */
export type Content = {
  readonly first: readonly Paragraph[];
  readonly children: readonly (Paragraph | Table)[];
  /** Margin comments that the children point at. */
  readonly comments?: readonly ICommentOptions[];
};

/** A document of one section on one paper: page number from page 2, identity in the footer. */
export function framed(identity: Identity, page: Page, content: Content): Document {
  const { first, children, comments = [] } = content;
  const options: IPropertiesOptions = {
    title: cleanText(identity.title),
    subject: cleanText(identity.id),
    creator: 'Simpul',
    lastModifiedBy: 'Simpul',
    description: cleanText(`${identity.kind} ${identity.version}`),
    styles: documentStyles(),
    numbering: documentNumbering(),
    ...(comments.length === 0 ? {} : { comments: { children: [...comments] } }),
    customProperties: [
      { name: 'sk.docId', value: cleanText(identity.id) },
      { name: 'sk.versi', value: cleanText(identity.version) },
    ],
    sections: [
      {
        properties: { titlePage: true, page: { size: pageSize(page), margin: { ...MARGINS } } },
        headers: {
          default: new Header({ children: [pageNumber()] }),
          first: new Header({ children: first.length > 0 ? [...first] : [paragraph('SKHalaman', [])] }),
        },
        footers: { default: footer(identity, page), first: footer(identity, page) },
        children: children.at(-1) instanceof Table ? [...children, paragraph('SKAkhir', [])] : [...children],
      },
    ],
  };
  return new Document(options);
}

/** The library itself exchanges width and height of paper that is laid across. */
function pageSize({ paper, orientation = 'portrait' }: Page): {
  readonly width: number;
  readonly height: number;
  readonly orientation?: typeof PageOrientation.LANDSCAPE;
} {
  const size = { ...PAPERS[paper] };
  return orientation === 'portrait' ? size : { ...size, orientation: PageOrientation.LANDSCAPE };
}

/** Rule 16: `- 2 -`. */
function pageNumber(): Paragraph {
  return new Paragraph({
    style: 'SKHalaman',
    children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
  });
}

function footer({ kind, id, version }: Identity, { paper, initials, orientation }: Page): Footer {
  const line = paragraph('SKKaki', plain(`${kind} · ${id} · ${version}`));
  const width = orientation === 'landscape' ? landscapeTextWidth(paper) : textWidth(paper);
  return new Footer({ children: initials === 0 ? [line] : [initialBoxes(line, initials, width)] });
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
