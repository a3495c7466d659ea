import { commented, partOf, run, TEXT, tracked, withParts, withText } from './build.ts';

/** A file of one of the kinds that stand on paper otherwise, with what differs in it: `changed 2: english`. */
export type KindCase = { readonly name: string; readonly bytes: Uint8Array; readonly expected: KindOutcome };

export type KindOutcome = {
  readonly changes: readonly string[];
  readonly comments?: number;
  readonly authors?: readonly string[];
};

const ROW = /<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gu;
const PARAGRAPH = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu;

/** The rows of a table, by what stands in them. */
function rowWith(xml: string, text: string): string {
  const found = [...xml.matchAll(ROW)].map(([row]) => row).find((row) => row.includes(text));
  if (found === undefined) throw new Error(`no row with ${text}`);
  return found;
}

/** The rows of an article, up to the next heading. */
function rowsOf(xml: string, number: number): string {
  const from = xml.indexOf(rowWith(xml, `>Pasal ${number}<`));
  return xml.slice(from, xml.indexOf(rowWith(xml, `>Pasal ${number + 1}<`)));
}

/** One article's rows written anew. */
function inArticle(xml: string, number: number, change: (rows: string) => string): string {
  const rows = rowsOf(xml, number);
  return xml.replace(rows, () => change(rows));
}

/** The cells of the last row of some rows: Indonesian, English. */
function lastRow(rows: string): string {
  return [...rows.matchAll(ROW)].map(([row]) => row).at(-1) ?? '';
}

/** A change behind the last words of a cell of the article's last row. */
function behindWords(xml: string, number: number, { column, what }: { readonly column: 0 | 1; readonly what: string }) {
  return inArticle(xml, number, (rows) => {
    const row = lastRow(rows);
    const cells = row.split('</w:tc>');
    const cell = cells[column] ?? '';
    const changed = cell.slice(0, cell.lastIndexOf('</w:p>')) + what + cell.slice(cell.lastIndexOf('</w:p>'));
    return rows.replace(row, () => cells.with(column, changed).join('</w:tc>'));
  });
}

function newRow(left: string, right: string): string {
  const cell = (text: string): string => `<w:tc><w:tcPr/><w:p>${run(text)}</w:p></w:tc>`;
  return `<w:tr>${cell(left)}${cell(right)}</w:tr>`;
}

/** A row that was written or struck with tracking on. */
function marked(row: string, kind: 'ins' | 'del'): string {
  const mark = `<w:${kind} w:id="78" w:author="Budi" w:date="2026-11-20T03:00:00Z"/>`;
  return row.includes('</w:trPr>')
    ? row.replace('</w:trPr>', `${mark}</w:trPr>`)
    : row.replace('<w:tr>', `<w:tr><w:trPr>${mark}</w:trPr>`);
}

const NEW_ARTICLE = [
  newRow('Pasal 4', 'Article 4'),
  newRow('PELINDUNGAN ANAK', 'CHILD PROTECTION'),
  newRow('Semua kegiatan ramah terhadap anak-anak di sekitarnya.', 'All activities are safe for the children around.'),
].join('');

const noAnchors = (xml: string): string => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '');
const noStyles = (xml: string): string => xml.replaceAll(/<w:pStyle [^>]*\/>/gu, '');

