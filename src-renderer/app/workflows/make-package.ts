import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { armored } from '#exchange/age-file.ts';
import { openCard } from '#exchange/card.ts';
import { packageName, textName } from '#exchange/file-name.ts';
import { type PackOrder, packPackage, type PackRange, type PackRefusal } from '#exchange/pack.ts';
import { type PlannedFeed, type PlannedRange, planRanges } from '#exchange/plan.ts';
import type { Introduction } from '#exchange/manifest.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { sha256, textBytes } from '#feed/digest.ts';
import type { Span } from '#feed/have-vector.ts';
import { type FeedId, feedId, officeId } from '#feed/ids.ts';
import { commit } from '#store/commit.ts';
import type { PeerRow } from '#store/rows.ts';
import { type KeptRevocation, keptRevocations } from '#store/trust-notes.ts';
import type { MadeFile, Reason, Refused } from '../engine.ts';
import { type EngineContext, refuse, type Self, signerOf, signing } from '../engine/context.ts';
import { correspondWith } from '../engine/correspondent.ts';
import { SCHEMA } from '../engine/keep.ts';
import { toSend } from '../engine/kept-revocations.ts';
import { haveOfPeer, wantsOfPeer } from '../engine/peer-have.ts';

/** Makes the file for a partner: everything shared with its region that it has not shown to have (exchange.md §3.5). */
export async function makePackage(
  context: EngineContext,
  office: string,
  form: 'file' | 'text',
): Promise<Result<MadeFile, Refused>> {
  const found = await correspondWith(context, office);
  if (!found.ok) return found;
  const { self, peer } = found.value;
  const feeds = await plannedFeeds(context);
  const partnerOffice = officeId(peer.office);
  if (partnerOffice === null) return refuse('no-such-partner', office);
  const planned = planRanges(feeds, {
    office: partnerOffice,
    region: peer.region,
    have: haveOfPeer(peer),
    wants: wantsOfPeer(peer),
  });
  const revocations = await keptRevocations(context.db);
  if (planned.length === 0 && !hasToTell(peer, revocations)) return refuse('nothing-to-send', peer.name);
  return signing(async () => {
    const order = await orderFor(context, { self, peer, feeds, planned, revocations, want: new Map() });
    return order.ok ? finishPackage(context, { self, peer, form }, order.value) : order;
  });
}

/** Besides entries: that theirs arrived, and which keys were revoked since the last file to them. */
function hasToTell({ lastSent, lastReceived }: PeerRow, revocations: readonly KeptRevocation[]): boolean {
  const sent = lastSent ?? 0;
  return (lastReceived ?? 0) > sent || revocations.some(({ received }) => received > sent);
}

/** Signs, seals, and notes the file in the ledger. */
export async function finishPackage(
  context: EngineContext,
  of: { readonly self: Self; readonly peer: PeerRow; readonly form: 'file' | 'text' },
  order: PackOrder,
): Promise<Result<MadeFile, Refused>> {
  const made = await packPackage(order, signerOf(context));
  if (!made.ok) return refuse(reasonFor(made.error), made.error);
  const place = gazetteer().region(of.self.region)?.place ?? '';
  const isText = of.form === 'text';
  const suggestedName = isText ? textName(place, order.n) : packageName(place, order.n);
  const bytes = isText ? textBytes(armored(made.value.bytes)) : made.value.bytes;
  const line = {
    // Of the file as it leaves, by which it is told apart when it comes back.
    sha256: isText ? toHex(await sha256([bytes])) : made.value.sha256,
    direction: 'out',
    fileName: suggestedName,
    office: of.peer.office,
    time: order.created,
    verdict: 'made',
    records: order.ranges.length,
    number: order.n,
  } as const;
  const kept = await commit(context.db, { peers: [{ ...of.peer, sent: order.n }], ledger: [line] });
  return kept.ok ? ok({ bytes, suggestedName }) : refuse('database-not-written', kept.error.detail);
}

function reasonFor(refusal: PackRefusal): Reason {
  switch (refusal) {
    case 'too-big':
    case 'too-many':
    case 'not-allowed':
    case 'broken-chain':
    case 'bad-signature':
      return refusal;
    default:
      return 'no-such-partner';
  }
}

