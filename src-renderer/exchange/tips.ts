import { toHex } from '#base/bytes.ts';
import { type FeedId, feedId } from '#feed/ids.ts';
import type { Manifest } from './manifest.ts';
import type { Reader } from './opened-package.ts';

/** Bytes of a hash that are told. Two laptops that wrote apart meet in them once in 2^64 times. */
const TIP_BYTES = 8;
const DIGITS = TIP_BYTES * 2;
const NOT_TOLD = '0'.repeat(DIGITS);

/** The feeds of a have-vector in the one order in which their tips stand (SPEC R113). */
function feedsIn(have: Manifest['have']): readonly string[] {
  // By code unit, as the canonical form writes the keys.
  return Object.keys(have).toSorted((one, other) => (one < other ? -1 : 1));
}

/** `tips` of a manifest: of each feed in `have` the beginning of the hash of its last entry. Null where there is nothing to tell. */
export function wireTips(have: Manifest['have'], tips: ReadonlyMap<string, Uint8Array>): string | null {
  const told = feedsIn(have).map((feed) => {
    const hash = tips.get(feed);
    return hash === undefined ? NOT_TOLD : toHex(hash.subarray(0, TIP_BYTES));
  });
  return told.every((tip) => tip === NOT_TOLD) ? null : told.join('');
}

/** Whether `tips` has as many as `have` has feeds. */
export function tipsFit({ have, tips }: Pick<Manifest, 'have' | 'tips'>): boolean {
  return tips === undefined || tips.length === Object.keys(have).length * DIGITS;
}

/**
 * Feeds of which the sender's last entry is another one than here: a copy of a laptop's data went on in the same numbers. It is
 * the sender's word and proves nothing; whoever believes it loses nothing either (SPEC R114).
 */
export async function otherHistories(
  { have, tips = '' }: Pick<Manifest, 'have' | 'tips'>,
  reader: Pick<Reader, 'certificates' | 'hashes'>,
): Promise<ReadonlySet<FeedId>> {
  const others = new Set<FeedId>();
  for (const [index, name] of feedsIn(have).entries()) {
    const tip = tips.slice(index * DIGITS, (index + 1) * DIGITS);
    const [feed, seq] = [feedId(name), lastOf(have[name])];
    // Of a feed whose certificate is not here nothing is here: its entries need not be looked for.
    if (feed === null || tip === '' || tip === NOT_TOLD || !reader.certificates.has(feed)) continue;
    const hash = (await reader.hashes(feed, seq, seq)).get(seq);
    if (hash !== undefined && toHex(hash.subarray(0, TIP_BYTES)) !== tip) others.add(feed);
  }
  return others;
}

function lastOf(have: Manifest['have'][string] | undefined): number {
  if (have === undefined) return 0;
  return typeof have === 'number' ? have : have[0];
}