/** Files of two texts side by side. `base`: as it was sent; its articles 2 to 4 have more than one ayat or one. */
export function bilingualFiles(base: Uint8Array): readonly KindCase[] {
  const text = (name: string, change: (xml: string) => string, changes: readonly string[] = [], more: object = {}) => ({
    name: `two texts: ${name}`,
    bytes: withText(base, change),
    expected: { changes, ...more },
  });
  const added =
    (kind: 'ins' | 'del', column: 0 | 1, words = ' segera') =>
    (xml: string) =>
      behindWords(xml, 3, { column, what: kind === 'ins' ? tracked('ins', words) : run(words) });
  return [
    { name: 'two texts: as it was sent', bytes: base, expected: { changes: [], comments: 0 } },
    text('no bookmarks', noAnchors),
    text('neither bookmarks nor styles', (xml) => noStyles(noAnchors(xml))),
    text('headings spelled anew in both', (xml) =>
      xml
        .replaceAll(/>Pasal (\d+)</gu, (_all, number: string) => `>PASAL ${number}.<`)
        .replaceAll(/>Article (\d+)</gu, (_all, number: string) => `>ARTICLE\u00A0${number}<`),
    ),
    text('a word in the English text alone, tracked', added('ins', 1), ['changed 3: english'], {
      authors: ['Budi 2026-11-20T03:00:00Z'],
    }),
    text('a word in the Indonesian text alone, tracked', added('ins', 0), ['changed 3: text'], {
      authors: ['Budi 2026-11-20T03:00:00Z'],
    }),
    text('a word in the English text, tracking off', added('del', 1), ['changed 3: english'], { authors: [] }),
    text(
      'an English title written anew',
      (xml) =>
        inArticle(xml, 3, (rows) => {
          const title = [...rows.matchAll(ROW)][1]?.[0] ?? '';
          const cells = title.split('</w:tc>');
          const english = (cells[1] ?? '').replace(/(<w:t(?: [^>]*)?>)[^<]*/u, '$1ANOTHER TITLE');
          return rows.replace(title, () => cells.with(1, english).join('</w:tc>'));
        }),
      ['changed 3: titleEnglish'],
    ),
    text(
      'a row struck as a row, its words not',
      (xml) => inArticle(xml, 3, (rows) => rows.replace(lastRow(rows), (row) => marked(row, 'del'))),
      ['changed 3: text english'],
    ),
    text(
      'a row written in as a row',
      (xml) =>
        inArticle(
          xml,
          3,
          (rows) =>
            rows + marked(newRow('PARA PIHAK meninjaunya setiap tahun.', 'The PARTIES review it every year.'), 'ins'),
        ),
      ['changed 3: text english'],
      { authors: ['Budi 2026-11-20T03:00:00Z'] },
    ),
    text('an article gone', (xml) => inArticle(xml, 3, () => ''), ['removed 3']),
    text('an article gone, no anchors', (xml) => noAnchors(inArticle(xml, 3, () => '')), ['removed 3']),
    text(
      'an article moved behind the next',
      (xml) => {
        const [three, four] = [rowsOf(xml, 3), rowsOf(xml, 4)];
        return xml.replace(three + four, () => four + three);
      },
      ['moved 4'],
    ),
    text(
      'an article moved, no anchors',
      (xml) => {
        const [three, four] = [rowsOf(xml, 3), rowsOf(xml, 4)];
        return noAnchors(xml.replace(three + four, () => four + three));
      },
      ['moved 4'],
    ),
    text('an article added in rows', (xml) => inArticle(xml, 3, (rows) => rows + NEW_ARTICLE), [
      'added 4: title text titleEnglish english',
    ]),
    text(
      'an article typed into the cells of another',
      (xml) => {
        const inCell = (column: 0 | 1, words: readonly string[]) => (before: string) =>
          behindWords(before, 3, {
            column,
            what: `</w:p>${words.map((one) => `<w:p>${run(one)}</w:p>`).join('')}<w:p>`,
          });
        // The right cell first: the heading in the left one ends the article that is looked for.
        return inCell(0, ['Pasal 4', 'PELINDUNGAN ANAK', 'Semua kegiatan ramah terhadap anak-anak di sekitarnya.'])(
          inCell(1, ['Article 4', 'CHILD PROTECTION', 'All activities are safe for the children around.'])(xml),
        );
      },
      ['added 4: title text titleEnglish english'],
    ),
    text('the table cut in two', (xml) => {
      const start = rowWith(xml, '>Pasal 3<');
      const [head = ''] = /<w:tblPr>(?:(?!<w:tr>).)*/u.exec(xml) ?? [];
      return xml.replace(start, () => `</w:tbl><w:p/><w:tbl>${head}${start}`);
    }),
    text('rows in content controls', (xml) => {
      const start = rowWith(xml, '>Pasal 3<');
      return xml.replace(start, () => `<w:sdt><w:sdtPr/><w:sdtContent>${start}</w:sdtContent></w:sdt>`);
    }),
    {
      name: 'two texts: a comment in the English column',
      bytes: withText(commented(base), (xml) =>
        behindWords(xml, 3, { column: 1, what: '<w:r><w:commentReference w:id="0"/></w:r>' }),
      ),
      expected: { changes: [], comments: 1 },
    },
    {
      name: 'two texts: without styles',
      bytes: withParts(base, { 'word/styles.xml': null }),
      expected: { changes: [] },
    },
  ];
}

/** Files of an addendum: its first article replaces one of another agreement, its second puts one in, its third takes one out. */
export function addendumFiles(base: Uint8Array): readonly KindCase[] {
  const text = (name: string, change: (xml: string) => string, changes: readonly string[] = [], more: object = {}) => ({
    name: `addendum: ${name}`,
    bytes: withText(base, change),
    expected: { changes, ...more },
  });
  const quoted = [...partOf(base, TEXT).matchAll(PARAGRAPH)]
    .map(([all]) => all)
    .find((all) => all.includes('>“Pasal '));
  if (quoted === undefined) throw new Error('the addendum quotes an article');
  const lead = 'Ketentuan Pasal ';
  return [
    { name: 'addendum: as it was sent', bytes: base, expected: { changes: [], comments: 0 } },
    text('neither bookmarks nor styles', (xml) => noStyles(noAnchors(xml))),
    text('straight quotation marks', (xml) => xml.replaceAll(/[“”]/gu, '&quot;')),
    text('a quoted heading without its mark', (xml) => xml.replaceAll('>“Pasal ', '>Pasal ')),
    text('a quoted heading in the style of an article', (xml) =>
      xml.replaceAll(quoted, () =>
        quoted.replace('>“Pasal ', '>Pasal ').replace(/<w:pStyle w:val="[^"]*"\/>/u, '<w:pStyle w:val="SKPasal"/>'),
      ),
    ),
    text(
      'a word inside the quotation, tracked',
      (xml) =>
        xml.replace(
          'pekerja anak',
          (words) =>
            `pekerja</w:t></w:r>${tracked('ins', ' di bawah umur')}<w:r><w:t xml:space="preserve"> ${words.slice(8)}`,
        ),
      ['changed 2: text'],
      { authors: ['Budi 2026-11-20T03:00:00Z'] },
    ),
    text(
      'another article is changed',
      (xml) =>
        xml
          .replace(`${lead}3 diubah`, `${lead}4 diubah`)
          .replace('PERUBAHAN PASAL 3', 'PERUBAHAN PASAL 4')
          .replace('“Pasal 3', '“Pasal 4'),
      ['changed 1: lead'],
    ),
    text('only the quoted heading says another number', (xml) => xml.replace('“Pasal 3', '“Pasal 4'), [
      'changed 1: lead',
    ]),
    text('another article is taken out', (xml) => xml.replace(`${lead}19 dihapus`, `${lead}18 dihapus`), [
      'changed 3: lead',
    ]),
  ];
}
