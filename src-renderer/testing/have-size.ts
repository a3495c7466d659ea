import { canonicalBytes } from '#exchange/canonical-file.ts';
import { wireHave } from '#exchange/manifest.ts';
import { wireTips } from '#exchange/tips.ts';
import { present } from '#base/assert.ts';
import { toHex } from '#base/bytes.ts';
import { seededIds } from '#base/ids.ts';
import type { Have } from '#feed/have-vector.ts';
import { feedId } from '#feed/ids.ts';
import { seeded } from './seeded.ts';

/** A head is 32 bytes beside the 16 of its document's name, and none of it can be pressed. */
const HEAD = 48;

/** Bytes in which an office says what it has of so many feeds and on which entry each ends, and what the heads of all its documents would take (exchange.md §8, row 12). */
export function haveSize(of: { readonly feeds: number; readonly records: number }): {
  readonly vector: number;
  readonly heads: number;
} {
  const [ids, chance] = [seededIds(1), seeded(1)];
  const feeds = Array.from({ length: of.feeds }, () => present(feedId(toHex(ids.bytes(16))), 'hex of 16 bytes'));
  const have = new Map(feeds.map((feed): [typeof feed, Have] => [feed, { seq: 1 + chance.below(5000), beyond: [] }]));
  const wire = wireHave(have);
  const tips = wireTips(wire, new Map(feeds.map((feed) => [feed, ids.bytes(32)])));
  return { vector: canonicalBytes({ have: wire, tips }).length, heads: of.records * HEAD };
}
