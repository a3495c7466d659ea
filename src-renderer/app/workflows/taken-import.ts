import { ok, type Result } from '#base/result.ts';
import type { EntryRow, LedgerRow } from '#store/rows.ts';
import type { ImportUndone, Refused } from '../engine.ts';

/** A file that was taken, and the entries that came with it. */
export type TakenImport = { readonly line: LedgerRow & { readonly id: number }; readonly entries: readonly EntryRow[] };

/** The ledger's line once its file was taken back. */
export function undoneLine({ line }: TakenImport): LedgerRow {
  return { ...line, verdict: 'undone' };
}

export function undone(how: ImportUndone['how'], records: number, left: number): Result<ImportUndone, Refused> {
  return ok({ how, records, left });
}
