import { type Bytes, sameBytes, toHex } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { sha256 } from '#feed/digest.ts';
import { openCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { feedId, officeId, type FeedId } from '#feed/ids.ts';
import { decryptFile } from './age-file.ts';
import { bytesOfHex } from './canonical-file.ts';
import { type ContactCard, openCard } from './card.ts';
import { gunzip, gunzipStart } from './gzip.ts';
import { hasKey, isRevoked, type KnownOffice } from './known-office.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import { haveVectorOf, type Manifest, type ManifestRange, readManifest } from './manifest.ts';
import type { HeldRange, JudgedRevocation, OpenedPackage, OpenedRange, Reader } from './opened-package.ts';
import { type OpenedTrail, openTrail } from './read-trail.ts';
import { recognise } from './recognise.ts';
import type { Refusal } from './refusal.ts';
import { judgeRevocation, openRevocation } from './revocation.ts';
import { openSeal } from './seal.ts';
import { readMember, readTar, tarLength } from './tar.ts';
import { otherHistories } from './tips.ts';
import { looksLikeTrail } from './trail-file.ts';
import { openRange, type RangeContext, type RangeRefusal } from './unpack-range.ts';

export const MEMBERS = ['manifest.json', 'manifest.sig', 'entries.cbor'] as const;

export type OpenedFile =
  | { readonly kind: 'package'; readonly package: OpenedPackage }
  | { readonly kind: 'card'; readonly card: ContactCard }
  | { readonly kind: 'trail'; readonly trail: OpenedTrail };

/** Opens any file from outside: a package for us, a contact card, an audit file, or a refusal with its reason. Never throws for what is in the file (X3). */
export async function openFile(file: Uint8Array, reader: Reader): Promise<Result<OpenedFile, Refusal>> {
  const content = recognise(file);
  if (!content.ok) return content;
  if (content.value.kind === 'card') {
    if (await looksLikeTrail(content.value.gzip)) {
      const trail = await openTrail(content.value.gzip, reader);
      return trail.ok ? ok({ kind: 'trail', trail: trail.value }) : trail;
    }
    const card = await openCard(content.value.gzip, reader.reads);
    return card.ok ? ok({ kind: 'card', card: card.value }) : card;
  }
  const opened = await openPackage(content.value.age, reader);
  return opened.ok ? ok({ kind: 'package', package: opened.value }) : opened;
}

/** Opens a bare package in the reading order of SPEC §6: each step only after the one before it has passed. */
export async function openPackage(age: Uint8Array, reader: Reader): Promise<Result<OpenedPackage, Refusal>> {
  if (age.length > EXCHANGE_LIMITS.file) return fail('too-big');
  const packed = await decryptFile(age, reader.openHeader);
  if (!packed.ok) return packed;
  const letter = await readLetter(packed.value, reader);
  if (!letter.ok) return letter;
  const entries = await readEntries(packed.value, letter.value);
  if (!entries.ok) return entries;
  return readParts(letter.value, entries.value, reader);
}

type Letter = {
  readonly manifest: Manifest;
  readonly sender: KnownOffice;
  /** The tar up to its third member. */
  readonly start: Uint8Array;
};

/** Manifest and seal, from the first bytes alone: nothing more is inflated before we know who sent it and that it is for us. */
async function readLetter(packed: Uint8Array, reader: Reader): Promise<Result<Letter, Refusal>> {
  const start = await gunzipStart(packed, EXCHANGE_LIMITS.manifest + 4 * 512);
  if (!start.ok) return start;
  const manifestFile = readMember(start.value, 0, MEMBERS[0]);
  if (manifestFile === null) return fail('damaged');
  const sealFile = readMember(start.value, manifestFile.next, MEMBERS[1]);
  if (sealFile === null) return fail('damaged');
  const sender = await readSender(sealFile.bytes, manifestFile.bytes, reader);
  if (!sender.ok) return sender;
  const manifest = readManifest(manifestFile.bytes, reader.reads);
  if (!manifest.ok) return manifest;
  if (manifest.value.from.office !== sender.value.office) return fail('damaged');
  if (!manifest.value.to.includes(reader.me.office)) return fail('not-for-us');
  return ok({ manifest: manifest.value, sender: sender.value, start: start.value.subarray(0, sealFile.next) });
}

async function readSender(
  sealBytes: Uint8Array,
  manifest: Uint8Array,
  reader: Reader,
): Promise<Result<KnownOffice, Refusal>> {
  const seal = await openSeal(sealBytes, 'manifest', manifest);
  if (!seal.ok) return seal;
  if (seal.value.office === reader.me.office) return fail('own-file');
  const sender = reader.offices.get(seal.value.office);
  if (sender === undefined) return fail('unknown-sender');
  if (isRevoked(sender, seal.value.key)) return fail('key-revoked');
  const sameKey =
    sameBytes(sender.signing, seal.value.key) && sender.trust !== 'key-changed' && sender.trust !== 'revoked';
  return sameKey ? ok(sender) : fail('key-changed');
}

async function readEntries(packed: Uint8Array, letter: Letter): Promise<Result<Uint8Array, Refusal>> {
  const { manifest, start } = letter;
  const tar = await gunzip(packed, tarLength(start.length, manifest.entries.bytes));
  // More than the signed manifest promises is not a big file but a false one.
  if (!tar.ok) return fail('damaged');
  const entries = readTar(tar.value, MEMBERS)?.[2];
  if (entries === undefined || entries.length !== manifest.entries.bytes) return fail('damaged');
  if (!sameBytes(tar.value.subarray(0, start.length), start)) return fail('damaged');
  const hash: Bytes = await sha256([entries]);
  return toHex(hash) === manifest.entries.sha256 ? ok(entries) : fail('damaged');
}

async function readParts(letter: Letter, entries: Uint8Array, reader: Reader): Promise<Result<OpenedPackage, Refusal>> {
  const { manifest, sender } = letter;
  const came = await readCertificates(letter, reader);
  if (!came.ok) return came;
  const certificates = new Map([...reader.certificates, ...came.value.fresh]);
  const context: RangeContext = { reader, sender, certificates };
  const ranges: OpenedRange[] = [];
  const held: HeldRange[] = [];
  let at = 0;
  for (const wire of manifest.ranges) {
    const opened = await openRange(wire, entries.subarray(at, at + wire.bytes), context);
    at += wire.bytes;
    if (opened.ok) {
      ranges.push(opened.value);
      continue;
    }
    if (opened.error.kind === 'refuse') return fail(opened.error.reason);
    const waits = heldRange(wire, opened.error, came.value);
    if (waits === null) return fail('damaged');
    held.push(waits);
  }
  const revocations = await readRevocations(manifest, reader);
  if (!revocations.ok) return revocations;
  return ok({
    manifest,
    sender,
    have: haveVectorOf(manifest),
    certs: [...came.value.fresh.values()],
    ranges,
    held,
    revocations: revocations.value,
    others: await otherHistories(manifest, reader),
    ...told(letter),
  });
}

/** What only an office says whose card was compared. */
function told({ manifest, sender }: Letter): Pick<OpenedPackage, 'introductions' | 'forks'> {
  const { introductions = [], forks = [] } = sender.trust === 'verified' ? manifest : {};
  return { introductions, forks };
}

function heldRange(
  wire: ManifestRange,
  why: Extract<RangeRefusal, { readonly kind: 'hold' }>,
  { later }: Certificates,
): HeldRange | null {
  const feed = feedId(wire.feed);
  const office = officeId(wire.office);
  if (feed === null || office === null) return null;
  const { from, to } = wire;
  if (why.reason === 'forked') return { feed, office, from, to, reason: 'forked', at: why.at, isFirst: why.isFirst };
  // Its certificate may be among those that only a later version can read: then the update brings it, not the next file.
  const reason = why.reason === 'no-certificate' && later ? 'newer-version' : why.reason;
  return { feed, office, from, to, reason };
}

/** Revocations that mean something here. One whose seal does not hold is its carrier's forgery; one of a later kind is passed over. */
async function readRevocations(
  manifest: Manifest,
  reader: Reader,
): Promise<Result<readonly JudgedRevocation[], Refusal>> {
  const judged: JudgedRevocation[] = [];
  for (const wire of manifest.revocations ?? []) {
    const opened = await openRevocation(wire);
    if (!opened.ok && opened.error === 'newer-version') continue;
    if (!opened.ok) return opened;
    const judgement = judgeRevocation(opened.value, reader.me, reader.offices);
    if (judgement !== 'none') judged.push({ ...opened.value, judgement });
  }
  return ok(judged);
}

/** The certificates that are new here and whose office is known with that key; others are of no use yet. */
async function readCertificates({ manifest, sender }: Letter, reader: Reader): Promise<Result<Certificates, Refusal>> {
  const fresh = new Map<FeedId, SignedCertificate>();
  let later = false;
  for (const wire of manifest.certs) {
    const read = await readCertificate(wire, reader, sender);
    if (!read.ok) return read;
    if (read.value === 'later') later = true;
    if (read.value === null || read.value === 'later') continue;
    const { feed } = read.value.certificate;
    const twin = fresh.get(feed);
    if (twin !== undefined && !sameBytes(twin.bytes, read.value.bytes)) return fail('forked');
    fresh.set(feed, read.value);
  }
  return ok({ fresh, later });
}

type Certificates = {
  readonly fresh: ReadonlyMap<FeedId, SignedCertificate>;
  /** Some of them are of a later version. */
  readonly later: boolean;
};

/** Null for a certificate that is here already, or that nothing can be done with yet. */
async function readCertificate(
  wire: Manifest['certs'][number],
  reader: Reader,
  sender: KnownOffice,
): Promise<Result<SignedCertificate | 'later' | null, Refusal>> {
  const opened = await openCertificate(bytesOfHex(wire.cert), bytesOfHex(wire.sig));
  if (!opened.ok) return opened.error === 'newer-version' ? ok('later') : opened;
  const known = reader.certificates.get(opened.value.certificate.feed);
  if (known !== undefined) return sameBytes(known.bytes, opened.value.bytes) ? ok(null) : fail('forked');
  const { office, key } = opened.value.certificate;
  const issuer = reader.offices.get(office);
  if (issuer === undefined) return ok(null);
  if (hasKey(issuer, key)) return ok(opened.value);
  // An office that changed its keys since: who passes its feeds on may know a card that we do not. Its ranges are held.
  return issuer.office !== sender.office || issuer.earlier.length > 0 ? ok(null) : fail('not-allowed');
}
