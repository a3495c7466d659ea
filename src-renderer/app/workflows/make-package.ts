import { forksFor, provingForks, wantedForks } from '../engine/forks.ts';
import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { armored } from '#exchange/age-file.ts';
import { openCard } from '#exchange/card.ts';
import { drawSeries, packageName, textName } from '#exchange/file-name.ts';
import { type PackOrder, packPackage, type PackRange, type PackRefusal } from '#exchange/pack.ts';
import { cutIntoParts, joinPieces, piecesOf } from '#exchange/parts.ts';
import { type PlannedFeed, type PlannedRange, planRanges } from '#exchange/plan.ts';
import type { Introduction } from '#exchange/manifest.ts';
import { sha256, textBytes } from '#feed/digest.ts';
import type { Span } from '#feed/have-vector.ts';
import { type FeedId, feedId, officeId } from '#feed/ids.ts';
import { commit } from '#store/commit.ts';
import { forkNotes } from '#store/fork-notes.ts';
import type { PeerRow } from '#store/rows.ts';
import { type KeptRevocation, keptRevocations } from '#store/trust-notes.ts';
import type { MadeFile, MadePart, Reason, Refused } from '../engine.ts';
import { type EngineContext, type PartsInMaking, refuse, type Self, signerOf, signing } from '../engine/context.ts';
import { correspondWith } from '../engine/correspondent.ts';
import { SCHEMA } from '../engine/keep.ts';
import { toSend } from '../engine/kept-revocations.ts';
import { beginParts, partSaved, partSize } from '../engine/parts-in-making.ts';
import { haveOfPeer, wantsOfPeer } from '../engine/peer-have.ts';

/**
 * Makes the file for a partner: everything shared with its region that it has not shown to have (exchange.md §3.5), or all that
 * is shared with it, its own entries too, when it lost them (SPEC R96). What is too much for one file is cut (SPEC §13): this
 * makes the first, `nextPart` the others.
 */
export async function makePackage(
  context: EngineContext,
  office: string,
  { form, extent }: { readonly form: 'file' | 'text'; readonly extent: 'lacking' | 'everything' },
): Promise<Result<MadePart, Refused>> {
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
    everything: extent === 'everything',
  });
  const revocations = await keptRevocations(context.db);
  if (planned.length === 0 && !hasToTell(peer, revocations)) return refuse('nothing-to-send', peer.name);
  const pieces = await piecesHere(context, await provingForks(context, partnerOffice, planned));
  if (!pieces.ok) return pieces;
  const order = await orderFor(context, { self, peer, feeds, ranges: [], revocations, want: new Map() });
  if (!order.ok) return order;
  const parts = await cutIntoParts(pieces.value, partSize(context, form, order.value));
  const making = beginParts(context, { office, form, parts });
  return makePart(context, { self, peer, making, order: order.value, ranges: parts[0] ?? [] });
}

/** Makes the next file of a set that `makePackage` began. */
export async function nextPart(context: EngineContext, set: string): Promise<Result<MadePart, Refused>> {
  const making = context.state.making.get(set);
  const planned = making?.parts[making.made.size];
  if (making === undefined || planned === undefined)
    return refuse('cancelled', 'these files are not being made any more');
  const found = await correspondWith(context, making.office);
  if (!found.ok) return found;
  const { self, peer } = found.value;
  const pieces = await piecesHere(context, planned);
  if (!pieces.ok) return pieces;
  const feeds = await plannedFeeds(context);
  const revocations = await keptRevocations(context.db);
  const order = await orderFor(context, { self, peer, feeds, ranges: [], revocations, want: new Map() });
  if (!order.ok) return order;
  return makePart(context, { self, peer, making, order: order.value, ranges: joinPieces(pieces.value) });
}

type PartToMake = {
  readonly self: Self;
  readonly peer: PeerRow;
  readonly making: PartsInMaking;
  readonly order: PackOrder;
  readonly ranges: readonly PackRange[];
};

