import * as A from '@automerge/automerge/slim';
import { type Bytes, fromHex } from '#base/bytes.ts';
import { present } from '#base/assert.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { isRecordKind, type RecordKind } from '#domain/record/shapes.ts';
import { type RecordId, recordId } from '#domain/record/record-id.ts';
import type { Fact } from './fact.ts';

/** What lies in the engine. Keys are paths; unknown ones belong to newer versions and are left alone (D5). */
export type Stored = {
  kind?: Fact;
  record?: Fact;
  scope?: Fact;
  /** The document that the record moved here from. */
  origin?: Fact;
  /** The document in which the record goes on since it moved; empty when it came back. */
  movedTo?: Fact;
  /** Regions that do not see it there, `33.08+34.04`; empty when there are none. */
  without?: Fact;
  /** Registers by path: canonical JSON. */
  f: { [path: string]: Fact };
  /** Woven texts by `textKey` of their path. */
  t: { [key: string]: string };
};

/** One record in one scope, as the engine holds it. Lives outside the garbage collector: whoever has one calls `freeDocument`. */
export type RecordDocument = { readonly stored: A.Doc<Stored> };

export type Header = {
  /** Null for a kind that only a newer version knows. */
  readonly kind: RecordKind | null;
  /** The kind as it is written. */
  readonly kindText: string;
  readonly record: RecordId;
  readonly scope: string;
};

/**
 * The first change of every document in every office, byte for byte: it makes the two containers, so that no two offices
 * can make them twice and hide each other's (exchange.md §2.4, trap 3). It stands in no entry since everybody has it.
 * NEVER change it: documents made on another one do not merge with ours.
 */
const GENESIS =
  '856f4a833d3ee1e6012e001000000000000000000000000000000000010100000005150534014202560270027e0166017402020002000200';
export const GENESIS_HASH = '3d3ee1e61e04a22b366ed3092e1ac813d45ae2ee59f92272a3f275d7c4baf909';

/** A document with nothing in it but its containers. */
export function emptyDocument(actor?: string): RecordDocument {
  const genesis = present(fromHex(GENESIS), 'the constant is hex');
  const [stored] = A.applyChanges(A.init<Stored>(actor === undefined ? {} : { actor }), [genesis]);
  return { stored };
}

/** A copy that can be changed without touching the first one; changes made to it carry `actor`. */
export function copyDocument(document: RecordDocument, actor?: string): RecordDocument {
  return { stored: A.clone(document.stored, actor === undefined ? {} : { actor }) };
}

/** A document of some of another one's changes; the set holds whatever its members knew. */
export function partOf(document: RecordDocument, changes: ReadonlySet<string>, actor?: string): RecordDocument {
  const wanted = A.getAllChanges(document.stored).filter((change) => changes.has(A.decodeChange(change).hash));
  const [stored] = A.applyChanges(emptyDocument(actor).stored, wanted);
  return { stored };
}

export function freeDocument(document: RecordDocument): void {
  A.free(document.stored);
}

/** The newest changes of a document, as sorted hashes: two documents with equal heads are equal. */
export function headsOf(document: RecordDocument): readonly string[] {
  return A.getHeads(document.stored).toSorted();
}

/** What the document says of itself, or null when it says nothing (its first authored change has not come yet). */
export function headerOf(document: RecordDocument): Header | null {
  const { kind, record, scope } = document.stored;
  if (!A.isImmutableString(kind) || !A.isImmutableString(record) || !A.isImmutableString(scope)) return null;
  const id = recordId(record.val);
  if (id === null) return null;
  return { kind: isRecordKind(kind.val) ? kind.val : null, kindText: kind.val, record: id, scope: scope.val };
}

/**
 * The whole document with its history, compact. Loads it again and compares before it gives the bytes away,
 * since what is stored replaces what was there (exchange.md §2.4, trap 6). `unsafe` means: keep the old bytes.
 */
export function saveDocument(document: RecordDocument): Result<Bytes, { readonly reason: 'unsafe' }> {
  const bytes = new Uint8Array(A.save(document.stored));
  const again = loadDocument(bytes);
  if (!again.ok) return fail({ reason: 'unsafe' });
  const same = headsOf(again.value).join() === headsOf(document).join();
  freeDocument(again.value);
  return same ? ok(bytes) : fail({ reason: 'unsafe' });
}

/** Opens stored bytes. They are our own, yet a disk can spoil them: then the document is rebuilt from the entries. */
export function loadDocument(
  bytes: Uint8Array,
  actor?: string,
): Result<RecordDocument, { readonly reason: 'damaged' }> {
  try {
    return ok({ stored: A.load<Stored>(bytes, actor === undefined ? {} : { actor }) });
  } catch {
    return fail({ reason: 'damaged' });
  }
}
