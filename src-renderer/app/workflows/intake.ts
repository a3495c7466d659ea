import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { type Peek, peekPackage } from '#exchange/peek.ts';
import { type Content, unwrapFile } from '#exchange/recognise.ts';
import { sha256 } from '#feed/digest.ts';
import { commit } from '#store/commit.ts';
import type { ImportRefusal, Intake, NamedFile, Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { readerFor } from '../engine/reader.ts';

/** Most files that one intake brings, wrapped ones counted one by one. */
const MOST = 200;

type Sorted = { readonly file: NamedFile; readonly isCard: boolean; readonly peek: Peek | null };

/**
 * Takes wrappings off and puts files in the order in which they build on each other: cards before what needs them, then
 * packages by sender and number. Nothing is opened for good here; what is no file of Simpul leaves its line in the ledger
 * (X1, X3).
 */
export async function intake(context: EngineContext, files: readonly NamedFile[]): Promise<Result<Intake, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const { openHeader } = await readerFor(context, self);
  const { found, refused } = unwrapAll(files);
  const sorted = new Map<string, Sorted>();
  for (const { name, bytes, content } of found) {
    const peek = content.kind === 'card' ? null : await peekPackage(content.age, openHeader);
    // The same bytes given twice, as "berkas" and "berkas (1)", are one file.
    const hash = await hashOf(bytes);
    if (!sorted.has(hash)) sorted.set(hash, { file: { name, bytes }, isCard: content.kind === 'card', peek });
  }
  await noteRefused(context, refused);
  return ok({
    waiting: [...sorted.values()].toSorted(byNeed).map(({ file }) => file),
    refused: refused.map(({ file, reason }) => ({ name: file.name, refused: { reason, detail: file.name } })),
  });
}

type Found = NamedFile & { readonly content: Content };
type RefusedFile = { readonly file: NamedFile; readonly reason: ImportRefusal };

function unwrapAll(files: readonly NamedFile[]): { readonly found: readonly Found[]; readonly refused: RefusedFile[] } {
  const found: Found[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const unwrapped = unwrapFile(file);
    if (!unwrapped.ok) refused.push({ file, reason: importReason(unwrapped.error) });
    for (const { name, bytes, content } of unwrapped.ok ? unwrapped.value : []) {
      const one = { name, bytes };
      if (!content.ok) refused.push({ file: one, reason: importReason(content.error) });
      else if (found.length >= MOST) refused.push({ file: one, reason: 'too-many-files' });
      else found.push({ ...one, content: content.value });
    }
  }
  return { found, refused };
}

/** Recognising never asks for a key. */
function importReason(reason: ImportRefusal | 'key-not-available'): ImportRefusal {
  return reason === 'key-not-available' ? 'unknown-content' : reason;
}

function byNeed(one: Sorted, other: Sorted): number {
  if (one.isCard !== other.isCard) return one.isCard ? -1 : 1;
  if (one.peek === null || other.peek === null) return Number(one.peek === null) - Number(other.peek === null);
  if (one.peek.office !== other.peek.office) return one.peek.office < other.peek.office ? -1 : 1;
  return one.peek.number - other.peek.number;
}

async function noteRefused(context: EngineContext, refused: readonly RefusedFile[]): Promise<void> {
  const time = context.clock.now();
  const lines = refused.map(async ({ file, reason }) => ({
    sha256: await hashOf(file.bytes),
    direction: 'in' as const,
    fileName: file.name,
    office: '',
    time,
    verdict: reason,
    records: 0,
    number: 0,
  }));
  if (lines.length > 0) await commit(context.db, { ledger: await Promise.all(lines) });
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256([bytes]));
}