async function makePart(
  context: EngineContext,
  { self, peer, making, order, ranges }: PartToMake,
): Promise<Result<MadePart, Refused>> {
  const { set, of, form, made } = making;
  const part = { i: made.size + 1, of, set };
  const kind = kindOf(ranges.length, 0);
  return signing(async () => {
    const file = await finishPackage(context, { self, peer, form }, { ...order, kind, ranges, part });
    if (!file.ok) return file;
    made.add(toHex(await sha256([file.value.bytes])));
    return ok({ ...file.value, part });
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
  const isText = of.form === 'text';
  const series = of.peer.series ?? (await newSeries(context, order.id));
  const number = { series, n: order.n, part: order.part };
  const suggestedName = isText ? textName(number) : packageName(number);
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
  const kept = await commit(context.db, { peers: [{ ...of.peer, series, sent: order.n }], ledger: [line] });
  return kept.ok ? ok({ bytes, suggestedName }) : refuse('database-not-written', kept.error.detail);
}

async function newSeries({ db }: EngineContext, id: string): Promise<string> {
  const taken = (await db.peers.toArray()).flatMap(({ series }) => series ?? []);
  return drawSeries(id, new Set(taken));
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
export async function plannedFeeds({ db }: EngineContext): Promise<readonly PlannedFeed[]> {
  const rows = await db.feeds.toArray();
  const last = await db.entries.bulkGet(rows.map(({ feed, seq }) => [feed, seq]));
  // Whoever has seen both histories need not be shown the other one again (SPEC R113).
  const forked = new Set((await forkNotes(db)).map(({ feed }) => feed));
  return rows.flatMap((row, index): PlannedFeed[] => {
    const [feed, office] = [feedId(row.feed), officeId(row.office)];
    if (feed === null || office === null || row.state !== 'ok') return [];
    const tip = forked.has(feed) ? undefined : last[index]?.hash;
    return [{ feed, office, scope: row.scope, have: { seq: row.seq, beyond: row.beyond }, tip }];
  });
}

/** What goes into the file for a partner; with nothing but a wish it is a request. */
export async function orderFor(
  context: EngineContext,
  of: {
    readonly self: Self;
    readonly peer: PeerRow;
    readonly feeds: readonly PlannedFeed[];
    readonly ranges: readonly PackRange[];
    readonly want: ReadonlyMap<FeedId, readonly Span[]>;
    readonly revocations: readonly KeptRevocation[];
  },
): Promise<Result<PackOrder, Refused>> {
  const { self, peer } = of;
  const card = await openCard(peer.card, context.reads);
  if (!card.ok) return refuse('no-such-partner', `the card of ${peer.name} does not open`);
  // What stands here of them is not what the partner has under the same numbers.
  const parted = await wantedForks(context);
  return ok({
    kind: kindOf(of.ranges.length, of.want.size),
    id: context.ids.next(),
    n: peer.sent + 1,
    created: context.clock.now(),
    app: context.version,
    schema: SCHEMA,
    sender: { office: self.office, signing: new Uint8Array(self.keys.signing), cardSeq: 1 },
    recipients: [{ office: card.value.office, region: peer.region, recipient: card.value.recipient }],
    ranges: of.ranges,
    feeds: of.feeds.filter(({ feed }) => !parted.has(feed)),
    want: of.want,
    revocations: toSend(of.revocations),
    introductions: await introductionsFor(context, peer.office),
    forks: await forksFor(context, peer.office),
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

/** The planned ranges as they lie here, cut wherever their authors signed. */
async function piecesHere(
  context: EngineContext,
  planned: readonly PlannedRange[],
): Promise<Result<readonly PackRange[], Refused>> {
  const pieces: PackRange[] = [];
  for (const { feed, from, to } of planned) {
    const entries = await context.db.entries
      .where('[feed+seq]')
      .between([feed, from], [feed, to], true, true)
      .toArray();
    const certificate = context.state.certificates.get(feed);
    const isWhole = entries.length === to - from + 1;
    // Whoever came back from an old backup may know less than it once showed; without it the range could not be opened.
    const certificateKnown = false;
    const cut = certificate === undefined || !isWhole ? null : piecesOf({ certificate, certificateKnown }, entries);
    if (cut === null) return refuse('broken-chain', `feed ${feed} has not all of ${from}–${to}`);
    pieces.push(...cut);
  }
  return ok(pieces);
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
  const isWhole = partSaved(context, sha256);
  const kept = await commit(context.db, {
    // Sent, and what was asked for met, once all files have left; if one is lost too, they ask again.
    peers: isWhole ? [{ ...peer, lastSent: now, wants: {} }] : [],
    ledger: [{ ...line, verdict: 'sent', time: now }],
  });
  return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
}
