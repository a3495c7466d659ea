import { Document, FootnoteReferenceRun, Packer, Paragraph, Textbox, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '#domain/templates/layouts.ts';
import { sampleDocument } from '#testing/samples/sample-layouts.ts';
import { unwrap } from '#base/result.ts';
import { printedPages } from './printed-pages.ts';

type Options = ConstructorParameters<typeof Document>[0];

async function hidden(options: Options): Promise<readonly string[]> {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(new Document(options)));
  return unwrap(printedPages(bytes), 'a file of ours is read').notDrawn;
}

const paragraph = new Paragraph('Teks');

describe('what a PDF will not show is found in the file', () => {
  it('text boxes, footnotes, columns and page borders, each by its name, and nothing in plain text', async () => {
    expect(await hidden({ sections: [{ children: [paragraph] }] })).toEqual([]);
    const box = new Textbox({ style: { width: '100pt' }, children: [paragraph] });
    expect(await hidden({ sections: [{ children: [box] }] })).toEqual(['text-box']);
    const footnotes = { 1: { children: [paragraph] } };
    const noted = new Paragraph({ children: [new TextRun('Teks'), new FootnoteReferenceRun(1)] });
    expect(await hidden({ footnotes, sections: [{ children: [noted] }] })).toEqual(['footnote']);
    const columns = { properties: { column: { count: 2 } }, children: [paragraph] };
    expect(await hidden({ sections: [columns] })).toEqual(['column']);
    expect(await hidden({ sections: [{ ...columns, properties: { column: { count: 1 } } }] })).toEqual([]);
  });

  it('a shape, a formula, and a picture in the header of every page', async () => {
    const template = new Uint8Array(
      await Packer.toArrayBuffer(new Document({ sections: [{ children: [paragraph] }] })),
    );
    const withXml = (xml: string): Uint8Array => {
      const parts = unzipSync(template);
      const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      parts['word/document.xml'] = strToU8(main.replace('<w:body>', `<w:body>${xml}`));
      return zipSync(parts);
    };
    const found = (xml: string) => unwrap(printedPages(withXml(xml)), 'the file is whole').notDrawn;
    expect(found('<w:p><w:r><w:pict/></w:r></w:p>')).toEqual(['drawing']);
    expect(found('<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>')).toEqual(['drawing']);
    expect(found('<w:p><m:oMath/></w:p>')).toEqual(['formula']);
  });

  it.each(LAYOUTS)('nothing of our own documents: %s', async (layout) => {
    const made = await sampleDocument(layout, { paper: 'F4', version: 'versi 1', initials: true });
    expect(unwrap(printedPages(made), 'a file of ours is read').notDrawn).toEqual([]);
  });
});
