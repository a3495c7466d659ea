import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { makeAgreementDocument } from '../../make-document.ts';
import { parseReturned } from './parse.ts';

describe('a Word file of our own is read', () => {
  it('N2 with its paragraphs, labels, bookmarks, properties and footer', async () => {
    const bytes = await makeAgreementDocument(sampleAgreement(), { paper: 'F4', version: 'versi 1' });
    const read = parseReturned(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { paragraphs, properties, footers } = read.value;
    expect(properties.get('sk.docId')).toBe('sampleAgreement0000001');
    expect(footers[0]).toContain('sampleAgreement0000001');
    expect(paragraphs.filter(({ style }) => style === 'SK Pasal').length).toBe(sampleAgreement().articles.length);
    expect(paragraphs.flatMap(({ bookmarks }) => bookmarks)[0]).toBe('_psl_article1');
    expect(paragraphs.map(({ label }) => label)).toContain('(1)');
  });
});
