import { Document, Footer, Header, type IPropertiesOptions, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { Paper } from '#domain/agreements/agreement.ts';
import { MARGINS, PAPERS } from './paper.ts';
import { documentNumbering, documentStyles } from './styles.ts';

/** Which document it is and which version: in the properties and in the footer that everybody sees (word.md §2, L0). */
export type Identity = { readonly kind: string; readonly id: string; readonly version: string; readonly title: string };

/** A document of one section on one paper: page number from page 2, identity in the footer, `first` in the header of page 1. */
export function framed(
  identity: Identity,
  paper: Paper,
  content: { readonly first: readonly Paragraph[]; readonly children: readonly (Paragraph | Table)[] },
): Document {
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'SKKaki',
        children: [new TextRun(`${identity.kind} · ${identity.id} · ${identity.version}`)],
      }),
    ],
  });
  const numbered = new Header({
    children: [
      new Paragraph({ style: 'SKHalaman', children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })] }),
    ],
  });
  const first = new Header({
    children: content.first.length > 0 ? [...content.first] : [new Paragraph({ style: 'SKHalaman', children: [] })],
  });
  const options: IPropertiesOptions = {
    title: identity.title,
    subject: identity.id,
    creator: 'Simpul',
    lastModifiedBy: 'Simpul',
    description: `${identity.kind} ${identity.version}`,
    styles: documentStyles(),
    numbering: documentNumbering(),
    customProperties: [
      { name: 'sk.docId', value: identity.id },
      { name: 'sk.versi', value: identity.version },
    ],
    sections: [
      {
        properties: { titlePage: true, page: { size: { ...PAPERS[paper] }, margin: { ...MARGINS } } },
        headers: { default: numbered, first },
        footers: { default: footer, first: footer },
        children: [...content.children],
      },
    ],
  };
  return new Document(options);
}
