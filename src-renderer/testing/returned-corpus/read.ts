import { type Case, commented, partOf, run, TEXT, tracked, withParts, withText } from './build.ts';

const PARAGRAPH = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu;

/** Whole paragraphs of the base in which a text stands. */
function paragraphWith(xml: string, text: string): string {
  const found = [...xml.matchAll(PARAGRAPH)].map(([all]) => all).find((all) => all.includes(text));
  if (found === undefined) throw new Error(`no paragraph with ${text}`);
  return found;
}

/** The heading of an article and all below it, up to the next. */
function article(xml: string, number: number): string {
  const from = xml.indexOf(paragraphWith(xml, `>Pasal ${number}<`));
  const to = xml.indexOf(paragraphWith(xml, `>Pasal ${number + 1}<`));
  return xml.slice(from, to);
}

/** Files that are read, however strange they are, with what differs in each. */
export function readableFiles(base: Uint8Array): readonly Case[] {
  const read = (name: string, bytes: Uint8Array, changes: readonly string[], more: object = {}): Case => ({
    name,
    bytes,
    expected: { changes, ...more },
  });
  const text = (
    name: string,
    change: (xml: string) => string,
    changes: readonly string[] = [],
    more: object = {},
  ): Case => read(name, withText(base, change), changes, more);
  const headings = (name: string, spell: (number: string) => string): Case =>
    text(name, (xml) => xml.replaceAll(/>Pasal (\d+)</gu, (_all, number: string) => `>${spell(number)}<`));
  const inArticle = (xml: string, number: number, change: (part: string) => string): string => {
    const part = article(xml, number);
    return xml.replace(part, () => change(part));
  };
  /** The first words of the article's own text, in a run of their own. */
  const firstWords = (part: string, made: (words: string) => string): string => {
    let count = 0;
    return part.replaceAll(/<w:r><w:t xml:space="preserve">([^<]+)<\/w:t><\/w:r>/gu, (all, words: string) => {
      count += 1;
      return count === 3 ? made(words) : all;
    });
  };
  const ROMAN = [
    '',
    'I',
    'II',
    'III',
    'IV',
    'V',
    'VI',
    'VII',
    'VIII',
    'IX',
    'X',
    'XI',
    'XII',
    'XIII',
    'XIV',
    'XV',
    'XVI',
  ];
  const noAnchors = (xml: string): string => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '');
  const noStyles = (xml: string): string => xml.replaceAll(/<w:pStyle [^>]*\/>/gu, '');
  return [
    read('as it was sent', base, [], { from: 'properties', comments: 0 }),
    read('stored without packing', withParts(base, {}), []),
    read('without properties: the footer says it', withParts(base, { 'docProps/custom.xml': null }), [], {
      from: 'footer',
    }),
    read('without styles', withParts(base, { 'word/styles.xml': null }), []),
    read('junk beside the parts', withParts(base, { 'docProps/x.bin': 'x', 'word/media/gambar.png': 'x' }), []),
    text(
      'ISO Strict',
      (xml) =>
        xml.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      [],
    ),
    read('UTF-16', withParts(base, { [TEXT]: utf16(base) }), []),
    text('no bookmarks', noAnchors),
    text('no styles on paragraphs', noStyles),
    text('neither bookmarks nor styles', (xml) => noStyles(noAnchors(xml))),
    headings('PASAL 3', (number) => `PASAL ${number}`),
    headings('no-break space', (number) => `Pasal\u00A0${number}`),
    headings('Pasal 5.', (number) => `Pasal ${number}.`),
    headings('Pasal VI', (number) => `Pasal ${ROMAN[Number(number)] ?? number}`),
    headings('ke-8', (number) => `Pasal ke-${number}`),
    headings('spaced letters', (number) => `P A S A L  ${number}`),
    text('every heading spelled anew, no anchors', (xml) =>
      noStyles(noAnchors(xml)).replaceAll(
        />Pasal (\d+)</gu,
        (_all, number: string) => `>PASAL ${ROMAN[Number(number)] ?? ''}.<`,
      ),
    ),
    text('letter by letter in runs', (xml) =>
      xml
        .replaceAll(/<w:t xml:space="preserve">Kesepakatan Bersama<\/w:t>/gu, 'x')
        .replaceAll(/<w:r><w:t xml:space="preserve">([^<&]{3,40})<\/w:t><\/w:r>/gu, (_all, words: string) =>
          words.split('').map(run).join(''),
        ),
    ),
    text('Google: every run in a content control', (xml) =>
      xml.replaceAll(
        /<w:r><w:t xml:space="preserve">[^<]*<\/w:t><\/w:r>/gu,
        (all) => `<w:sdt><w:sdtPr/><w:sdtContent>${all}</w:sdtContent></w:sdt>`,
      ),
    ),
    text('body in a content control', (xml) =>
      xml
        .replace('<w:body>', '<w:body><w:sdt><w:sdtContent>')
        .replace(/<w:sectPr(?!.*<w:sectPr)/u, '</w:sdtContent></w:sdt><w:sectPr'),
    ),
    text('proofing marks everywhere', (xml) => xml.replaceAll('<w:r>', '<w:proofErr w:type="spellStart"/><w:r>')),
    text('soft hyphens and signs without width', (xml) => xml.replaceAll('Kesepakatan', 'Kese\u00ADpa\u200Bkatan')),
    text('no-break spaces and curly quotes', (xml) => xml.replaceAll('PARA PIHAK', 'PARA\u00A0PIHAK')),
    text('signs that turn the order of reading', (xml) => xml.replaceAll('PARA PIHAK', '\u202EPARA PIHAK\u202C')),
    text('empty paragraphs between', (xml) =>
      xml.replaceAll('<w:p><w:pPr><w:pStyle w:val="SKAyat"/>', '<w:p/><w:p><w:pPr><w:pStyle w:val="SKAyat"/>'),
    ),
    text('a page break in a run', (xml) =>
      xml.replace('<w:sectPr', '<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:sectPr'),
    ),
    read(
      'headings that number themselves',
      withText(numbered(base), (xml) =>
        xml
          .replaceAll(
            /(<w:pStyle w:val="SKPasal"\/>)/gu,
            '$1<w:numPr><w:ilvl w:val="0"/><w:numId w:val="900"/></w:numPr>',
          )
          .replaceAll(/>Pasal \d+</gu, '><'),
      ),
      [],
    ),
    text(
      'one word changed, tracking off',
      (xml) => inArticle(xml, 2, (part) => firstWords(part, (words) => run(`${words} segera`))),
      ['changed 2'],
      { authors: [] },
    ),
    text(
      'a word written in, tracked',
      (xml) => inArticle(xml, 2, (part) => firstWords(part, (words) => run(words) + tracked('ins', ' segera'))),
      ['changed 2'],
      { authors: ['Budi 2026-11-20T03:00:00Z'] },
    ),
    text(
      'tracked without a date',
      (xml) =>
        inArticle(xml, 2, (part) => firstWords(part, (words) => run(words) + tracked('ins', ' segera', 'Budi', ''))),
      ['changed 2'],
      { authors: ['Budi -'] },
    ),
    text(
      'tracked without a name',
      (xml) => inArticle(xml, 2, (part) => firstWords(part, (words) => run(words) + tracked('ins', ' segera', '', ''))),
      ['changed 2'],
      { authors: [' -'] },
    ),
    text(
      'words struck, tracked',
      (xml) => inArticle(xml, 2, (part) => firstWords(part, (words) => tracked('del', words))),
      ['changed 2'],
      { authors: ['Budi 2026-11-20T03:00:00Z'] },
    ),
    text(
      'written in by one, struck by another',
      (xml) =>
        inArticle(xml, 2, (part) =>
          firstWords(part, (words) => `${run(words)}<w:ins w:id="5" w:author="Ani">${tracked('del', ' lalu')}</w:ins>`),
        ),
      [],
    ),
    text(
      'words moved within an article',
      (xml) =>
        inArticle(xml, 2, (part) => firstWords(part, (words) => tracked('moveFrom', words) + tracked('moveTo', words))),
      [],
    ),
    text('formatting tracked', (xml) =>
      inArticle(xml, 2, (part) =>
        part.replaceAll(
          '<w:r><w:t ',
          '<w:r><w:rPr><w:b/><w:rPrChange w:id="8" w:author="Budi"><w:rPr/></w:rPrChange></w:rPr><w:t ',
        ),
      ),
    ),
    text('an article gone', (xml) => inArticle(xml, 3, () => ''), ['removed 3']),
    text('an article gone, no anchors', (xml) => noAnchors(inArticle(xml, 3, () => '')), ['removed 3']),
    text(
      'an article moved behind the next',
      (xml) => {
        const [three, four] = [article(xml, 3), article(xml, 4)];
        return xml.replace(three + four, () => four + three);
      },
      ['moved 4'],
    ),
    text(
      'an article moved, no anchors',
      (xml) => {
        const [three, four] = [article(xml, 3), article(xml, 4)];
        return noAnchors(xml.replace(three + four, () => four + three));
      },
      ['moved 4'],
    ),
    text(
      'an article added',
      (xml) =>
        xml.replace(
          paragraphWith(xml, '>Pasal 4<'),
          (heading) =>
            `<w:p>${run('Pasal 4')}</w:p><w:p>${run('PELINDUNGAN ANAK')}</w:p><w:p>${run('Semua kegiatan ramah terhadap anak-anak di sekitarnya.')}</w:p>${heading}`,
        ),
      ['added 4'],
    ),
    text('an article copied with its bookmark', (xml) => inArticle(xml, 3, (part) => part + part), ['added 3']),
    text('a title in other letters', (xml) =>
      xml.replace(
        /(<w:pStyle w:val="SKJudulPasal"\/>(?:(?!<w:t ).)*<w:t xml:space="preserve">)([^<]+)/u,
        (_all, before: string, title: string) => before + title.toLowerCase(),
      ),
    ),
    text(
      'a sentence that begins with Pasal',
      (xml) => inArticle(xml, 2, (part) => `${part}<w:p>${run('Pasal 1 ayat (1) berlaku juga di sini.')}</w:p>`),
      ['changed 2'],
    ),
    read(
      'a comment',
      withText(commented(base), (xml) =>
        inArticle(xml, 2, (part) => part.replace('</w:p>', '<w:r><w:commentReference w:id="0"/></w:r></w:p>')),
      ),
      [],
      { comments: 1 },
    ),
    ...['TENTANG', 'Demikian '].map((words) =>
      read(
        `a comment outside the articles: at ${words.trim()}`,
        withText(commented(base), (xml) =>
          xml.replace(paragraphWith(xml, `>${words}`), (all) =>
            all.replace('</w:p>', '<w:r><w:commentReference w:id="0"/></w:r></w:p>'),
          ),
        ),
        [],
        { comments: 0, commentsOutside: 1 },
      ),
    ),
    read(
      'a comment on the name of a signatory, in a table',
      withText(commented(base), (xml) => {
        const at = xml.lastIndexOf('</w:p></w:tc>');
        return `${xml.slice(0, at)}<w:r><w:commentReference w:id="0"/></w:r>${xml.slice(at)}`;
      }),
      [],
      { comments: 0, commentsOutside: 1 },
    ),
    read(
      'a comment whose part is missing',
      withText(base, (xml) =>
        inArticle(xml, 2, (part) => part.replace('</w:p>', '<w:r><w:commentReference w:id="0"/></w:r></w:p>')),
      ),
      [],
      { comments: 0, commentsOutside: 0 },
    ),
    text(
      'the last article moved to the front',
      (xml) => {
        const [one, three] = [article(xml, 1), article(xml, 3)];
        return xml.replace(three, '').replace(one, () => three + one);
      },
      ['moved 3'],
    ),
    text(
      'an article moved and changed',
      (xml) => {
        const [three, four] = [article(xml, 3), article(xml, 4)];
        const changed = firstWords(four, (words) => run(`${words} segera`));
        return xml.replace(three + four, () => changed + three);
      },
      ['changed 4', 'moved 4'],
    ),
    text(
      'an article cut and pasted with tracking on, as LibreOffice writes it',
      (xml) => {
        const [three, four] = [article(xml, 3), article(xml, 4)];
        return xml.replace(three + four, () => carried(three, 'moveFrom') + four + noAnchors(carried(three, 'moveTo')));
      },
      ['moved 4'],
    ),
    read('without numbering: what was a huruf is an ayat', withParts(base, { 'word/numbering.xml': null }), [
      'changed 1',
      'changed 2',
      'changed 10',
      'changed 11',
    ]),
    read('without settings and fonts', withParts(base, { 'word/settings.xml': null, 'word/fontTable.xml': null }), []),
    read(
      'of another draft',
      withText(base, (xml) => xml.replace('sampleAgreement0000001', 'anotherDraft0000000001'), 'docProps/custom.xml'),
      [],
      { from: 'properties', id: 'anotherDraft0000000001' },
    ),
    text('Google: bookmarks under other names, every style Normal', (xml) =>
      xml
        .replaceAll('w:name="_psl_', 'w:name="id.')
        .replaceAll(/<w:pStyle w:val="SK[^"]*"\/>/gu, '<w:pStyle w:val="Normal"/>'),
    ),
    text(
      'a table put in',
      (xml) =>
        inArticle(xml, 2, (part) => `${part}<w:tbl><w:tr><w:tc><w:p>${run('Biaya')}</w:p></w:tc></w:tr></w:tbl>`),
      ['changed 2'],
    ),
    text(
      'a text box, written in two forms',
      (xml) =>
        inArticle(xml, 2, (part) =>
          part.replace(
            '</w:p>',
            `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p>${run('Catatan')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${run('Catatan')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
          ),
        ),
      ['changed 2'],
    ),
    text('a table in a table in a table', (xml) =>
      xml.replace(
        '<w:sectPr',
        `${'<w:tbl><w:tr><w:tc>'.repeat(20)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(20)}<w:sectPr`,
      ),
    ),
  ];
}

/** Every run and every end of a paragraph moved away or here, by one person. */
function carried(part: string, kind: 'moveFrom' | 'moveTo'): string {
  const by = 'w:author="Budi" w:date="2026-11-20T03:00:00Z"';
  const leaf = kind === 'moveFrom' ? 'delText' : 't';
  const end = `<w:rPr><w:${kind} w:id="81" ${by}/></w:rPr>`;
  return part
    .replaceAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gu, (one) => `<w:${kind} w:id="80" ${by}>${one}</w:${kind}>`)
    .replaceAll(/<w:t( [^>]*)?>/gu, (_all, more = '') => `<w:${leaf}${String(more)}>`)
    .replaceAll('</w:t>', `</w:${leaf}>`)
    .replaceAll('</w:pPr>', `${end}</w:pPr>`);
}

function utf16(base: Uint8Array): Uint8Array {
  const xml = partOf(base, TEXT).replace('encoding="UTF-8"', 'encoding="UTF-16"');
  const bytes = new Uint8Array(2 + xml.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < xml.length; at += 1)
    bytes.set([xml.charCodeAt(at) & 0xff, xml.charCodeAt(at) >> 8], 2 + at * 2);
  return bytes;
}

/** With one list more, whose label is the whole heading. */
function numbered(base: Uint8Array): Uint8Array {
  const list =
    '<w:abstractNum w:abstractNumId="900"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Pasal %1"/></w:lvl></w:abstractNum>';
  const num = '<w:num w:numId="900"><w:abstractNumId w:val="900"/></w:num>';
  return withText(base, (xml) => xml.replace('</w:numbering>', `${list}${num}</w:numbering>`), 'word/numbering.xml');
}
