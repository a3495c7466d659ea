import { concatBytes } from '#base/bytes.ts';
import { byteStringSequence } from '#feed/cbor.ts';
import { gzip } from './gzip.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import type { PackRange } from './pack.ts';

/** One entry as it lies in the store; a signature stands where its author signed the feed up to it. */
export type StoredEntry = {
  readonly seq: number;
  readonly prev: Uint8Array;
  readonly body: Uint8Array;
  readonly signature: Uint8Array | null;
};

/**
 * Cuts a range at every entry that its author signed: a part can end there and nowhere else (SPEC R43). Null when entries are
 * left over after the last signature.
 */
export function piecesOf(
  of: Pick<PackRange, 'certificate' | 'certificateKnown'>,
  entries: readonly StoredEntry[],
): readonly PackRange[] | null {
  const pieces: PackRange[] = [];
  let open: StoredEntry[] = [];
  for (const entry of entries) {
    open.push(entry);
    if (entry.signature === null) continue;
    const [first = entry] = open;
    const bodies = open.map(({ body }) => body);
    pieces.push({ ...of, from: first.seq, prev: first.prev, bodies, signature: entry.signature });
    open = [];
  }
  return open.length === 0 ? pieces : null;
}

/** Pieces of one feed that follow each other become one range again. */
export function joinPieces(pieces: readonly PackRange[]): readonly PackRange[] {
  const groups: PackRange[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && follows(before, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group): PackRange[] => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ ...first, bodies: group.flatMap(({ bodies }) => bodies), signature: last.signature }];
  });
}

function follows(before: PackRange, piece: PackRange): boolean {
  const [one, other] = [before.certificate.certificate.feed, piece.certificate.certificate.feed];
  return one === other && before.from + before.bodies.length === piece.from;
}

/** `bytes`: how big a file may be; `fixed`: what every part carries beside entries (what we have, cards, revocations). */
export type PartSize = { readonly bytes: number; readonly fixed: number };

/**
 * Cuts what is to be sent into parts whose files are at most so big, as few as a guess and a measure give. Each part is
 * complete in itself: it names its own certificates and its ranges end where they are signed. A single piece that is too big
 * stays whole: its author signed nothing before its end.
 */
export async function cutIntoParts(
  pieces: readonly PackRange[],
  size: PartSize,
): Promise<readonly (readonly PackRange[])[]> {
  if (pieces.length === 0) return [];
  const count = await partsNeeded(joinPieces(pieces), size);
  if (count === 1 || pieces.length === 1) return [joinPieces(pieces)];
  const parts: (readonly PackRange[])[] = [];
  for (const slice of slices(pieces, Math.max(count, 2))) parts.push(...(await cutIntoParts(slice, size)));
  return parts;
}

/** How many files this would be if all of it were pressed alike; 1 when it fits. */
async function partsNeeded(ranges: readonly PackRange[], size: PartSize): Promise<number> {
  const entries = ranges.reduce((sum, { bodies }) => sum + bodies.length, 0);
  const manifest = ranges.reduce((sum, range) => sum + wireCost(range), 0);
  const room = Math.max(1, size.bytes - size.fixed);
  const plain = concatBytes(ranges.flatMap(({ bodies }) => byteStringSequence(bodies)));
  // What fits as it lies need not be pressed to be measured: nothing grows by more than a thousandth.
  const pressed = plain.length * 1.001 + manifest < room - 1000 ? plain.length : (await gzip(plain)).length;
  return Math.max(
    Math.ceil(entries / EXCHANGE_LIMITS.entryCount),
    Math.ceil(manifest / (EXCHANGE_LIMITS.manifest / 2)),
    Math.ceil((lockedSize(pressed) + manifest) / room),
  );
}

/** What a range takes in the manifest, in hex and with its certificate, at most. */
function wireCost({ certificate, certificateKnown }: PackRange): number {
  return 480 + (certificateKnown ? 0 : certificate.bytes.length * 2 + 160);
}

/** age adds a header and 16 bytes to each 64 KiB. */
function lockedSize(bytes: number): number {
  return bytes + 400 + 16 * Math.ceil(bytes / 65_536);
}

/** So many runs of pieces of about the same size; at least two when there are two pieces. */
function slices(pieces: readonly PackRange[], count: number): readonly (readonly PackRange[])[] {
  const sizes = pieces.map(({ bodies }) => bodies.reduce((sum, body) => sum + body.length, 0));
  const goal = sizes.reduce((sum, size) => sum + size, 0) / count;
  const runs: PackRange[][] = [[]];
  let filled = 0;
  for (const [index, piece] of pieces.entries()) {
    const size = sizes[index] ?? 0;
    const run = runs.at(-1) ?? [];
    if (run.length > 0 && filled + size / 2 > goal * runs.length) runs.push([piece]);
    else run.push(piece);
    filled += size;
  }
  const [only] = runs;
  if (runs.length > 1 || only === undefined || only.length < 2) return runs;
  return [only.slice(0, -1), only.slice(-1)];
}
