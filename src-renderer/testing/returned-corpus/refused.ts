import { strToU8, zipSync } from 'fflate';
import { type Case, ole, partOf, TEXT, withDouble, withParts, withText } from './build.ts';

/** Files that are not read, each for a reason of its own. */
export function refusedFiles(base: Uint8Array): readonly Case[] {
  const refused = (name: string, reason: string, bytes: Uint8Array): Case => ({
    name,
    bytes,
    expected: { refused: reason },
  });
  const types = partOf(base, '[Content_Types].xml');
  const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_none, index) => [`word/media/${index}.xml`, '<a/>']));
  const deep = (name: string, count: number): string => `${`<w:${name}>`.repeat(count)}${`</w:${name}>`.repeat(count)}`;
  return [
    refused('empty', 'word-empty', new Uint8Array()),
    refused('one letter', 'word-not-word', strToU8('P')),
    refused('text', 'word-not-word', strToU8('Pasal 1\nMAKSUD DAN TUJUAN\n')),
    refused('web page saved as .docx', 'word-web-page', strToU8('\n<!DOCTYPE html><html><body>Pasal 1</body></html>')),
    refused('web page in one file', 'word-web-page', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related')),
    refused('RTF', 'word-rtf', strToU8('{\\rtf1\\ansi Pasal 1}')),
    refused('PDF', 'word-pdf', strToU8('%PDF-1.7\n')),
    refused('Word 97', 'word-old-format', ole('Root Entry', 'WordDocument')),
    refused('with a password', 'word-password', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')),
    refused(
      'OpenDocument',
      'word-opendocument',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    ),
    refused('Excel', 'word-other-office', zip({ '[Content_Types].xml': types, 'xl/workbook.xml': '<a/>' })),
    refused('PowerPoint', 'word-other-office', zip({ '[Content_Types].xml': types, 'ppt/presentation.xml': '<a/>' })),
    refused('any zip', 'word-not-word', zip({ 'foto.txt': 'halo' })),
    refused('cut short', 'word-damaged', base.slice(0, base.length - 400)),
    refused('only the first half', 'word-damaged', base.slice(0, base.length / 2)),
    refused('two bytes of a zip', 'word-damaged', strToU8('PK')),
    refused('macro', 'word-macro', withParts(base, { 'word/vbaProject.bin': 'x' })),
    refused(
      'macro by its type',
      'word-macro',
      withText(
        base,
        (xml) => xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
        '[Content_Types].xml',
      ),
    ),
    refused('way out of the folder', 'word-unsafe-zip', withParts(base, { '../../etc/passwd': 'x' })),
    refused('absolute name', 'word-unsafe-zip', withParts(base, { '/etc/passwd': 'x' })),
    refused('name of a Windows disk', 'word-unsafe-zip', withParts(base, { 'C:\\a.xml': 'x' })),
    refused('5,000 parts', 'word-unsafe-zip', withParts(base, many)),
    refused('the text twice', 'word-unsafe-zip', withDouble(base)),
    refused(
      'zip bomb in a picture',
      'word-unsafe-zip',
      withParts(base, { 'word/media/a.png': new Uint8Array(30 << 20) }),
    ),
    refused(
      'zip bomb in the text',
      'word-unsafe-zip',
      withText(base, (xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(30 << 20)}`)),
    ),
    refused('larger than any draft', 'word-too-big', new Uint8Array(33 << 20).fill(0x50)),
    refused('no relations', 'word-damaged', withParts(base, { '_rels/.rels': null })),
    refused('no text', 'word-damaged', withParts(base, { [TEXT]: null })),
    refused('no content types', 'word-not-word', withParts(base, { '[Content_Types].xml': null })),
    refused(
      'no body',
      'word-damaged',
      withText(base, (xml) => xml.replaceAll('w:body>', 'w:rumpf>')),
    ),
    refused(
      'broken XML',
      'word-damaged',
      withText(base, (xml) => xml.replace('</w:p>', '</w:r>')),
    ),
    refused('broken styles', 'word-damaged', withParts(base, { 'word/styles.xml': '<w:styles><' })),
    refused(
      'a DTD that reads a file',
      'word-unsafe-xml',
      withText(base, (xml) =>
        xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document'),
      ),
    ),
    refused(
      'a billion laughs in the styles',
      'word-unsafe-xml',
      withText(
        base,
        (xml) => xml.replace('<w:styles', '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:styles'),
        'word/styles.xml',
      ),
    ),
    refused(
      '5,000 content controls in one another',
      'word-too-deep',
      withText(base, (xml) => xml.replace('<w:body>', `<w:body>${deep('sdt', 5000)}`)),
    ),
    refused(
      'depth hidden behind a sign in an attribute',
      'word-too-deep',
      withText(base, (xml) =>
        xml.replace('<w:body>', `<w:body>${'<w:sdt w:x="/>">'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`),
      ),
    ),
    refused(
      'another file inside',
      'word-outside-text',
      withText(base, (xml) => xml.replace('<w:sectPr', '<w:altChunk r:id="rId99"/><w:sectPr')),
    ),
    refused(
      '60,000 paragraphs',
      'word-too-long',
      withText(base, (xml) => xml.replace('<w:sectPr', `${'<w:p/>'.repeat(60_000)}<w:sectPr`)),
    ),
  ];
}
