import { ok, type Result } from '#base/result.ts';
import { trailName } from '#exchange/file-name.ts';
import { type TrailSpan, writeTrail } from '#exchange/write-trail.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { feedId } from '#feed/ids.ts';
import { parseScope, scopeIncludes } from '#feed/scope.ts';
import type { EntryRow, FeedRow } from '#store/rows.ts';
import type { Refused } from '../engine.ts';
import { type EngineContext, refuse, signerOf, signing } from '../engine/context.ts';
import type { MadeTrail, TrailWish } from '../trail.ts';
import { ownCard } from './cards.ts';

/**
 * Makes an audit file (*berkas jejak audit*, exchange SPEC §14): the signed entries with certificates and cards, sealed by this
 * office. Of private feeds nothing is ever taken; with a region, only what is shared with it.
 */
export async function trailFile(context: EngineContext, wish: TrailWish): Promise<Result<MadeTrail, Refused>> {
  const { self } = context.state;
  if (self === null) return refuse('not-set-up');
  const spans = await spansFor(context, wish);
  if (spans.length === 0) return refuse('nothing-in-trail');
  const cards = await cardsFor(context, spans);
  if (!cards.ok) return cards;
  return signing(async () => {
    const order = {
      about: wish.record,
      app: context.version,
      created: context.clock.now(),
      by: { office: self.office, signing: new Uint8Array(self.keys.signing) },
      cards: cards.value,
      spans,
    };
    const written = await writeTrail(order, signerOf(context));
    if (!written.ok) return refuse(written.error);
    const place = gazetteer().region(self.region)?.place ?? '';
    const entries = spans.flatMap((span) => span.entries);
    return ok({
      bytes: written.value,
      suggestedName: trailName(place),
      entries: entries.length,
      offices: new Set(spans.map(({ certificate }) => certificate.certificate.office)).size,
      others: wish.record === null ? 0 : entries.filter((entry) => !isAbout(entry, wish.record)).length,
    });
  });
}

type Span = TrailSpan & { readonly entries: readonly EntryRow[] };

async function spansFor(context: EngineContext, { record, region }: TrailWish): Promise<readonly Span[]> {
  const spans: Span[] = [];
  for (const row of await context.db.feeds.toArray()) {
    const id = feedId(row.feed);
    const certificate = id === null ? undefined : context.state.certificates.get(id);
    if (certificate === undefined || !mayBeSeen(row, region)) continue;
    const entries = await context.db.entries.where('[feed+seq]').between([row.feed, 0], [row.feed, Infinity]).toArray();
    const wanted =
      record === null
        ? entries
        : signedPieces(entries)
            .filter((piece) => piece.some((one) => isAbout(one, record)))
            .flat();
    for (const run of runs(wanted)) spans.push({ certificate, entries: run });
  }
  return spans;
}

function mayBeSeen({ scope }: FeedRow, region: string | null): boolean {
  if (parseScope(scope)?.kind !== 'parties') return false;
  return region === null || scopeIncludes(scope, region);
}

function isAbout({ docs }: EntryRow, record: string | null): boolean {
  return docs.some((doc) => doc.startsWith(`${record}.`));
}

/** Entries up to each that its author signed: what vouches for an entry goes with it. */
function signedPieces(entries: readonly EntryRow[]): readonly (readonly EntryRow[])[] {
  const pieces: EntryRow[][] = [[]];
  for (const entry of entries) {
    pieces.at(-1)?.push(entry);
    if (entry.signature !== null) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Entries that follow each other without a hole. */
function runs(entries: readonly EntryRow[]): readonly (readonly EntryRow[])[] {
  const all: EntryRow[][] = [];
  for (const entry of entries) {
    const run = all.at(-1);
    if (run !== undefined && run.at(-1)?.seq === entry.seq - 1) run.push(entry);
    else all.push([entry]);
  }
  return all;
}

/** The cards of the authors, so that who never met them can tell whose keys these are. */
async function cardsFor(
  context: EngineContext,
  spans: readonly Span[],
): Promise<Result<readonly Uint8Array[], Refused>> {
  const own = await ownCard(context);
  if (!own.ok) return own;
  const offices = [...new Set<string>(spans.map(({ certificate }) => certificate.certificate.office))];
  const peers = await context.db.peers.bulkGet(offices.filter((office) => office !== own.value.office));
  return ok([own.value.bytes, ...peers.flatMap((peer) => (peer === undefined ? [] : [peer.card]))]);
}
