import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ICommentOptions,
  type IParagraphOptions,
  type IPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TextRun,
} from 'docx';
import type { PageNumbers } from '#domain/office/house-style.ts';
import { cleanText } from './clean-text.ts';
import { bottomMargin, withInitials } from './initial-boxes.ts';
import { landscapeTextWidth, type Orientation } from './landscape.ts';
import { pageOf, textWidth } from './paper.ts';
import { paragraph } from './pieces.ts';
import { asSheet, type OnPaper } from './sheet.ts';
import { documentNumbering, documentStyles, fontOf } from './styles.ts';

/** Which document it is and which version: in the properties and in the footer that everybody sees (word.md §2, L0). */
export type Identity = {
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The row of the version, for a file that is kept as one: two offices may give a number at once. */
  readonly versionId?: string;
};

/** The paper, how it lies, and for how many parties each page has boxes for initials (*paraf*); 0 for none. */
export type Page = { readonly paper: OnPaper; readonly initials: number; readonly orientation?: Orientation };

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
  const { size, margin } = pageOf(sheet);
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
      ...(identity.versionId === undefined ? [] : [{ name: 'sk.versiId', value: cleanText(identity.versionId) }]),
    ],
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: laid(size, page.orientation),
            margin: { ...margin, bottom: bottomMargin(page.initials, margin.bottom) },
          },
        },
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

/** The library itself exchanges width and height of paper that is laid across. */
export function laid<T extends object>(size: T, orientation: Orientation = 'portrait') {
  return orientation === 'portrait' ? size : { ...size, orientation: PageOrientation.LANDSCAPE };
}

const NUMBERS: Readonly<Record<PageNumbers, readonly [before: string, after: string] | null>> = {
  dashes: ['- ', ' -'],
  plain: ['', ''],
  'bottom-right': ['', ''],
  none: null,
};

/** Rule 16: `- 2 -`, or as the office has it. */
export function pageNumber(how: PageNumbers, options: IParagraphOptions = {}): Paragraph {
  const around = NUMBERS[how];
  const children =
    around === null
      ? []
      : [new TextRun({ children: [around[0], PageNumber.CURRENT, around[1]].filter((part) => part !== '') })];
  return new Paragraph({ style: 'SKHalaman', ...options, children });
}

/** Page 1 never bears a number. */
function footer({ kind, id, version }: Identity, { paper, initials, orientation }: Page, numbers: PageNumbers): Footer {
  // Letter by letter: by this a file is known again (word.md §2, L0).
  const line = paragraph('SKKaki', [new TextRun(cleanText(`${kind} · ${id} · ${version}`))]);
  const number = numbers === 'bottom-right' ? [pageNumber(numbers, { alignment: AlignmentType.RIGHT })] : [];
  const width = orientation === 'landscape' ? landscapeTextWidth(paper) : textWidth(paper);
  const children = [...number, ...withInitials(line, initials, width)];
  return new Footer({
    children: children.at(-1) instanceof Table ? [...children, paragraph('SKAkhir', [])] : children,
  });
}