/** Every feed that is here, own and third offices'. */
export async function plannedFeeds(context: EngineContext): Promise<readonly PlannedFeed[]> {
  return (await context.db.feeds.toArray()).flatMap((row): PlannedFeed[] => {
    const [feed, office] = [feedId(row.feed), officeId(row.office)];
    return feed === null || office === null || row.state !== 'ok'
      ? []
      : [{ feed, office, scope: row.scope, have: { seq: row.seq, beyond: row.beyond } }];
  });
}

/** What goes into the file for a partner; with nothing but a wish it is a request. */
export async function orderFor(
  context: EngineContext,
  of: {
    readonly self: Self;
    readonly peer: PeerRow;
    readonly feeds: readonly PlannedFeed[];
    readonly planned: readonly PlannedRange[];
    readonly want: ReadonlyMap<FeedId, readonly Span[]>;
    readonly revocations: readonly KeptRevocation[];
  },
): Promise<Result<PackOrder, Refused>> {
  const { self, peer } = of;
  const card = await openCard(peer.card);
  if (!card.ok) return refuse('no-such-partner', `the card of ${peer.name} does not open`);
  const ranges: PackRange[] = [];
  for (const planned of of.planned) {
    const range = await packRange(context, planned);
    if (!range.ok) return range;
    ranges.push(range.value);
  }
  return ok({
    kind: kindOf(ranges.length, of.want.size),
    id: context.ids.next(),
    n: peer.sent + 1,
    created: context.clock.now(),
    app: context.version,
    schema: SCHEMA,
    sender: { office: self.office, signing: new Uint8Array(self.keys.signing), cardSeq: 1 },
    recipients: [{ office: card.value.office, region: peer.region, recipient: card.value.recipient }],
    ranges,
    feeds: of.feeds,
    want: of.want,
    revocations: toSend(of.revocations),
    introductions: await introductionsFor(context, peer.office),
  });
}

function kindOf(ranges: number, wanted: number): PackOrder['kind'] {
  if (wanted > 0) return 'request';
  return ranges === 0 ? 'ack' : 'delta';
}

/** Which other cards were compared here: a hint for who gets one of them (exchange.md §5.2). */
async function introductionsFor(context: EngineContext, office: string): Promise<readonly Introduction[]> {
  const verified = (await context.db.peers.toArray()).filter((peer) => peer.trust === 'verified');
  return verified
    .filter((peer) => peer.office !== office)
    .map(({ office: of, fingerprint }) => ({ office: of, fingerprint }));
}

async function packRange(context: EngineContext, planned: PlannedRange): Promise<Result<PackRange, Refused>> {
  const { feed, from, to } = planned;
  const entries = await context.db.entries.where('[feed+seq]').between([feed, from], [feed, to], true, true).toArray();
  const certificate = context.state.certificates.get(feed);
  const [first, last] = [entries[0], entries.at(-1)];
  const isWhole = entries.length === to - from + 1;
  const signature = last?.signature ?? null;
  if (certificate === undefined || first === undefined || signature === null || !isWhole) {
    return refuse('broken-chain', `feed ${feed} has not all of ${from}–${to}`);
  }
  return ok({
    certificate,
    from,
    prev: first.prev,
    bodies: entries.map((entry) => entry.body),
    signature,
    // Whoever came back from an old backup may know less than it once showed; without it the range could not be opened.
    certificateKnown: false,
  });
}

/** Notes that the file really left for a place the person chose. */
export async function packageSaved(
  context: EngineContext,
  office: string,
  sha256: string,
): Promise<Result<null, Refused>> {
  const peer = await context.db.peers.get(office);
  const line = await context.db.ledger.where('sha256').equals(sha256).first();
  if (peer === undefined || line === undefined) return refuse('no-such-partner', office);
  const now = context.clock.now();
  const kept = await commit(context.db, {
    // What was asked for has left; if that file is lost too, they ask again.
    peers: [{ ...peer, lastSent: now, wants: {} }],
    ledger: [{ ...line, verdict: 'sent', time: now }],
  });
  return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
}
