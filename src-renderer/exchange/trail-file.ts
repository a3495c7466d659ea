import { fail, ok, type Result } from '#base/result.ts';
import { z } from 'zod';
import { count, hexText } from './canonical-file.ts';
import { gunzipStart } from './gzip.ts';
import { TAR_BLOCK } from './tar.ts';

/*
 * The audit trail as a file (*berkas jejak audit*, SPEC §14): signed entries with what is needed to check them, in the container
 * of a contact card. For anyone: it is not encrypted, and no private scope is ever in it.
 */

export const TRAIL_FORMAT = 'simpul-trail';
export const TRAIL_MEMBERS = ['trail.json', 'trail.sig', 'entries.cbor'] as const;

/** What a reader takes of a file that may come from anybody (SPEC R103). Sizes in bytes. */
export const TRAIL_LIMITS = {
  list: 256 * 1024,
  entries: 64 * 1024 * 1024,
  entryCount: 100_000,
  ranges: 2000,
  cards: 200,
  certificates: 1000,
  /** How often the inflated entries may be longer than the file: signed changes are hardly pressed at all. */
  pressed: 100,
} as const;

const hexBytes = (most: number) =>
  z
    .string()
    .regex(/^([0-9a-f]{2})+$/)
    .max(most * 2);
const cert = z.object({ cert: hexBytes(2048), sig: hexText(64) });
const range = z.object({
  bytes: count(),
  feed: hexText(16),
  from: z.number().int().positive(),
  office: hexText(16),
  prev: hexText(32),
  to: z.number().int().positive(),
});

export const trailSchema = z.object({
  format: z.literal(TRAIL_FORMAT),
  version: z.number().int().positive(),
  minReader: z.number().int().positive(),
  /** The record it is about; null: everything that its maker has of the scopes. */
  about: z
    .string()
    .regex(/^[!-~]{1,100}$/)
    .nullable(),
  app: z.string().max(40),
  cards: z.array(hexBytes(16 * 1024)).max(TRAIL_LIMITS.cards),
  certs: z.array(cert).max(TRAIL_LIMITS.certificates),
  created: count(),
  entries: z.object({ bytes: count(), sha256: hexText(32) }),
  from: z.object({ office: hexText(16) }),
  ranges: z.array(range).max(TRAIL_LIMITS.ranges),
});

export type TrailList = z.infer<typeof trailSchema>;
export type TrailRange = z.infer<typeof range>;

/** The name of the first member at the place where a tar has it: what tells this file from a contact card (SPEC R102). */
export async function looksLikeTrail(gzip: Uint8Array): Promise<boolean> {
  const start = await gunzipStart(gzip, TAR_BLOCK);
  if (!start.ok) return false;
  const name = `${TRAIL_MEMBERS[0]}\0`;
  return new TextDecoder('latin1').decode(start.value.subarray(0, name.length)) === name;
}

/** Whether what the signed list promises may be inflated at all. */
export function withinLimits(list: TrailList, file: Uint8Array): Result<null, 'too-big' | 'too-many' | 'damaged'> {
  const { bytes } = list.entries;
  if (bytes > TRAIL_LIMITS.entries || bytes > 1024 * 1024 + TRAIL_LIMITS.pressed * file.length) return fail('too-big');
  let [entries, all] = [0, 0];
  const ends = new Map<string, number>();
  for (const each of list.ranges) {
    // Ranges of a feed stand in their order and never twice over one number.
    if (each.to < each.from || each.from <= (ends.get(each.feed) ?? 0)) return fail('damaged');
    ends.set(each.feed, each.to);
    entries += each.to - each.from + 1;
    all += each.bytes;
  }
  if (entries > TRAIL_LIMITS.entryCount) return fail('too-many');
  return all === bytes ? ok(null) : fail('damaged');
}
