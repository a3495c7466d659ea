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
import { type EngineContext, refuse, signerOf, signing } from '../engine/context.ts';
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
    previous: null,
  };
  return signing(async () => {
    const bytes = await makeCard(card, signerOf(context));
    const kept = await commit(context.db, { meta: { cardSeq: seq } });
    if (!kept.ok) return refuse('database-not-written', kept.error.detail);
    const place = gazetteer().region(self.region)?.place ?? '';
    return ok({ office: self.office, fingerprint: await fingerprintOf(card), bytes, suggestedName: cardName(place) });
  });
}

/**
 * Takes a partner's card. A new office is unverified until its digits are compared; other keys under a known name block
 * and wait for a person (exchange.md §5.2).
 */
export async function acceptCard(
  context: EngineContext,
  file: NamedFile,
): Promise<Result<{ readonly office: string }, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const content = recognise(file.bytes);
  if (!content.ok) return refuse(content.error);
  if (content.value.kind !== 'card') return refuse('unknown-content', 'the file is no card');
  // The card itself is kept, not the zip that it may have come in.
  const bytes = content.value.gzip;
  const opened = await openCard(bytes);
  if (!opened.ok) return refuse(opened.error);
  const card = opened.value;
  const judgement = judgeCard(card, self, await knownOffices(context, self));
  const peer = await peerFor(context, { card, bytes }, judgement);
  if (!peer.ok) return peer;
  const line = await cardLine(context, file, { office: card.office, verdict: 'accepted' });
  const kept = await commit(context.db, { peers: [peer.value], ledger: [line] });
  return kept.ok ? ok({ office: card.office }) : refuse('database-not-written', kept.error.detail);
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
  { card, bytes }: { readonly card: ContactCard; readonly bytes: Uint8Array },
  judgement: CardJudgement,
): Promise<Result<PeerRow, Refused>> {
  const known = await context.db.peers.get(card.office);
  switch (judgement) {
    case 'own':
      return refuse('own-file');
    case 'key-changed':
      return keyChanged(context, known);
    default:
      break;
  }
  const told = {
    card: new Uint8Array(bytes),
    name: card.name,
    region: card.region,
    fingerprint: await fingerprintOf(card),
  };
  if (known !== undefined)
    return ok({ ...known, ...told, trust: judgement === 'rotated' ? 'unverified' : known.trust });
  return ok({
    office: card.office,
    ...told,
    trust: 'unverified',
    have: {},
    sent: 0,
    received: 0,
    lastSent: null,
    lastReceived: null,
  });
}

async function keyChanged(context: EngineContext, known: PeerRow | undefined): Promise<Result<PeerRow, Refused>> {
  if (known === undefined) return refuse('key-changed', 'another office already stands for this region');
  await commit(context.db, { peers: [{ ...known, trust: 'key-changed' }] });
  return refuse('key-changed', known.office);
}

/** A person compared the digits, or takes that word back. Keys that changed are verified only through a new card. */
export async function setTrust(
  context: EngineContext,
  office: string,
  trust: 'verified' | 'unverified',
): Promise<Result<null, Refused>> {
  const peer = await context.db.peers.get(office);
  if (peer === undefined) return refuse('no-such-partner', office);
  if (peer.trust === 'revoked') return refuse('key-changed', office);
  const kept = await commit(context.db, { peers: [{ ...peer, trust }] });
  return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
}
