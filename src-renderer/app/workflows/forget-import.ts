import type { Result } from '#base/result.ts';
import { haveOf } from '#feed/have-vector.ts';
import { speakingDocs } from '#store/catch-up.ts';
import { forget } from '#store/commit.ts';
import { postponedAgain, postponedWithout } from '#store/postponed.ts';
import { rebuildWithout } from '#store/rebuild.ts';
import type { FeedRow, PostponedRow } from '#store/rows.ts';
import type { ImportUndone, Refused } from '../engine.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { rebuildPorts } from '../engine/rebuild-ports.ts';
import { type TakenImport, undone, undoneLine } from './taken-import.ts';

/** Takes an import out as if it had never come; null when something was built on it. */
export async function forgetImport(
  context: EngineContext,
  taken: TakenImport,
): Promise<Result<ImportUndone, Refused> | null> {
  const { db } = context;
  const { sha256 } = taken.line;
  const along = taken.line.along ?? [];
  const docs = [...new Set([...taken.entries.flatMap((entry) => entry.docs), ...along.map(({ doc }) => doc)])];
  const stored = await db.docs.where('doc').anyOf(docs).toArray();
  const left = await rebuildWithout(db, rebuildPorts(context), {
    docs,
    without: (entry) => entry.via === sha256,
    putOff: along,
  });
  const waited = stored.reduce((sum, doc) => sum + doc.waiting.length, 0);
  const waits = left.docs.reduce((sum, { doc }) => sum + doc.waiting.length, 0);
  // A change that now waits for one of theirs was built on it.
  if (waits > waited + (await changesIn(context, along))) return null;
  const records = [...new Set(stored.map((doc) => doc.record))];
  const others = (await db.docs.where('record').anyOf(records).toArray()).filter((doc) => !docs.includes(doc.doc));
  const speaking = speakingDocs([...others, ...left.docs.map(({ doc }) => doc)]);
  // A record whose other document speaks for it again gets its rows from that one, which this does not build.
  if (others.some((doc) => speaking.get(doc.record)?.doc === doc.doc)) return null;
  const projections = left.projections.filter(({ record }) => speaking.get(record.record)?.doc === record.doc);
  const entries = taken.entries.map(({ feed, seq }) => [feed, seq] as const);
  const putOff = postponedWithout(await db.postponed.where('doc').anyOf(docs).toArray(), entries);
  const postponed = postponedAgain(putOff.postponed, along);
  const feeds = await feedsWithout(context, taken);
  const kept = await forget(
    db,
    { entries, docs, records },
    { docs: left.docs, projections, feeds, ledger: [undoneLine(taken)], taken: putOff.taken, postponed },
  );
  if (!kept.ok) return refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
  return undone('forgotten', records.length, 0);
}

/** How many changes were put off before the import took them along: these wait again, and nobody built on it. */
async function changesIn(context: EngineContext, rows: readonly PostponedRow[]): Promise<number> {
  const { decode } = rebuildPorts(context);
  let changes = 0;
  for (const { doc, entries } of rows) {
    const bodies = (await context.db.entries.bulkGet(entries.map(([feed, seq]) => [feed, seq]))).flatMap(
      (entry) => entry?.body ?? [],
    );
    const parts = bodies.flatMap((body) => decode(body) ?? []).filter((part) => part.doc === doc);
    changes += parts.reduce((sum, part) => sum + part.changes.length, 0);
  }
  return changes;
}

/** What is still here of each feed. That more of it exists stays known, so it is asked for or comes again. */
async function feedsWithout({ db }: EngineContext, { entries }: TakenImport): Promise<readonly FeedRow[]> {
  const rows: FeedRow[] = [];
  for (const feed of new Set(entries.map((entry) => entry.feed))) {
    const row = await db.feeds.get(feed);
    if (row === undefined) continue;
    const gone = new Set(entries.filter((entry) => entry.feed === feed).map((entry) => entry.seq));
    const keys = await db.entries.where('[feed+seq]').between([feed, 0], [feed, Infinity]).primaryKeys();
    const have = haveOf(keys.filter(([, seq]) => !gone.has(seq)).map(([, seq]) => ({ from: seq, to: seq })));
    const head = have.seq === 0 ? null : ((await db.entries.get([feed, have.seq]))?.hash ?? null);
    rows.push({ ...row, seq: have.seq, beyond: have.beyond, head });
  }
  return rows;
}
