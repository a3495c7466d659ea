import type { HistoryEntry } from '#documents/read/history-lines.ts';
import type { RecordDocument } from '#documents/record-document.ts';
import { sharedIn } from '../sharing-note.ts';

/** One of a record's documents with its changes, latest first. */
export type DocumentLines = {
  readonly scope: string;
  readonly document: RecordDocument;
  readonly lines: readonly HistoryEntry[];
};

export type ToldLine = { readonly document: RecordDocument; readonly line: HistoryEntry; readonly note: string };

/**
 * The changes that are told. One that wrote no field only says where the record goes on: it is told once, where it went. A history
 * that was told anew when the record was shared (documents R16) is not told twice, where its first telling is here too.
 */
export function linesTold(documents: readonly DocumentLines[], noteOf: (hash: string) => string): readonly ToldLine[] {
  const again = new Map<string, number>();
  return documents.flatMap(({ scope, document, lines }) =>
    lines.flatMap((line): ToldLine[] => {
      const note = noteOf(line.hash);
      const sharing = sharedIn(note);
      const isHere = sharing?.scope === scope;
      if (line.paths.length === 0) return isHere ? [{ document, line, note }] : [];
      const isAnew = isHere && sharing.history;
      if (!isAnew && wasTold(again, line)) return [];
      if (isAnew) again.set(keyOf(line), (again.get(keyOf(line)) ?? 0) + 1);
      return [{ document, line, note: isAnew ? '' : note }];
    }),
  );
}

function wasTold(again: Map<string, number>, line: HistoryEntry): boolean {
  const times = again.get(keyOf(line)) ?? 0;
  if (times > 0) again.set(keyOf(line), times - 1);
  return times > 0;
}

function keyOf({ time, paths }: HistoryEntry): string {
  return [time, ...paths].join();
}
