import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import { makeAgreementDocument, makeInvitationDocument, makeMinutesDocument } from '../make-document.ts';
import { type PrintedPages, printedPages } from './printed-pages.ts';

const options = { paper: 'F4', version: 'versi 1' } as const;

function read(bytes: Uint8Array): PrintedPages {
  const pages = printedPages(bytes);
  if (!pages.ok) throw new Error(`${pages.error.reason} ${pages.error.detail}`);
  return pages.value;
}

/** A Word file with another text: what stands in the body, as XML. */
async function withBody(body: string): Promise<Uint8Array> {
  const parts = unzipSync(await makeAgreementDocument(sampleAgreement(), options));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const section = /<w:sectPr>.*<\/w:sectPr>(?=<\/w:body>)/u.exec(xml)?.[0] ?? '';
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(xml.replace(/<w:body>.*<\/w:body>/u, () => `<w:body>${body}${section}</w:body>`)),
  });
}

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** What a reader sees, one line a paragraph. */
function textOf({ sheets }: PrintedPages): string {
  return sheets
    .map(({ html }) => html)
    .join('')
    .replaceAll(/<\/(?:p|h\d|td|th)>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The looks of the first element whose text begins so. */
function lookOf(pages: PrintedPages, text: string): string {
  const name = new RegExp(`<\\w+ class="(k\\d+)"[^>]*>(?:<span[^>]*>)*${text}`, 'u').exec(
    pages.sheets[0]?.html ?? '',
  )?.[1];
  return new RegExp(`\\.${name ?? '-'}\\{([^}]*)\\}`, 'u').exec(pages.css)?.[1] ?? '';
}

describe('the pages of a Word file', () => {
  it('have the paper, margins and running lines of word.md §4, rules 1, 2, 15 and 16', async () => {
    const pages = read(await makeAgreementDocument(sampleAgreement(), options));
    expect(pages.sheets).toHaveLength(1);
    expect(pages.sheets[0]).toMatchObject({
      width: 12_189,
      height: 18_709,
      left: 1701,
      right: 1134,
      top: 1134,
      bottom: 1417,
    });
    expect(pages.pageCss).toContain('size:609.45pt 935.45pt;margin:56.7pt 55.7pt 70.85pt 85.05pt');
    expect(pages.pageCss).toContain('@top-center{content:"- " counter(page) " -"');
    expect(pages.pageCss).toContain('@bottom-left{content:"KSB \\b7  sampleAgreement0000001 \\b7  versi 1"');
    expect(pages.pageCss).toMatch(/@page :first\{@top-left.*@top-center\{content:none\}/u);
    expect([pages.title, pages.language]).toEqual([
      'Kesepakatan Bersama tentang Pengelolaan Sampah Terpadu Wilayah Perbatasan',
      'id-ID',
    ]);
  });

  it('keep together what Word keeps together: headings, lead-ins, rows, signatures', async () => {
    const pages = read(await makeAgreementDocument(sampleAgreement(), options));
    expect(lookOf(pages, 'Pasal 1<')).toMatch(/break-after:avoid;break-inside:avoid/u);
    const rows = [...(pages.sheets[0]?.html.matchAll(/<tr class="(k\d+)"/gu) ?? [])];
    expect(rows.length).toBeGreaterThan(3);
    for (const [, name] of rows) expect(pages.css).toMatch(new RegExp(`\\.${name}\\{[^}]*break-inside:avoid`, 'u'));
    const annex = read(await makeAgreementDocument(samplePks(), options));
    expect(lookOf(annex, 'LAMPIRAN')).toContain('break-before:var(--sheet-break,page)');
  });

  it('number ayat, huruf and angka, and hang the numbers before the text (rule 9)', async () => {
    const pages = read(await makeAgreementDocument(sampleAgreement(), options));
    const text = textOf(pages);
    expect(text).toMatch(/^\(1\) Kesepakatan Bersama ini/mu);
    expect(text).toMatch(/^a\. \S/mu);
    expect(lookOf(pages, '\\(1\\)')).toContain('text-indent:-28.35pt');
  });

  it('begin with the letterhead, headings are headings, head rows repeat and layout tables are none for readers', async () => {
    const pages = read(await makeMinutesDocument(sampleMeeting(), sampleOffice(), options));
    const html = pages.sheets[0]?.html ?? '';
    expect(html).toMatch(/^<div data-head[^>]*>.*PEMERINTAH KABUPATEN SLEMAN/u);
    expect(pages.pageCss).toContain('@page :first{margin-top:28.35pt;');
    expect(html).toMatch(/<h1[^>]*>Pembahasan<\/h1>/u);
    expect(html).toMatch(/<thead><tr[^>]*><th[^>]*scope="col">/u);
    expect(html.match(/<table[^>]*role="presentation"/gu)?.length).toBeGreaterThan(2);
  });

  it('have a box for each party to initial at the right of the foot (rule 15)', async () => {
    const pages = read(await makeAgreementDocument(sampleAgreement(3), { ...options, initials: true }));
    const foot = pages.sheets[0]?.foot;
    expect(foot?.lines).toEqual([[{ kind: 'text', text: 'KSB · sampleAgreement0000001 · versi 1' }]]);
    const svg = decodeURIComponent(foot?.boxes ?? '');
    expect(svg.match(/<rect/gu)).toHaveLength(3);
    expect([...svg.matchAll(/<text[^>]*>([^<]*)/gu)].map(([, label]) => label)).toEqual(['Paraf', 'I', 'II', 'III']);
    expect(pages.pageCss).toContain('@bottom-right{content:url("data:image/svg+xml,');
  });

  it('N1 are the same for the same file', async () => {
    const bytes = await makeInvitationDocument(sampleMeeting(), sampleOffice(), options);
    expect(read(bytes)).toEqual(read(bytes));
  });

  it('S1 no letter of a document becomes markup or style, whatever a partner wrote', async () => {
    const nasty = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'}body{display:none", '</style><b>'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string()), { minLength: 1, maxLength: 4 }),
        async (texts) => {
          const sample = sampleAgreement();
          const title = texts.join(' ');
          const pages = read(await makeAgreementDocument({ ...sample, id: title, title }, options));
          const html = pages.sheets.map((sheet) => sheet.html).join('');
          expect(html.match(/<(?!\/?(?:div|p|span|h1|table|colgroup|col|thead|tbody|tr|td|th|br)\b)/gu)).toBeNull();
          expect(html).not.toMatch(
            /<[^>]*\s(?!class="k\d+"|data-head|role="presentation"|scope="col"|colspan="\d+"|rowspan="\d+")[^>]*>/u,
          );
          expect(pages.pageCss.match(/[{}]/gu)?.length).toBe(
            read(await makeAgreementDocument(sample, options)).pageCss.match(/[{}]/gu)?.length,
          );
        },
      ),
      { numRuns: 12, seed: 7 },
    );
  });

  it('take over what other programs write: tabs, page breaks, insertions, merged cells; and leave out what is struck', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const body = [
      p('satu', '<w:pStyle w:val="Tidak ada"/>'),
      `<w:p><w:r><w:t>dua</w:t><w:tab/><w:t>tiga</w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t> masuk</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>keluar</w:delText></w:r></w:del></w:p>`,
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
      p('empat'),
      `<w:sdt><w:sdtContent>${p('lima')}</w:sdtContent></w:sdt>`,
      `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('C')}</w:tr></w:tbl>`,
    ].join('');
    const pages = read(await withBody(body));
    const html = pages.sheets[0]?.html ?? '';
    expect(textOf(pages)).toContain('satu\nduatiga masuk\n');
    expect(textOf(pages)).not.toContain('keluar');
    expect(html).toMatch(/<div class="(k\d+)"><p[^>]*>empat/u);
    expect(html).toContain('lima');
    expect(html).toContain('rowspan="2"');
    expect(html.match(/<td/gu)).toHaveLength(3);
  });

  it('D2 margin comments are told on a page of their own, each by the number at its place', async () => {
    const dispute = { article: null, lines: ['Konflik isian: Judul.', 'Kab. Magelang: <i>lain</i>'], time: 0 };
    const pages = read(await makeAgreementDocument(sampleAgreement(), { ...options, disputes: [dispute] }));
    const text = textOf(pages);
    expect(text).toMatch(/^KESEPAKATAN BERSAMA\[1\]$/mu);
    expect(text).toMatch(/Catatan tepi\n\[1\] Konflik isian: Judul\.\n\s+Kab\. Magelang: <i>lain<\/i>\n$/u);
  });

  it('X3 a hostile or broken file is refused by name', () => {
    expect(printedPages(new Uint8Array())).toMatchObject({ ok: false, error: { reason: 'word-empty' } });
    expect(printedPages(strToU8('%PDF-1.7'))).toMatchObject({ error: { reason: 'word-pdf' } });
    expect(printedPages(zipSync({ 'a.txt': strToU8('x') }))).toMatchObject({ error: { reason: 'word-not-word' } });
  });

  it('are well-formed: every element that opens closes', async () => {
    const pages = read(await makeAgreementDocument(samplePks(), options));
    const xml = `<x>${pages.sheets[0]?.html
      .replaceAll('<br>', '<br/>')
      .replaceAll(/<col( class="k\d+")>/gu, '<col$1/>')
      .replaceAll(' data-head', '')}</x>`;
    const faults: string[] = [];
    new DOMParser({ onError: (_level, message) => faults.push(message) }).parseFromString(xml, 'text/xml');
    expect(faults).toEqual([]);
  });
});
