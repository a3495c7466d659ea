import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import type { Json } from '#base/canonical-json.ts';
import { unwrap } from '#base/result.ts';
import { decryptFile, encryptTo } from '#exchange/age-file.ts';
import { canonicalBytes } from '#exchange/canonical-file.ts';
import { gunzip, gzip } from '#exchange/gzip.ts';
import { makeSeal } from '#exchange/seal.ts';
import { readTar, writeTar } from '#exchange/tar.ts';
import { MEMBERS } from '#exchange/unpack.ts';
import type { SampleOffice } from './sample-offices.ts';

/** A package as a Simpul after this one would make it: readers of this version are told that they do not understand it (D5). */
export async function laterFile(file: Uint8Array, from: SampleOffice, to: SampleOffice): Promise<Bytes> {
  return resealed(file, { from, to }, (manifest) => ({ ...manifest, version: 3, minReader: 2 }));
}

/** A package with another manifest, sealed by its sender. */
export async function resealed(
  file: Uint8Array,
  { from, to }: { readonly from: SampleOffice; readonly to: SampleOffice },
  change: (manifest: JsonObject) => JsonObject,
): Promise<Bytes> {
  const packed = unwrap(await decryptFile(file, to.openHeader), 'the file is for this office');
  const tar = unwrap(await gunzip(packed, 1_000_000), 'a package is gzip');
  const [manifest, , entries] = present(readTar(tar, MEMBERS), 'a package has three members');
  const json = canonicalBytes(change(JSON.parse(new TextDecoder().decode(manifest))));
  const seal = await makeSeal({ office: from.office, key: from.signing }, 'manifest', json, from.signer);
  const contents = [json, seal, present(entries, 'three members')];
  const inner = writeTar(MEMBERS.map((name, index) => ({ name, bytes: contents[index] ?? json })));
  return unwrap(await encryptTo([to.recipient], await gzip(inner)), 'the office can be written to');
}

/** A contact card as a Simpul after this one would make it. */
export async function laterCard(card: Uint8Array, of: SampleOffice): Promise<Bytes> {
  const [text] = present(readTar(unwrap(await gunzip(card, 16_384), 'a card is gzip'), CARD), 'a card has two members');
  const json = canonicalBytes({
    ...JSON.parse(new TextDecoder().decode(text)),
    version: 2,
    minReader: 2,
    phone: '0274',
  });
  const seal = await makeSeal({ office: of.office, key: of.signing }, 'card', json, of.signer);
  return gzip(
    writeTar([
      { name: CARD[0], bytes: json },
      { name: CARD[1], bytes: seal },
    ]),
  );
}

const CARD = ['card.json', 'card.sig'] as const;
type JsonObject = { readonly [name: string]: Json };
