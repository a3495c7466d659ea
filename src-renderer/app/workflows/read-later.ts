import { ok, type Result } from '#base/result.ts';
import { decodeEntry } from '#feed/entry.ts';
import { feedId } from '#feed/ids.ts';
import { commit } from '#store/commit.ts';
import { laterEntries } from '#store/later-entries.ts';
import type { EntryRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { absorb, type NewEntry } from '../engine/absorb.ts';
import { type EngineContext, refuse } from '../engine/context.ts';
import { choose } from '../engine/postpone.ts';

/** Entries in one go: what a year of a newer partner brings is done in some dozens. */
const AT_ONCE = 200;

/**
 * After an update: reads the entries that were kept unread since only a later version could mean them (D5), as if their file
 * came today. What a person has put off goes on waiting (exchange SPEC R85). Gives how many can be read now.
 */
export async function readLater(context: EngineContext): Promise<Result<number, Refused>> {
  const readable = (await laterEntries(context.db)).flatMap((row) => understood(context, row));
  for (let from = 0; from < readable.length; from += AT_ONCE) {
    const taken = await takeSome(context, readable.slice(from, from + AT_ONCE));
    if (!taken.ok) return taken;
  }
  return ok(readable.length);
}

type Understood = { readonly row: EntryRow; readonly entry: NewEntry };

function understood(context: EngineContext, row: EntryRow): readonly Understood[] {
  const decoded = decodeEntry(row.body, context.reads);
  const feed = feedId(row.feed);
  const certificate = feed === null ? undefined : context.state.certificates.get(feed);
  if (!decoded.ok || feed === null || certificate === undefined) return [];
  const { time, parts } = decoded.value;
  const { scope } = certificate.certificate;
  return [
    {
      row: { ...row, time, docs: parts.map(({ doc }) => doc) },
      entry: { feed, scope, seq: row.seq, decoded: decoded.value },
    },
  ];
}

async function takeSome(context: EngineContext, some: readonly Understood[]): Promise<Result<null, Refused>> {
  const entries = some.map(({ entry }) => entry);
  const absorbed = await absorb(context, entries, { compare: true, progress: () => {} });
  if (!absorbed.ok) return absorbed;
  const { changes, quarantine } = absorbed.value;
  const without = new Set((await context.db.postponed.toArray()).map(({ record }) => record));
  const office = some[0] === undefined ? '' : officeOf(context, some[0].entry);
  const chosen = await choose(context, { absorbed: absorbed.value, entries, changes, without, office });
  const { docs, projections, postponed, taken } = chosen;
  const rows = some.map(({ row }) => row);
  const kept = await commit(context.db, { understood: rows, docs, projections, quarantine, postponed, taken });
  return kept.ok ? ok(null) : refuse('database-not-written', `${kept.error.reason}: ${kept.error.detail}`);
}

function officeOf(context: EngineContext, { feed }: NewEntry): string {
  return context.state.certificates.get(feed)?.certificate.office ?? '';
}
