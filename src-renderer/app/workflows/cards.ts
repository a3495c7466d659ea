import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { type ContactCard, makeCard, openCard } from '#exchange/card.ts';
import { cardName } from '#exchange/file-name.ts';
import { fingerprintOf } from '#exchange/fingerprint.ts';
import { type CardJudgement, judgeCard } from '#exchange/judge-card.ts';
import { recognise } from '#exchange/recognise.ts';
import { sha256 } from '#feed/digest.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { commit } from '#store/commit.ts';
import type { LedgerRow, PeerRow } from '#store/rows.ts';
import type { NamedFile, OwnCard, Refused } from '../engine.ts';
import { type EngineContext, refuse, type Self, signerOf, signing } from '../engine/context.ts';
import { type Accepted, earlierKeys, newPeer, toldBy } from '../engine/peer-card.ts';
import { knownOffices } from '../engine/reader.ts';

/** This office's own card (*kartu kantor*), made anew so that it tells the present name. */
export async function ownCard(context: EngineContext): Promise<Result<OwnCard, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const record = await context.db.records.get(self.record);
  const last = await context.db.meta.get('cardSeq');
  const seq = (typeof last?.value === 'number' ? last.value : 0) + 1;
  const card: ContactCard = {
    office: self.office,
    region: self.region,
    name: record?.title ?? '',
    signing: new Uint8Array(self.keys.signing),
    recipient: self.keys.recipient,
    seq,
    created: context.clock.now(),
    previous: previousKeys(self),
  };
  return signing(async () => {
    const bytes = await makeCard(card, signerOf(context));
    const kept = await commit(context.db, { meta: { cardSeq: seq } });
    if (!kept.ok) return refuse('database-not-written', kept.error.detail);
    const place = gazetteer().region(self.region)?.place ?? '';
    return ok({ office: self.office, fingerprint: await fingerprintOf(card), bytes, suggestedName: cardName(place) });
  });
}

/** After a change of keys the card shows the keys before and their word for these (exchange SPEC R53). */
function previousKeys({ keys }: Self): ContactCard['previous'] {
  const last = keys.earlier.at(-1);
  if (last === undefined) return null;
  const { signing: key, recipient, handover } = last;
  return { signing: new Uint8Array(key), recipient, signature: new Uint8Array(handover) };
}

/**
 * Takes a partner's card. A new office is unverified until its digits are compared; other keys under a known name block
 * and wait for a person (exchange.md §5.2).
 */
export async function acceptCard(
  context: EngineContext,
  file: NamedFile,
): Promise<Result<{ readonly office: string; readonly waits: boolean }, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const content = recognise(file.bytes);
  if (!content.ok) return refuse(content.error);
  if (content.value.kind !== 'card') return refuse('unknown-content', 'the file is no card');
  // The card itself is kept, not the zip that it may have come in.
  const bytes = content.value.gzip;
  const opened = await openCard(bytes, context.reads);
  if (!opened.ok) return refuse(opened.error);
  const card = opened.value;
  const judgement = judgeCard(card, self, await knownOffices(context, self));
  const peer = await peerFor(context, { card, bytes }, judgement);
  if (!peer.ok) return peer;
  const line = await cardLine(context, file, { office: card.office, verdict: 'accepted' });
  const kept = await commit(context.db, { peers: [peer.value], ledger: [line] });
  const waits = judgement === 'key-changed';
  return kept.ok ? ok({ office: peer.value.office, waits }) : refuse('database-not-written', kept.error.detail);
}

/** Notes that a card was looked at and closed: one line in the ledger, nothing else (X1). */
export async function passOverCard(context: EngineContext, file: NamedFile): Promise<Result<null, Refused>> {
  const kept = await commit(context.db, {
    ledger: [await cardLine(context, file, { office: '', verdict: 'refused' })],
  });
  return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
}

async function cardLine(
  context: EngineContext,
  file: NamedFile,
  { office, verdict }: Pick<LedgerRow, 'office' | 'verdict'>,
): Promise<LedgerRow> {
  return {
    sha256: toHex(await sha256([file.bytes])),
    direction: 'in',
    fileName: file.name,
    office,
    time: context.clock.now(),
    verdict,
    records: 0,
    number: 0,
  };
}

async function peerFor(
  context: EngineContext,
  accepted: Accepted,
  judgement: CardJudgement,
): Promise<Result<PeerRow, Refused>> {
  const known = await context.db.peers.get(accepted.card.office);
  switch (judgement) {
    case 'own':
      return refuse('own-file');
    case 'revoked':
      return refuse('key-revoked', accepted.card.office);
    case 'stale':
      return refuse('stale-card', accepted.card.office);
    case 'key-changed':
      return offered(context, accepted, known);
    default:
      break;
  }
  if (known === undefined) return ok(await newPeer(context, accepted));
  const told = await toldBy(accepted);
  if (judgement === 'same') return ok({ ...known, ...told });
  // A rotation is what a thief would make first, and the digits are others than those that were compared.
  return ok({
    ...known,
    ...told,
    earlier: await earlierKeys(known, context.reads),
    trust: 'unverified',
    since: context.clock.now(),
  });
}

/** Other keys under a known office or region: the card waits beside the one we hold until a person has compared. */
async function offered(
  context: EngineContext,
  { card, bytes }: Accepted,
  known: PeerRow | undefined,
): Promise<Result<PeerRow, Refused>> {
  const peer = known ?? (await context.db.peers.toArray()).find((each) => standsFor(each, card.region));
  if (peer === undefined) return refuse('key-changed', 'no partner stands for this region');
  const received = context.clock.now();
  const waits = { office: card.office, card: new Uint8Array(bytes), fingerprint: await fingerprintOf(card), received };
  // What was revoked stays so while the new card waits.
  if (peer.trust === 'revoked' || peer.trust === 'key-changed') return ok({ ...peer, offered: waits });
  return ok({ ...peer, trust: 'key-changed', offered: waits, since: received });
}

function standsFor(peer: PeerRow, region: string): boolean {
  return peer.region === region && peer.trust !== 'revoked';
}
