import type { Agreement } from '#domain/agreements/agreement.ts';
import { agreementSaying } from '#domain/agreements/draft-text.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { clauseText } from '../returned/compare/clause-text.ts';
import { parseReturned } from '../returned/parse/parse.ts';
import { clauseInFile } from '../returned/compare/said.ts';
import { clausesIn, type FoundText } from '../returned/recognise/clauses.ts';
import type { Line } from '../returned/recognise/lines.ts';
import type { FileText, VersionText } from './version-text.ts';

/** The words of what was found in a file, without its paragraphs. */
export function fileTextOf({ opening, clauses, closing }: FoundText): FileText {
  return {
    kind: 'file',
    opening: linesText(opening),
    clauses: clauses.filter(({ struck }) => !struck).map(clauseInFile),
    closing: linesText(closing),
  };
}

/** Lines outside the articles, without labels. */
export function linesText(lines: readonly Line[]): string {
  return clauseText({ lines: lines.map((line) => ({ ...line, mark: 'none' })) }).text;
}

/** What a file says; null where it cannot be read. */
export function readFileBytes(bytes: Uint8Array): FileText | null {
  const parsed = parseReturned(bytes);
  return parsed.ok ? fileTextOf(clausesIn(parsed.value)) : null;
}

/** What a version says as a file of it would: a draft's words by way of the file that is made of them. */
export async function asFile(text: VersionText, record: string): Promise<FileText | null> {
  return text.kind === 'file' ? text : draftAsFile(agreementSaying(text.draft, record));
}

export async function draftAsFile(draft: Agreement): Promise<FileText | null> {
  return readFileBytes(await makeAgreementDocument(draft, { paper: draft.paper, version: '' }));
}
