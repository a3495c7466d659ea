import { sameBytes, toHex } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { openCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { sha256 } from '#feed/digest.ts';
import { type FeedId, feedId, officeId, type OfficeId } from '#feed/ids.ts';
import { bytesOfHex, readCanonical } from './canonical-file.ts';
import { type ContactCard, openCard } from './card.ts';
import { checkTrailRange, type TrailFileFault } from './check-trail-range.ts';
import { gunzip, gunzipStart } from './gzip.ts';
import { hasKey, isRevoked } from './known-office.ts';
import type { Reader } from './opened-package.ts';
import type { Refusal } from './refusal.ts';
import { openSeal } from './seal.ts';
import { readMember, readTar, tarLength } from './tar.ts';
import {
  TRAIL_FORMAT,
  TRAIL_LIMITS,
  TRAIL_MEMBERS,
  type TrailList,
  type TrailRange,
  trailSchema,
  withinLimits,
} from './trail-file.ts';

/** An office whose entries are in the file, or who made it: as this reader knows it, else as its card in the file says. */
export type TrailOffice = {
  readonly office: OfficeId;
  readonly region: string;
  readonly name: string;
  /** `unknown`: nobody here knows the office, so its card in the file is all that speaks for its keys. */
  readonly standing: 'own' | 'verified' | 'unverified' | 'doubtful' | 'unknown';
  /** Its card in the file; null where none came. */
  readonly card: ContactCard | null;
  readonly entries: number;
};

/** An audit file in which everything was looked at. Nothing of it is taken. */
export type OpenedTrail = {
  readonly list: TrailList;
  readonly maker: TrailOffice;
  readonly authors: readonly TrailOffice[];
  readonly entries: number;
  readonly faults: readonly TrailFileFault[];
};

/**
 * Reads an audit file and checks every signature, link and number in it (SPEC R103–R106). A container, list or seal that does
 * not hold refuses the file; what is wrong within is named by office and number. Never throws for what is in the file (X3).
 */
export async function openTrail(file: Uint8Array, reader: Reader): Promise<Result<OpenedTrail, Refusal>> {
  const read = await readList(file, reader);
  if (!read.ok) return read;
  const { list, key } = read.value;
  const within = withinLimits(list, file);
  if (!within.ok) return within;
  // As much more than was promised as tells a file that was altered inside from one that is a bomb.
  const tar = await gunzip(file, tarLength(read.value.start, list.entries.bytes) + TRAIL_LIMITS.list);
  if (!tar.ok) return fail('damaged');
  const entries = readTar(tar.value, TRAIL_MEMBERS)?.[2];
  if (entries === undefined) return fail('damaged');
  const cards = await cardsIn(list, reader);
  const maker = officeOf(list.from.office, cards, reader);
  if (maker === null || !hasOfficeKey(maker, key, reader)) return fail('bad-signature');
  const faults = await check(list, entries, { cards, reader });
  const authors = [...new Set(list.ranges.map(({ office }) => office))].flatMap((id) => {
    const one = officeOf(id, cards, reader);
    const ranges = list.ranges.filter(({ office }) => office === id);
    return one === null ? [] : [{ ...one, entries: ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0) }];
  });
  return ok({ list, maker, authors, entries: authors.reduce((sum, one) => sum + one.entries, 0), faults });
}

async function readList(
  file: Uint8Array,
  reader: Reader,
): Promise<Result<{ readonly list: TrailList; readonly key: Uint8Array; readonly start: number }, Refusal>> {
  const start = await gunzipStart(file, TRAIL_LIMITS.list + 4 * 512);
  if (!start.ok) return start;
  const json = readMember(start.value, 0, TRAIL_MEMBERS[0]);
  const seal = json === null ? null : readMember(start.value, json.next, TRAIL_MEMBERS[1]);
  if (json === null || seal === null) return fail('damaged');
  const by = await openSeal(seal.bytes, 'manifest', json.bytes);
  if (!by.ok) return by;
  const list = readCanonical(json.bytes, TRAIL_FORMAT, trailSchema, reader.reads);
  if (!list.ok) return list;
  if (list.value.from.office !== by.value.office) return fail('damaged');
  return ok({ list: list.value, key: by.value.key, start: seal.next });
}

type Cards = ReadonlyMap<OfficeId, ContactCard>;

/** The cards that hold; one that does not speaks for nobody. */
async function cardsIn(list: TrailList, reader: Reader): Promise<Cards> {
  const cards = new Map<OfficeId, ContactCard>();
  for (const hex of list.cards) {
    const card = await openCard(bytesOfHex(hex), reader.reads);
    if (card.ok) cards.set(card.value.office, card.value);
  }
  return cards;
}

