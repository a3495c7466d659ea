import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { agreementDocument } from '#word/agreement-document.ts';
import { agreementOutline } from '#word/agreement-outline.ts';
import { disputeComments } from '#word/dispute-comments.ts';
import { makeAgreementDocument } from '#word/make-document.ts';
import { TEXT, withText } from './returned-corpus/build.ts';
import { sampleAgreement } from './samples/sample-agreement.ts';

/* What the bench compares documents with: the same work by the libraries alone. */

/** A sample KSB with so many articles: the usual ones, and the first of them again behind. */
export function agreementOf(articles: number): Agreement {
  const sample = sampleAgreement();
  const rows = Array.from({ length: articles }, (_none, index) => {
    const row = sample.articles[index % sample.articles.length];
    return row === undefined ? [] : [{ ...row, id: `article${index}` }];
  });
  return { ...sample, articles: rows.flat() };
}

/** Laid out and packed by the library, as it comes out of it. */
export async function bareAgreementDocument(agreement: Agreement): Promise<ArrayBuffer> {
  const identity = { kind: 'KSB', id: agreement.id, version: 'versi 1', title: agreement.title };
  const look = { paper: 'F4', initials: false, comments: disputeComments([]) } as const;
  return Packer.toArrayBuffer(agreementDocument(agreementOutline(agreement), identity, look));
}

/** A sent draft, and the same file come back with so many paragraphs more at its end. */
export async function longReturned(
  paragraphs: number,
): Promise<{ readonly sent: Uint8Array; readonly returned: Uint8Array }> {
  const sent = await makeAgreementDocument(sampleAgreement(), { paper: 'F4', version: 'versi 1' });
  const line =
    '<w:p><w:r><w:t>PARA PIHAK menyampaikan laporan pelaksanaan kerja sama setiap triwulan.</w:t></w:r></w:p>';
  return { sent, returned: withText(sent, (xml) => xml.replace('<w:sectPr', `${line.repeat(paragraphs)}<w:sectPr`)) };
}

/** Unzips a Word file and parses its text into a tree. */
export function bareParse(bytes: Uint8Array): unknown {
  return new DOMParser().parseFromString(strFromU8(unzipSync(bytes)[TEXT] ?? new Uint8Array()), 'text/xml');
}
