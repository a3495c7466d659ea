import { toHex } from '#base/bytes.ts';
import type { ReadableDb } from '../database.ts';
import type { PeerRow, Trust } from '../rows.ts';
import { keptIntroductions, type KeptRevocation, keptRevocations } from '../trust-notes.ts';

export type NamedOffice = { readonly office: string; readonly region: string };

/** Verified partners that say to have verified this very card (exchange SPEC §10): a hint, never trust by itself. */
export async function vouchersOf(
  db: ReadableDb,
  card: { readonly office: string; readonly fingerprint: string },
): Promise<readonly NamedOffice[]> {
  const said = [...(await keptIntroductions(db))];
  const vouching = said.filter(([office, { cards }]) => {
    return office !== card.office && cards[card.office] === card.fingerprint;
  });
  const peers = await db.peers.bulkGet(vouching.map(([office]) => office));
  return peers.flatMap((peer) => (peer?.trust === 'verified' ? [{ office: peer.office, region: peer.region }] : []));
}

/** Everything about one partner's key and what went to and fro, for its pane. */
export type PartnerTrust = {
  readonly office: string;
  readonly name: string;
  readonly region: string;
  readonly fingerprint: string;
  readonly trust: Trust;
  readonly since: number | null;
  readonly cardCreated: number | null;
  readonly earlierKeys: number;
  /** Numbers of the last packages to and from them. */
  readonly sent: number;
  readonly received: number;
  /** What the names of the files to them begin with; null before the first one. */
  readonly series: string | null;
  readonly lastSent: number | null;
  readonly lastReceived: number | null;
  /** A card with other keys that waits for a person. */
  readonly offered: OfferedKeys | null;
  readonly vouchers: readonly NamedOffice[];
  readonly revocations: readonly SaidRevocation[];
};

export type OfferedKeys = {
  readonly fingerprint: string;
  readonly received: number;
  readonly vouchers: readonly NamedOffice[];
};

export type SaidRevocation = Pick<KeptRevocation, 'judgement' | 'reason' | 'note' | 'date'> & {
  readonly by: NamedOffice;
  /** It is about the key that the partner uses now, not about one before. */
  readonly isPresent: boolean;
};

/** Null when there is no such partner. */
export async function partnerTrust(db: ReadableDb, office: string): Promise<PartnerTrust | null> {
  const peer = await db.peers.get(office);
  if (peer === undefined) return null;
  const { name, region, fingerprint, trust, sent, received, lastSent, lastReceived } = peer;
  return {
    office,
    name,
    region,
    fingerprint,
    trust,
    sent,
    received,
    lastSent,
    lastReceived,
    series: peer.series ?? null,
    since: peer.since ?? null,
    cardCreated: peer.cardCreated ?? null,
    earlierKeys: peer.earlier?.length ?? 0,
    offered: await offeredOf(db, peer),
    vouchers: await vouchersOf(db, { office, fingerprint }),
    revocations: await saidAbout(db, peer),
  };
}

async function offeredOf(db: ReadableDb, { offered }: PeerRow): Promise<OfferedKeys | null> {
  if (offered === undefined || offered === null) return null;
  const { office, fingerprint, received } = offered;
  return { fingerprint, received, vouchers: await vouchersOf(db, { office, fingerprint }) };
}

async function saidAbout(db: ReadableDb, peer: PeerRow): Promise<readonly SaidRevocation[]> {
  const said = (await keptRevocations(db)).filter((one) => one.office === peer.office);
  const issuers = await db.peers.bulkGet(said.map((one) => one.issuer));
  const earlier = new Set((peer.earlier ?? []).map(toHex));
  return said.map(({ judgement, reason, note, date, issuer, key }, index) => ({
    judgement,
    reason,
    note,
    date,
    by: { office: issuer, region: issuers[index]?.region ?? '' },
    isPresent: !earlier.has(key),
  }));
}