function officeOf(id: string, cards: Cards, reader: Reader): TrailOffice | null {
  const office = officeId(id);
  if (office === null) return null;
  const card = cards.get(office) ?? null;
  const region = reader.offices.get(office)?.region ?? card?.region ?? '';
  return { office, region, name: card?.name ?? '', card, entries: 0, standing: standingOf(office, reader) };
}

function standingOf(office: OfficeId, { me, offices }: Reader): TrailOffice['standing'] {
  if (office === me.office) return 'own';
  const trust = offices.get(office)?.trust ?? 'unknown';
  return trust === 'key-changed' || trust === 'revoked' ? 'doubtful' : trust;
}

/** A known office signs with the keys that are known of it; of any other the card in the file must show them. */
function hasOfficeKey({ office, card }: TrailOffice, key: Uint8Array, { offices }: Reader): boolean {
  const known = offices.get(office);
  if (known !== undefined) return hasKey(known, key) && !isRevoked(known, key);
  if (card === null) return false;
  return [card.signing, ...(card.previous === null ? [] : [card.previous.signing])].some((own) => sameBytes(own, key));
}

async function check(list: TrailList, entries: Uint8Array, of: Knowledge): Promise<readonly TrailFileFault[]> {
  const certificates = await certificatesIn(list);
  const faults: TrailFileFault[] = [];
  const ends = new Map<FeedId, RangeEnd>();
  const cutter = cutterOf(entries, list);
  for (const range of list.ranges) {
    const author = authorOf(range, certificates, of);
    if (author === null) {
      faults.push({ what: 'author', office: range.office, feed: range.feed, entry: null });
      cutter.next(range);
      continue;
    }
    const { feed } = author;
    const last = ends.get(feed);
    const before = last?.to === range.from - 1 ? last.head : null;
    const here = await of.reader.hashes(feed, Math.max(1, range.from - 1), range.to);
    const look = (bytes: Uint8Array) => checkTrailRange(range, bytes, { ...author, here, before });
    let checked = await look(cutter.next(range));
    const other = checked.faults.length > 0 ? cutter.again(range) : null;
    if (other !== null) checked = await look(other);
    faults.push(...checked.faults);
    ends.set(feed, { to: range.to, head: checked.head });
  }
  if (list.about === null) faults.push(...holes(list));
  const whole = toHex(await sha256([entries])) === list.entries.sha256;
  if (whole || faults.length > 0) return faults;
  return [{ what: 'content', office: list.from.office, feed: '', entry: null }];
}

/**
 * The bytes of one range after the other. Where the entries are not as long as was sealed, something was taken out of or put
 * into one of the ranges: `again` cuts the one that does not hold by so much, so that those behind it still stand in their place.
 */
function cutterOf(entries: Uint8Array, list: TrailList) {
  let at = 0;
  let drift = entries.length - list.entries.bytes;
  const cut = (length: number): Uint8Array => {
    at += length;
    return entries.subarray(at - length, at);
  };
  return {
    next: ({ bytes }: TrailRange): Uint8Array => cut(bytes),
    again: ({ bytes }: TrailRange): Uint8Array | null => {
      if (drift === 0) return null;
      at -= bytes;
      const length = Math.max(0, bytes + drift);
      drift = 0;
      return cut(length);
    },
  };
}

type Knowledge = { readonly cards: Cards; readonly reader: Reader };
type RangeEnd = { readonly to: number; readonly head: Uint8Array | null };

/** The feed of a range and the key that signs it, where its office vouches for both. */
function authorOf(
  range: TrailRange,
  certificates: ReadonlyMap<FeedId, SignedCertificate>,
  { cards, reader }: Knowledge,
): { readonly feed: FeedId; readonly key: Uint8Array } | null {
  const feed = feedId(range.feed);
  const office = officeOf(range.office, cards, reader);
  const certificate = feed === null ? undefined : certificates.get(feed)?.certificate;
  if (feed === null || office === null || certificate?.office !== range.office) return null;
  return hasOfficeKey(office, certificate.key, reader) ? { feed, key: certificate.key } : null;
}

async function certificatesIn(list: TrailList): Promise<ReadonlyMap<FeedId, SignedCertificate>> {
  const found = new Map<FeedId, SignedCertificate>();
  for (const { cert, sig } of list.certs) {
    const opened = await openCertificate(bytesOfHex(cert), bytesOfHex(sig));
    if (opened.ok) found.set(opened.value.certificate.feed, opened.value);
  }
  return found;
}

/** A trail of everything has each feed from its first entry on without a hole (SPEC R105). */
function holes({ ranges }: TrailList): readonly TrailFileFault[] {
  const faults: TrailFileFault[] = [];
  const next = new Map<string, number>();
  for (const { feed, office, from, to } of ranges) {
    const expected = next.get(feed) ?? 1;
    if (from > expected) faults.push({ what: 'missing', office, feed, entry: expected });
    next.set(feed, to + 1);
  }
  return faults;
}
