import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { partOf, wordsOf } from '#testing/word-judge.ts';
import { makeAgreementDocument } from './make-document.ts';
import { readReturnedDraft } from './returned/read-returned.ts';
import { printedPages } from './print/printed-pages.ts';

const draft = { ...sampleAgreement(), id: 'sample1-2-agreement00' };
const file = () => makeAgreementDocument(draft, { paper: 'F4', version: 'versi 1' });

describe('a number or a date', () => {
  it('is not broken at its hyphens, in Word and in the pages for print', async () => {
    const bytes = await file();
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /14<\/w:t><w:noBreakHyphen\/><w:t[^>]*>12<\/w:t><w:noBreakHyphen\/><w:t[^>]*>2026\)/u,
    );
    expect(wordsOf(bytes)).toContain('(14-12-2026)');
    const pages = printedPages(bytes);
    if (!pages.ok) throw new Error(JSON.stringify(pages.error));
    expect(
      pages.value.sheets
        .map(({ html }) => html)
        .join('')
        .replaceAll(/<[^>]*>/gu, ''),
    ).toContain('(14\u201112\u20112026)');
  });

  it('N2 is read back as it was written, and the file is known by its name letter by letter', async () => {
    const read = await readReturnedDraft(await file(), draft);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.identity.id).toBe(draft.id);
    expect([...read.value.clauses.filter(({ kind }) => kind !== 'same'), ...read.value.outside]).toEqual([]);
    expect(wordsOf(await file(), 'word/footer1.xml')).toContain(draft.id);
    expect(partOf(await file(), 'word/footer1.xml')).not.toContain('noBreakHyphen');
  });
});
