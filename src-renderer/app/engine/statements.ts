import { sameBytes, toHex } from '#base/bytes.ts';
import type { Json } from '#base/canonical-json.ts';
import { openCard } from '#exchange/card.ts';
import type { JudgedRevocation, OpenedPackage } from '#exchange/opened-package.ts';
import type { PeerRow } from '#store/rows.ts';
import { introductionsName, keptIntroductions, keptRevocations, revocationName } from '#store/trust-notes.ts';
import type { NamedOffice, ToldRevocation } from '../engine.ts';
import type { EngineContext } from './context.ts';
import { revocationRow } from './kept-revocations.ts';

type Meta = { readonly [name: string]: Json };

/** What a package says about keys, once a person takes it: notes, and partners whose keys are not believed any more. */
export async function takeStatements(
  context: EngineContext,
  opened: OpenedPackage,
  sender: PeerRow | undefined,
): Promise<{ readonly peers: readonly PeerRow[]; readonly meta: Meta }> {
  const received = context.clock.now();
  const peers = new Map<string, PeerRow>(sender === undefined ? [] : [[sender.office, sender]]);
  let meta: Meta = await introductions(context, opened);
  for (const one of await newRevocations(context, opened)) {
    const { judgement, revocation } = one;
    meta = { ...meta, ...revocationRow(one, { judgement, received }) };
    const peer = peers.get(revocation.office) ?? (await context.db.peers.get(revocation.office));
    if (judgement === 'binding' && peer !== undefined)
      peers.set(peer.office, await withoutKey(context, peer, { one, received }));
  }
  return { peers: [...peers.values()], meta };
}

async function withoutKey(
  { reads }: EngineContext,
  peer: PeerRow,
  { one, received }: { readonly one: JudgedRevocation; readonly received: number },
): Promise<PeerRow> {
  const { revocation } = one;
  const card = await openCard(peer.card, reads);
  const isPresent = card.ok && sameBytes(card.value.signing, revocation.signing);
  const revokedKeys = [...(peer.revokedKeys ?? []), revocation.signing];
  return isPresent ? { ...peer, revokedKeys, trust: 'revoked', since: received } : { ...peer, revokedKeys };
}

/** A revocation says the same however often it comes: only what is not noted yet is news. */
async function newRevocations(context: EngineContext, opened: OpenedPackage): Promise<readonly JudgedRevocation[]> {
  const known = new Set((await keptRevocations(context.db)).map(revocationName));
  return opened.revocations.filter(({ revocation, by }) => {
    const name = revocationName({ office: revocation.office, key: toHex(revocation.signing), issuer: by.office });
    const isNew = !known.has(name);
    known.add(name);
    return isNew;
  });
}

/** What a verified partner verified takes the place of what it said before; an older package changes nothing. */
async function introductions(context: EngineContext, opened: OpenedPackage): Promise<Meta> {
  const { sender, manifest } = opened;
  if (sender.trust !== 'verified') return {};
  const before = (await keptIntroductions(context.db)).get(sender.office);
  if ((before?.n ?? 0) >= manifest.n) return {};
  if (before === undefined && opened.introductions.length === 0) return {};
  const cards = Object.fromEntries(opened.introductions.map(({ office, fingerprint }) => [office, fingerprint]));
  return { [introductionsName(sender.office)]: { n: manifest.n, cards } };
}

/** What a package says about keys that is not noted here yet, for people to read before they take it. */
export async function toldRevocations(
  context: EngineContext,
  opened: OpenedPackage,
): Promise<readonly ToldRevocation[]> {
  const told: ToldRevocation[] = [];
  for (const { revocation, by, judgement } of await newRevocations(context, opened)) {
    const { office, reason, note, date } = revocation;
    told.push({ of: await named(context, office), by: await named(context, by.office), reason, note, date, judgement });
  }
  return told;
}

async function named(context: EngineContext, office: string): Promise<NamedOffice> {
  const peer = await context.db.peers.get(office);
  return { office, region: peer?.region ?? '' };
}
