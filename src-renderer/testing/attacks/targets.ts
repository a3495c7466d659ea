import { present } from '#base/assert.ts';
import { type Bytes, toHex } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import { decryptFile, encryptTo } from '#exchange/age-file.ts';
import { makeCard } from '#exchange/card.ts';
import { gunzip, gzip } from '#exchange/gzip.ts';
import type { Reader } from '#exchange/opened-package.ts';
import { packPackage, type PackOrder } from '#exchange/pack.ts';
import { makeSeal } from '#exchange/seal.ts';
import { readTar, writeTar } from '#exchange/tar.ts';
import { MEMBERS, type OpenedFile } from '#exchange/unpack.ts';
import { partiesScope } from '#feed/scope.ts';
import type { Purpose } from '#feed/signature.ts';
import {
  cardOf,
  packOrder,
  packRange,
  plannedFeed,
  readerOf,
  sampleFeed,
  type SampleOffice,
  sampleOffice,
} from '#testing/sample-offices.ts';

/** A file that is attacked, and the ways to what lies inside it. */
export type Target = {
  readonly name: 'package' | 'request' | 'card';
  readonly good: Bytes;
  readonly reader: Reader;
  /** What lies under encryption and compression, and the way back to a file that opens as far as that. */
  readonly inside: Bytes;
  readonly wrapped: (inside: Uint8Array) => Promise<Bytes>;
  /** The text that the seal covers, and a file in which its true author has sealed another text: a dishonest partner. */
  readonly sealed: Bytes;
  readonly resealed: (text: Uint8Array) => Promise<Bytes>;
};

const CARD = ['card.json', 'card.sig'] as const;

/** A package of two ranges, a request and a card, with real keys. */
export async function attackTargets(): Promise<readonly Target[]> {
  const [sleman, magelang] = [await sampleOffice('34.04', 'Sleman'), await sampleOffice('33.08', 'Magelang')];
  const notes = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'].map((note) => ({ note }));
  const feed = await sampleFeed(sleman, partiesScope(['33.08', '34.04']), notes);
  const knows = { feeds: [plannedFeed(feed)] };
  const delta = packOrder(sleman, [magelang], [packRange(feed, 1, 3), packRange(feed, 4, 6)], knows);
  const want = new Map([[feed.certificate.certificate.feed, [{ from: 7, to: 9 }]]]);
  // With the word on which entry the feed ends: a file of version 2.
  const tip = feed.entries.at(-1)?.hash;
  const request = packOrder(sleman, [magelang], [], { feeds: [{ ...plannedFeed(feed), tip }], kind: 'request', want });
  return [
    await packageTarget('package', { sleman, magelang, order: delta }, readerOf(magelang, { offices: [sleman] })),
    await packageTarget('request', { sleman, magelang, order: request }, readerOf(magelang, { offices: [sleman] })),
    await cardTarget(sleman, readerOf(magelang)),
  ];
}

/** What an opened file says in somebody's name: who vouches for it, and what the authors of entries signed. */
export function spokenBy(opened: OpenedFile): readonly string[] {
  if (opened.kind === 'card') {
    const { office, signing, recipient } = opened.card;
    return [`${office} ${toHex(signing)} ${recipient}`];
  }
  if (opened.kind === 'trail') return opened.trail.list.ranges.map((range) => JSON.stringify(range));
  const { sender, ranges, certs } = opened.package;
  const entries = ranges.flatMap((range) =>
    range.entries.map(({ seq, hash }) => [range.feed, seq, toHex(hash)].join(' ')),
  );
  return [sender.office, ...certs.map(({ bytes }) => toHex(bytes)), ...entries];
}

async function packageTarget(
  name: 'package' | 'request',
  of: { readonly sleman: SampleOffice; readonly magelang: SampleOffice; readonly order: PackOrder },
  reader: Reader,
): Promise<Target> {
  const { sleman, magelang, order } = of;
  const good = unwrap(await packPackage(order, sleman.signer), 'the order is right').bytes;
  const packed = unwrap(await decryptFile(good, magelang.openHeader), 'it is for Magelang');
  const inside = unwrap(await gunzip(packed, 10_000_000), 'it is whole');
  const wrapped = async (tar: Uint8Array): Promise<Bytes> =>
    unwrap(await encryptTo([magelang.recipient], await gzip(tar)), 'Magelang can be written to');
  return {
    name,
    good,
    reader,
    inside,
    wrapped,
    ...seals(sleman, { inside, wrapped, names: MEMBERS, purpose: 'manifest' }),
  };
}

async function cardTarget(sleman: SampleOffice, reader: Reader): Promise<Target> {
  const good = await makeCard(cardOf(sleman), sleman.signer);
  const inside = unwrap(await gunzip(good, 16_384), 'it is whole');
  const from = { inside, wrapped: gzip, names: CARD, purpose: 'card' as const };
  return { name: 'card', good, reader, inside, wrapped: gzip, ...seals(sleman, from) };
}

function seals(
  by: SampleOffice,
  of: Pick<Target, 'inside' | 'wrapped'> & { readonly names: readonly string[]; readonly purpose: Purpose },
): Pick<Target, 'sealed' | 'resealed'> {
  const members = present(readTar(of.inside, of.names), 'the tar is good');
  const resealed = async (text: Uint8Array): Promise<Bytes> => {
    const seal = await makeSeal({ office: by.office, key: by.signing }, of.purpose, text, by.signer);
    const contents = [text, seal, ...members.slice(2)];
    return of.wrapped(writeTar(of.names.map((name, index) => ({ name, bytes: contents[index] ?? text }))));
  };
  return { sealed: new Uint8Array(present(members[0], 'the text')), resealed };
}
