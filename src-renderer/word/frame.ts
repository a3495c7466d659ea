import {
  Document,
  Footer,
  Header,
  type ICommentOptions,
  type IPropertiesOptions,
  PageNumber,
  Paragraph,
  Table,
  TextRun,
} from 'docx';
import type { Paper } from '#domain/agreements/agreement.ts';
import { cleanText } from './clean-text.ts';
import { bottomMargin, withInitials } from './initial-boxes.ts';
import { MARGINS, PAPERS, textWidth } from './paper.ts';
import { paragraph, plain } from './pieces.ts';
import { documentNumbering, documentStyles } from './styles.ts';

/** Which document it is and which version: in the properties and in the footer that everybody sees (word.md §2, L0). */
export type Identity = { readonly kind: string; readonly id: string; readonly version: string; readonly title: string };

/** The paper, and for how many parties each page has boxes for initials (*paraf*); 0 for none. */
export type Page = { readonly paper: Paper; readonly initials: number };

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
        properties: {
          titlePage: true,
          page: { size: { ...PAPERS[page.paper] }, margin: { ...MARGINS, bottom: bottomMargin(page.initials) } },
        },
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

/** Rule 16: `- 2 -`. */
function pageNumber(): Paragraph {
  return new Paragraph({
    style: 'SKHalaman',
    children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
  });
}

function footer({ kind, id, version }: Identity, { paper, initials }: Page): Footer {
  const line = paragraph('SKKaki', plain(`${kind} · ${id} · ${version}`));
  const children = withInitials(line, initials, textWidth(paper));
  return new Footer({
    children: children.at(-1) instanceof Table ? [...children, paragraph('SKAkhir', [])] : [...children],
  });
}
