import { ok, type Result } from '#base/result.ts';
import { type ChangeHead, readChangeHead } from '#documents/change-bytes.ts';
import { parseDocumentId } from '#documents/document-id.ts';
import { changesSince } from '#documents/history.ts';
import { emptyDocument, freeDocument } from '#documents/record-document.ts';
import { decodeEntry, type Entry } from '#feed/entry.ts';
import { decodeJournal } from '#feed/journal-record.ts';
import type { Refused } from '../engine.ts';
import type { JournalContents } from '../start-report.ts';
import { type EngineContext, shellRefusal } from './context.ts';

/** What the journal would bring back, counted without believing it: whoever chooses it has every entry verified. */
export async function journalContents(context: EngineContext): Promise<Result<JournalContents, Refused>> {
  const documents = new Map<string, ChangeHead[]>();
  let [entries, last, bytes] = [0, 0, 0];
  for (let from = 0; ;) {
    const piece = await context.shell.journalRead(from);
    if (!piece.ok) return shellRefusal('journal-not-written', piece.error);
    if (piece.value.records.length === 0) break;
    for (const entry of piece.value.records.flatMap(entriesIn)) {
      entries += 1;
      last = Math.max(last, entry.time);
      for (const { doc, changes } of entry.parts) {
        const heads = documents.get(doc) ?? [];
        heads.push(...changes.flatMap((change) => readChangeHead(change) ?? []));
        documents.set(doc, heads);
      }
    }
    from = piece.value.next;
    bytes = piece.value.end;
  }
  return ok({ bytes, entries, ...recordsOf(documents), last: last === 0 ? null : last });
}

/** The entries of a journal record; none of what cannot be read. */
function entriesIn(packed: Uint8Array): readonly Entry[] {
  const found = decodeJournal(packed);
  return (found.ok ? found.value : []).flatMap((record) => {
    const entry = record.kind === 'entry' ? decodeEntry(record.entry.body) : null;
    return entry?.ok === true ? [entry.value] : [];
  });
}

/**
 * How many records will show, and of how many something will wait: own changes that were made on top of a partner's need those
 * first, and the journal has none of a partner's.
 */
function recordsOf(
  documents: ReadonlyMap<string, readonly ChangeHead[]>,
): Pick<JournalContents, 'records' | 'waiting'> {
  const begin = beginning();
  const shown = new Set<string>();
  const waiting = new Set<string>();
  for (const [doc, heads] of documents) {
    const record = parseDocumentId(doc)?.record ?? '';
    const usable = usableOf(heads, begin);
    if (usable > 0) shown.add(record);
    if (usable < heads.length) waiting.add(record);
  }
  return { records: shown.size, waiting: waiting.size };
}

/** The changes that every document begins with. */
function beginning(): readonly string[] {
  const document = emptyDocument();
  const changes = changesSince(document, []);
  freeDocument(document);
  return changes;
}

function usableOf(heads: readonly ChangeHead[], begin: readonly string[]): number {
  const known = new Set(begin);
  let open = heads;
  for (let before = -1; before !== open.length;) {
    before = open.length;
    open = open.filter(({ hash, deps }) => {
      const isUsable = deps.every((dep) => known.has(dep));
      if (isUsable) known.add(hash);
      return !isUsable;
    });
  }
  return heads.length - open.length;
}
