import type { Result } from '#base/result.ts';
import type { ImportUndone, Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { forgetImport } from './forget-import.ts';
import { revertImport } from './revert-import.ts';
import type { TakenImport } from './taken-import.ts';

/**
 * Takes an import back (D3). While nothing was built on it and no file left since, as if it had never been taken; else by new
 * changes that everybody will see, since others may know by now that we had it.
 */
export async function undoImport(context: EngineContext, sha256: string): Promise<Result<ImportUndone, Refused>> {
  if (context.state.self === null) return refuse('not-set-up');
  const taken = await takenImport(context, sha256);
  if (taken === null) return refuse('nothing-to-undo', sha256);
  const sent = await context.db.ledger
    .where('id')
    .above(taken.line.id)
    .filter((line) => line.direction === 'out')
    .count();
  const isFinal = sent > 0 || (await gaveBackOurOwn(context, taken));
  const forgotten = isFinal ? null : await forgetImport(context, taken);
  return forgotten ?? revertImport(context, taken);
}

/** Own entries that a partner gave back stand in the journal since: out of the database alone they would be missed there. */
async function gaveBackOurOwn({ db, state }: EngineContext, { entries }: TakenImport): Promise<boolean> {
  const feeds = await db.feeds.bulkGet([...new Set(entries.map(({ feed }) => feed))]);
  return feeds.some((feed) => feed?.office === state.self?.office);
}

async function takenImport({ db }: EngineContext, sha256: string): Promise<TakenImport | null> {
  const lines = await db.ledger.where('sha256').equals(sha256).toArray();
  const line = lines.findLast((each) => each.direction === 'in' && each.verdict === 'accepted');
  if (line?.id === undefined) return null;
  const entries = await db.entries.filter((entry) => entry.via === sha256).toArray();
  return { line: { ...line, id: line.id }, entries };
}
