import { present } from '#base/assert.ts';
import { type Bytes, concatBytes, toHex } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import { canonicalBytes } from '#exchange/canonical-file.ts';
import { gunzip, gzip } from '#exchange/gzip.ts';
import { makeSeal } from '#exchange/seal.ts';
import { readTar, writeTar } from '#exchange/tar.ts';
import { TRAIL_MEMBERS, type TrailList } from '#exchange/trail-file.ts';
import { byteStringSequence, readSomeByteStrings } from '#feed/cbor.ts';
import { sha256 } from '#feed/digest.ts';
import type { SampleOffice } from './sample-offices.ts';

/*
 * Audit files as somebody would alter them who can pack and unpack them and has no key of the offices in it.
 */

type Pair = { readonly body: Uint8Array; readonly link: Uint8Array };
export type Parts = { readonly at: number; readonly bytes: number; readonly entries: readonly Pair[] };

/** What is in the container, unpacked. */
export async function outOf(file: Uint8Array): Promise<Bytes> {
  return unwrap(await gunzip(file, 100_000_000), 'an audit file is gzip');
}

/** The same file with one byte of its content another. */
export async function altered(file: Uint8Array, at: number): Promise<Bytes> {
  const tar = await outOf(file);
  tar[at] = (tar[at] ?? 0) ^ 1;
  return gzip(tar);
}

async function membersOf(file: Uint8Array): Promise<readonly [list: TrailList, seal: Uint8Array, entries: Uint8Array]> {
  const [json, seal, entries] = present(readTar(await outOf(file), TRAIL_MEMBERS), 'it has three members');
  return [JSON.parse(new TextDecoder().decode(json)), present(seal, 'a seal'), present(entries, 'entries')];
}

/** The entries of an office, and where they stand. */
export async function entriesOf(file: Uint8Array, office: string): Promise<Parts> {
  const [list, , entries] = await membersOf(file);
  let at = 0;
  for (const range of list.ranges) {
    if (range.office === office) {
      const strings = readSomeByteStrings(entries.subarray(at, at + range.bytes), 1000, 10_000_000);
      const pairs = strings.flatMap((body, index) =>
        index % 2 > 0 ? [] : [{ body, link: present(strings[index + 1], 'a link') }],
      );
      return { at, bytes: range.bytes, entries: pairs };
    }
    at += range.bytes;
  }
  throw new Error('the office wrote nothing in it');
}

/** Other entries in the place of those of an office, under the old seal. */
export async function withEntries(file: Uint8Array, { at, bytes }: Parts, pairs: readonly Pair[]): Promise<Bytes> {
  const [list, seal, entries] = await membersOf(file);
  const changed = concatBytes([entries.subarray(0, at), wire(pairs), entries.subarray(at + bytes)]);
  return packed([canonicalBytes(list), seal, changed]);
}

/** The list as it would be without one entry of the office, or with other entries altogether, sealed by somebody. */
export async function relisted(
  file: Uint8Array,
  parts: Parts,
  of: { readonly leave: number; readonly by: SampleOffice; readonly entries?: Uint8Array },
): Promise<Bytes> {
  const [list, , all] = await membersOf(file);
  const first = parts.entries.slice(0, Math.max(0, of.leave - 1));
  const rest = parts.entries.slice(of.leave);
  const entries =
    of.entries ??
    concatBytes([all.subarray(0, parts.at), wire(first), wire(rest), all.subarray(parts.at + parts.bytes)]);
  let at = 0;
  const ranges = list.ranges.flatMap((range) => {
    const isIt = at === parts.at;
    at += range.bytes;
    if (of.entries !== undefined) return isIt ? [{ ...range, bytes: entries.length }] : [{ ...range, bytes: 0 }];
    if (!isIt) return [range];
    const prev = toHex(present(parts.entries[of.leave - 1], 'it is there').link.subarray(0, 32));
    return [
      { ...range, to: of.leave - 1, bytes: wire(first).length },
      { ...range, from: of.leave + 1, prev, bytes: wire(rest).length },
    ];
  });
  const sums = { bytes: entries.length, sha256: toHex(await sha256([entries])) };
  const json = canonicalBytes({ ...list, ranges, entries: sums });
  const seal = await makeSeal({ office: of.by.office, key: of.by.signing }, 'manifest', json, of.by.signer);
  return packed([json, seal, entries]);
}

function wire(pairs: readonly Pair[]): Uint8Array {
  return concatBytes(byteStringSequence(pairs.flatMap(({ body, link }) => [body, link])));
}

function packed(contents: readonly Uint8Array[]): Promise<Bytes> {
  return gzip(writeTar(TRAIL_MEMBERS.map((name, index) => ({ name, bytes: present(contents[index], 'three') }))));
}
