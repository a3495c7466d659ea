import { type Brand, branded } from '#base/brand.ts';
import { type RecordId, recordId } from '#domain/record/record-id.ts';

/**
 * What a document is called in entries: `<record>.<tag of its scope>`, at most 40 printable characters.
 * One record has one document per scope it was ever in, so that nothing private can lie in a shared one (R2).
 */
export type DocumentId = Brand<string, 'DocumentId'>;

const PRIVATE = 'private';
const TAG = /^(private|[0-9a-f]{16})$/;

/** The document of a record in a scope. Every office comes to the same name by itself. */
export function documentId(record: RecordId, scope: string): DocumentId {
  return branded<DocumentId>(`${record}.${scopeTag(scope)}`);
}

/** What a document's name says, or null when the text is none. */
export function parseDocumentId(
  text: string,
): { readonly id: DocumentId; readonly record: RecordId; readonly tag: string } | null {
  const dot = text.indexOf('.');
  const record = recordId(text.slice(0, dot));
  const tag = text.slice(dot + 1);
  return record !== null && TAG.test(tag) ? { id: branded<DocumentId>(text), record, tag } : null;
}

/** Whether a document may be written in feeds of a scope: the check that keeps scopes apart (R2). */
export function belongsToScope(id: string, scope: string): boolean {
  return parseDocumentId(id)?.tag === scopeTag(scope);
}

/**
 * A short name for a scope: 64-bit FNV-1a. No safeguard against forgery by itself: the scope stands in the document
 * too and is compared when it is read.
 */
function scopeTag(scope: string): string {
  if (scope === PRIVATE) return PRIVATE;
  let hash = 0xcb_f2_9c_e4_84_22_23_25n;
  for (const character of scope) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x1_00_00_00_01_b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
