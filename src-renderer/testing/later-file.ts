import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
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
  const packed = unwrap(await decryptFile(file, to.openHeader), 'the file is for this office');
  const tar = unwrap(await gunzip(packed, 1_000_000), 'a package is gzip');
  const [manifest, , entries] = present(readTar(tar, MEMBERS), 'a package has three members');
  const parsed = JSON.parse(new TextDecoder().decode(manifest));
  const json = canonicalBytes({ ...parsed, version: 3, minReader: 2 });
  const seal = await makeSeal({ office: from.office, key: from.signing }, 'manifest', json, from.signer);
  const contents = [json, seal, present(entries, 'three members')];
  const inner = writeTar(MEMBERS.map((name, index) => ({ name, bytes: contents[index] ?? json })));
  return unwrap(await encryptTo([to.recipient], await gzip(inner)), 'the office can be written to');
}
