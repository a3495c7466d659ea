import { ok, type Result } from '#base/result.ts';
import { parseDocumentId } from '#documents/document-id.ts';
import { decodeEntry, type Entry } from '#feed/entry.ts';
import { decodeJournal } from '#feed/journal-record.ts';
import type { JournalContents, Refused } from '../engine.ts';
import { type EngineContext, shellRefusal } from './context.ts';

/** What the journal would bring back, counted without believing it: whoever chooses it has every entry verified. */
export async function journalContents(context: EngineContext): Promise<Result<JournalContents, Refused>> {
  const records = new Set<string>();
  let [entries, last, bytes] = [0, 0, 0];
  for (let from = 0; ;) {
    const piece = await context.shell.journalRead(from);
    if (!piece.ok) return shellRefusal('journal-not-written', piece.error);
    if (piece.value.records.length === 0) break;
    for (const entry of piece.value.records.flatMap(entriesIn)) {
      entries += 1;
      last = Math.max(last, entry.time);
      for (const { doc } of entry.parts) records.add(parseDocumentId(doc)?.record ?? '');
    }
    from = piece.value.next;
    bytes = piece.value.end;
  }
  return ok({ bytes, entries, records: records.size, last: last === 0 ? null : last });
}

/** The entries of a journal record; none of what cannot be read. */
function entriesIn(packed: Uint8Array): readonly Entry[] {
  const found = decodeJournal(packed);
  return (found.ok ? found.value : []).flatMap((record) => {
    const entry = record.kind === 'entry' ? decodeEntry(record.entry.body) : null;
    return entry?.ok === true ? [entry.value] : [];
  });
}
