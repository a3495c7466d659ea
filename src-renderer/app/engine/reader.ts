import { fail, ok } from '#base/result.ts';
import type { OpenHeader } from '#exchange/age-file.ts';
import type { KnownOffice } from '#exchange/known-office.ts';
import type { Reader } from '#exchange/opened-package.ts';
import { openCard } from '#exchange/card.ts';
import { type FeedId, officeId, type OfficeId } from '#feed/ids.ts';
import type { PeerRow } from '#store/rows.ts';
import { ownRevokedKeys } from './kept-revocations.ts';
import type { EngineContext, Self } from './context.ts';

/** Everything that judging a file needs, gathered before it is opened. */
export async function readerFor(context: EngineContext, self: Self): Promise<Reader> {
  return {
    me: { office: self.office, region: self.region },
    offices: await knownOffices(context, self),
    certificates: context.state.certificates,
    openHeader: openHeaderBy(context.shell),
    reads: context.reads,
    hashes: (feed, from, to) => hashesOf(context, feed, from, to),
  };
}

/** Headers go to the shell, which holds the private key. */
export function openHeaderBy(shell: EngineContext['shell']): OpenHeader {
  return async (header) => {
    const key = await shell.openHeader(header);
    if (key.ok) return ok(key.value);
    if (key.error.reason === 'not-for-this-key') return fail('not-for-us');
    return fail(
      key.error.reason === 'damaged' || key.error.reason === 'bad-arguments' ? 'damaged' : 'key-not-available',
    );
  };
}

export async function knownOffices(context: EngineContext, self: Self): Promise<ReadonlyMap<OfficeId, KnownOffice>> {
  const offices = new Map<OfficeId, KnownOffice>();
  for (const peer of await context.db.peers.toArray()) {
    const known = await knownOffice(peer, context.reads);
    if (known !== null) offices.set(known.office, known);
  }
  offices.set(self.office, {
    office: self.office,
    region: self.region,
    signing: self.keys.signing,
    earlier: self.keys.earlier.map(({ signing }) => signing),
    revoked: await ownRevokedKeys(context.db, self.office),
    cardSeq: 0,
    trust: 'verified',
  });
  return offices;
}

/** The keys stand in the card as the office signed it; a card that does not open any more gives no trust. */
async function knownOffice(peer: PeerRow, reads: number | undefined): Promise<KnownOffice | null> {
  const card = await openCard(peer.card, reads);
  const office = officeId(peer.office);
  if (!card.ok || office === null) return null;
  const { region, signing, seq } = card.value;
  const { earlier = [], revokedKeys = [], trust } = peer;
  return { office, region, signing, earlier, revoked: revokedKeys, cardSeq: seq, trust };
}

async function hashesOf(
  context: EngineContext,
  feed: FeedId,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const rows = await context.db.entries.where('[feed+seq]').between([feed, from], [feed, to], true, true).toArray();
  return new Map(rows.map((row) => [row.seq, row.hash]));
}
