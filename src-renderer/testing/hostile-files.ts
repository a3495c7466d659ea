import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import { decryptFile, encryptTo } from '#exchange/age-file.ts';
import { canonicalBytes } from '#exchange/canonical-file.ts';
import { gunzip, gzip } from '#exchange/gzip.ts';
import type { Manifest } from '#exchange/manifest.ts';
import type { Reader } from '#exchange/opened-package.ts';
import { packPackage } from '#exchange/pack.ts';
import { makeSeal } from '#exchange/seal.ts';
import { readTar, writeTar } from '#exchange/tar.ts';
import { MEMBERS, openFile } from '#exchange/unpack.ts';
import { partiesScope } from '#feed/scope.ts';
import type { Signer } from '#feed/signature.ts';
import { packOrder, packRange, readerOf, sampleFeed, type SampleOffice, sampleOffice } from './sample-offices.ts';

/*
 * A good package from Sleman to Magelang, and the ways to make bad ones of it: the bed of all hostile tests of the exchange.
 */

export async function hostileBed() {
  const [sleman, magelang, bantul] = await Promise.all([
    sampleOffice('34.04', 'Sleman'),
    sampleOffice('33.08', 'Magelang'),
    sampleOffice('34.02', 'Bantul'),
  ]);
  const shared = partiesScope(['34.04', '33.08', '34.02']);
  const notes = ['satu', 'dua', 'tiga', 'dua'].map((note) => ({ note }));
  const feed = await sampleFeed(sleman, shared, notes);
  const reader = readerOf(magelang, { offices: [sleman] });
  const packed = async (order: Parameters<typeof packPackage>[0], signer: Signer = sleman.signer): Promise<Bytes> =>
    unwrap(await packPackage(order, signer), 'the sample is right').bytes;
  const good = await packed(packOrder(sleman, [magelang], [packRange(feed, 1, 2), packRange(feed, 3, 4)]));
  /** The tar inside the good package. */
  const tar = await insideOf(good, magelang);
  const wrapped = async (inner: Uint8Array): Promise<Bytes> =>
    unwrap(await encryptTo([magelang.recipient], await gzip(inner)), 'Magelang can be written to');
  /** Why it is refused; nothing when it is not. */
  const refusalOf = async (file: Uint8Array, by: Reader = reader): Promise<string | undefined> => {
    const opened = await openFile(file, by);
    return opened.ok ? undefined : opened.error;
  };
  /** A package whose manifest was changed and signed again by its true sender: what a dishonest partner can make. */
  const forged = async (
    change: (manifest: Manifest) => unknown,
    given: { readonly entries?: Uint8Array; readonly signer?: Signer } = {},
  ): Promise<Bytes> => {
    const { manifest, entries } = manifestIn(tar);
    const changed = change(manifest);
    const json = changed instanceof Uint8Array ? changed : canonicalBytes(changed as never);
    const by = { office: sleman.office, key: sleman.signing };
    const seal = await makeSeal(by, 'manifest', json, given.signer ?? sleman.signer);
    const contents = [json, seal, given.entries ?? entries];
    return wrapped(writeTar(MEMBERS.map((name, index) => ({ name, bytes: contents[index] ?? json }))));
  };
  return { sleman, magelang, bantul, shared, feed, reader, good, tar, packed, wrapped, refusalOf, forged };
}

/** What lies under encryption and compression. */
export async function insideOf(file: Uint8Array, to: SampleOffice): Promise<Bytes> {
  return unwrap(
    await gunzip(unwrap(await decryptFile(file, to.openHeader), 'it is for them'), 10_000_000),
    'it is whole',
  );
}

export function manifestIn(inner: Uint8Array): { readonly manifest: Manifest; readonly entries: Uint8Array } {
  const members = present(readTar(inner, MEMBERS), 'the tar is good');
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(members[0]));
  return { manifest, entries: present(members[2], 'three members') };
}
