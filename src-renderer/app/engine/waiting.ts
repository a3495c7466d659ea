import { ok, type Result } from '#base/result.ts';
import type { Refused } from '../engine.ts';
import type { WaitingRecords } from '../start-report.ts';
import type { EngineContext } from './context.ts';

/**
 * Records of which something waits for earlier changes that are not here. What a person has put off is no such thing. Looks at
 * every document's row, so it is asked for when it is shown and not watched.
 */
export async function waitingRecords({ db }: EngineContext): Promise<Result<WaitingRecords, Refused>> {
  const putOff = new Set(await db.postponed.toCollection().primaryKeys());
  const rows = await db.docs.filter(({ doc, waiting }) => waiting.length > 0 && !putOff.has(doc)).toArray();
  const hidden = new Set(rows.filter(({ heads }) => heads.length === 0).map(({ record }) => record));
  const behind = new Set(rows.map(({ record }) => record).filter((record) => !hidden.has(record)));
  return ok({ hidden: hidden.size, behind: behind.size });
}
