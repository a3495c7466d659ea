import { type Read, refuse } from '../refusals.ts';
import { ok } from '#base/result.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** Names inside an OLE file are UTF-16: the bytes between the letters are zero. */
const PASSWORD_PART = wide('EncryptedPackage');

/** What a file is, by its first bytes and never by its name: only a zip goes on from here. */
export function checkFileKind(bytes: Uint8Array): Read<null> {
  if (bytes.length === 0) return refuse('word-empty');
  if (begins(bytes, ZIP)) return ok(null);
  if (begins(bytes, OLE)) return refuse(hasWords(bytes, PASSWORD_PART) ? 'word-password' : 'word-old-format');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (head.startsWith('{\\rtf')) return refuse('word-rtf');
  if (head.startsWith('%PDF')) return refuse('word-pdf');
  if (/<(?:!doctype\s+html|html|body|meta)\b/iu.test(head) || /^MIME-Version:/iu.test(head))
    return refuse('word-web-page');
  return refuse('word-not-word', 'unknown first bytes');
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}

function wide(words: string): readonly number[] {
  return words.split('').flatMap((letter, index) => (index === 0 ? [letter.charCodeAt(0)] : [0, letter.charCodeAt(0)]));
}

function hasWords(bytes: Uint8Array, words: readonly number[]): boolean {
  const [first = 0] = words;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (words.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
