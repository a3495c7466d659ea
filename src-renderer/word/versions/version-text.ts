import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';
import { concatBytes } from '#base/bytes.ts';
import { type DraftText, readDraftText } from '#domain/agreements/draft-text.ts';

/** An article as a file has it: the hidden bookmarks at its heading, and its words (clause-text.ts). */
export type FileClause = {
  readonly bookmarks: readonly string[];
  readonly title: string;
  readonly text: string;
  /** The second text of a document in two languages; absent where there is none. */
  readonly titleEnglish?: string;
  readonly english?: string;
};

/** What a file says, line by line: what was read out of one that came back, or of one of ours read the same way. */
export type FileText = {
  readonly kind: 'file';
  readonly opening: string;
  readonly clauses: readonly FileClause[];
  readonly closing: string;
};

/** What a version says: as the draft had it, or as it stands in a file that came back. */
export type VersionText = { readonly kind: 'draft'; readonly draft: DraftText } | FileText;

/** A text that somebody else's office wrote may grow to this and no further: a draft of 40 articles is 60 kB. */
const MOST = 4_000_000;

/** The text as it lies in the row of a version: deflated, as base64, about a third of its letters. */
export function packText(text: VersionText): string {
  return base64(deflateSync(strToU8(JSON.stringify(text)), { level: 9 }));
}

/** The text of a version; null where it was left out or is none that this version can read. Never throws for what is in it. */
export function unpackText(packed: string): VersionText | null {
  if (packed === '') return null;
  try {
    return readText(JSON.parse(strFromU8(inflated(bytesOf(packed)))));
  } catch {
    return null;
  }
}

function readText(json: unknown): VersionText | null {
  if (typeof json !== 'object' || json === null || !('kind' in json)) return null;
  if (json.kind === 'file') return readFileText(json);
  const draft = json.kind === 'draft' && 'draft' in json ? readDraftText(json.draft) : null;
  return draft === null ? null : { kind: 'draft', draft };
}

function readFileText(json: object): FileText | null {
  const { opening, closing, clauses } = { opening: '', closing: '', clauses: null, ...json } as Readonly<
    Record<string, unknown>
  >;
  if (typeof opening !== 'string' || typeof closing !== 'string' || !Array.isArray(clauses)) return null;
  const all: readonly unknown[] = clauses;
  return { kind: 'file', opening, closing, clauses: all.flatMap(readClause) };
}

function readClause(json: unknown): readonly FileClause[] {
  if (typeof json !== 'object' || json === null) return [];
  const { bookmarks, title, text } = { bookmarks: [], title: '', text: '', ...json } as Readonly<
    Record<string, unknown>
  >;
  if (typeof title !== 'string' || typeof text !== 'string' || !Array.isArray(bookmarks)) return [];
  return [{ bookmarks: bookmarks.filter((name) => typeof name === 'string'), title, text, ...secondText(json) }];
}

function secondText(json: object): Pick<FileClause, 'titleEnglish' | 'english'> {
  const titleEnglish = 'titleEnglish' in json ? json.titleEnglish : null;
  const english = 'english' in json ? json.english : null;
  return typeof titleEnglish === 'string' && typeof english === 'string' ? { titleEnglish, english } : {};
}

/** Stops where it becomes too much: it is never unpacked whole before it is measured. */
function inflated(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length > MOST) throw new Error('the text of a version is too long');
    pieces.push(piece);
  });
  for (let at = 0; at < bytes.length; at += PIECE)
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return concatBytes(pieces);
}

const PIECE = 4096;

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
