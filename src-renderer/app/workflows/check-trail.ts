import { sameBytes, toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { parseDocumentId } from '#documents/document-id.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { decodeJournal, type JournalEntry } from '#feed/journal-record.ts';
import { rebuild } from '#store/rebuild.ts';
import type { Refused } from '../engine.ts';
import { checkFeed } from '../engine/check-feed.ts';
import { type EngineContext, refuse, shellRefusal } from '../engine/context.ts';
import { knownOffices } from '../engine/reader.ts';
import { rebuildPorts } from '../engine/rebuild-ports.ts';
import type { TrailFault, TrailReport } from '../trail.ts';
import { indexAll } from './rebuild-all.ts';

/** Faults that are named; of more only the number is told. */
const NAMED = 200;
/** Entries after which others get a turn. */
const A_TURN = 50;

/**
 * The audit trail (*jejak audit*) from end to end: every entry that is kept, the journal beside it, and whether what the
 * register shows is what the entries say. Writes nothing, and work goes on beside it.
 */
export async function checkTrail(context: EngineContext, alone: Alone): Promise<Result<TrailReport, Refused>> {
  const { self } = context.state;
  if (self === null) return refuse('not-set-up');
  context.state.cancelled = false;
  const feeds = await context.db.feeds.toArray();
  const known = await knownOffices(context, self);
  const total = await context.db.entries.count();
  const faults: TrailFault[] = [];
  let entries = 0;
  for (const feed of feeds) {
    const told = async (): Promise<void> => {
      entries += 1;
      if (entries % A_TURN > 0) return;
      context.progress({ task: 'audit', done: entries, total });
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    faults.push(...(await checkFeed(context.db, feed, known, told)));
    if (context.state.cancelled) return refuse('cancelled');
  }
  const journal = await journalFaults(context, self.office);
  if (!journal.ok) return journal;
  faults.push(...journal.value);
  const records = await recordFaults(context, alone);
  if (context.state.cancelled) return refuse('cancelled');
  faults.push(...records.faults);
  return ok({
    own: self.office,
    offices: new Set(feeds.map(({ office }) => office)).size,
    entries,
    records: records.count,
    faults: faults.slice(0, NAMED),
    found: faults.length,
  });
}

/** Own entries as the journal has them against those of the database. */
async function journalFaults(context: EngineContext, office: string): Promise<Result<readonly TrailFault[], Refused>> {
  const faults: TrailFault[] = [];
  const apart = await keptApart(context);
  for (let from = 0; ;) {
    const piece = await context.shell.journalRead(from);
    if (!piece.ok) return shellRefusal('journal-not-written', piece.error);
    if (piece.value.records.length === 0) return ok(faults);
    for (const { feed, seq, hash } of piece.value.records.flatMap(entriesIn)) {
      if (apart.has(toHex(hash))) continue;
      const here = await context.db.entries.get([feed, seq]);
      if (here === undefined || !sameBytes(here.hash, hash)) faults.push({ what: 'journal', office, feed, entry: seq });
    }
    from = piece.value.next;
  }
}

/** Hashes of own entries of a history that is not gone on with: kept apart, and known of (exchange SPEC §16). */
async function keptApart({ db }: EngineContext): Promise<ReadonlySet<string>> {
  const rows = await db.quarantine.filter(({ what, reason }) => what === 'entry' && reason === 'forked').toArray();
  return new Set(rows.flatMap(({ bytes }) => entriesIn(bytes).map(({ hash }) => toHex(hash))));
}

function entriesIn(bytes: Uint8Array): readonly JournalEntry[] {
  const found = decodeJournal(bytes);
  return found.ok ? found.value.flatMap((record) => (record.kind === 'entry' ? [record.entry] : [])) : [];
}

/** Does something while nothing is written. */
type Alone = <T>(work: () => Promise<T>) => Promise<T>;

async function recordFaults(
  context: EngineContext,
  alone: Alone,
): Promise<{ readonly count: number; readonly faults: readonly TrailFault[] }> {
  await indexAll(context);
  const compare = async () => rebuild(context.db, rebuildPorts(context));
  const beside = await compare();
  // What was written in the meantime looks like a difference: only then is the comparison made again with nobody writing.
  const { projections, differences } = beside.differences.length === 0 ? beside : await alone(compare);
  const records = [...new Set(differences.map((name) => parseDocumentId(name)?.record ?? name))];
  const rows = await context.db.records.bulkGet(records);
  const faults = records.map((record, index): TrailFault => {
    const { kind = '', title = '' } = rows[index] ?? {};
    return { what: 'record', record, kind: isRecordKind(kind) ? kind : null, title };
  });
  return { count: projections.length, faults };
}
