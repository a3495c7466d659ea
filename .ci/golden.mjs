// Makes src-renderer/exchange/golden: files for whoever writes a second reader (exchange/SPEC.md §15), good and refused, with
// what a reader must answer to each. The keys are fixed and worthless. Encryption is fresh in every run, so files that are there
// already are kept: they prove that what an earlier version made is still read. `--anew` makes all of them again.
import { createPrivateKey, createPublicKey, createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lastEntries } from './golden/last-entries.mjs';
import { statementsAndParts } from './golden/statements-and-parts.mjs';
import { openSources } from './load-source.mjs';

const folder = fileURLToPath(new URL('../src-renderer/exchange/golden', import.meta.url));
const sources = await openSources();
const room = (path) => sources.load(`src-renderer/${path}`);
const sample = await room('testing/sample-offices.ts');
const { packPackage } = await room('exchange/pack.ts');
const { MEMBERS } = await room('exchange/unpack.ts');
const { makeCard, rotationMessage } = await room('exchange/card.ts');
const { armored, decryptFile, encryptTo } = await room('exchange/age-file.ts');
const { gunzip, gzip } = await room('exchange/gzip.ts');
const { readTar, writeTar } = await room('exchange/tar.ts');
const { makeSeal } = await room('exchange/seal.ts');
const { canonicalBytes } = await room('exchange/canonical-file.ts');
const { partiesScope, privateScope } = await room('feed/scope.ts');
const { encodeCbor } = await room('feed/cbor.ts');
const { makeRevocation } = await room('exchange/revocation.ts');
const { writeTrail } = await room('exchange/write-trail.ts');
const { TRAIL_MEMBERS } = await room('exchange/trail-file.ts');
const { seededIds } = await room('base/ids.ts');

const IDENTITIES = [
  'AGE-SECRET-KEY-1C2G5UENALDG79HQEXMRRVHS7AHF76N7VNMATG0MRU9CT5ETS45KQWVSU76',
  'AGE-SECRET-KEY-1UHEDJNUSWWVYHMPP3KAVXZE0WAS2FYTDN585F0SU4CMNEWJ4L3DQVKARV7',
  'AGE-SECRET-KEY-1E7KPLG4T5A0ZAL2UWC754L09VG07HADM6J3Q4N83PFX2LEWXSTTS4RT47E',
  'AGE-SECRET-KEY-1VGA5E2TETJXH8D24SGL928SZL32R6WY0E5LXJ87W7PGWLT7X62CSTYMVK6',
];

async function office(number, region, name) {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, number)]);
  const key = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
  const signing = new Uint8Array(Buffer.from(key.export({ format: 'jwk' }).x, 'base64url'));
  return sample.sampleOffice(region, name, { pkcs8: new Uint8Array(pkcs8), signing, identity: IDENTITIES[number - 1] });
}

const sleman = await office(1, '34.04', 'Sekretariat Kerja Sama Sleman');
const magelang = await office(2, '33.08', 'Sekretariat Kerja Sama Magelang');
const bantul = await office(3, '34.02', 'Sekretariat Kerja Sama Bantul');
const stranger = await office(4, '33.10', 'Sekretariat Kerja Sama Klaten');

const all = partiesScope(['33.08', '34.02', '34.04']);
const change = (text) => [{ doc: '0123456789abcdefghijAB', changes: [new TextEncoder().encode(text)] }];
const slemanFeed = await sample.sampleFeed(
  sleman,
  all,
  [{ note: 'satu', parts: change('one') }, { note: 'dua', parts: change('two') }, { note: 'tiga' }],
  seededIds(11),
);
const bantulFeed = await sample.sampleFeed(bantul, all, [{ note: 'dari Bantul' }], seededIds(12));
const strangerFeed = await sample.sampleFeed(stranger, partiesScope(['33.08', '33.10', '34.04']), [{}], seededIds(13));
const magelangFeed = await sample.sampleFeed(
  magelang,
  all,
  [{ note: 'sama' }, { note: 'riwayat lain' }],
  seededIds(15),
);
const secret = await sample.sampleFeed(sleman, privateScope(), [{ note: 'rahasia' }], seededIds(14));

async function pack(sender, recipients, ranges, rest = {}) {
  const made = await packPackage(sample.packOrder(sender, recipients, ranges, rest), sender.signer);
  if (!made.ok) throw new Error(`a golden package was not made: ${made.error}`);
  return made.value.bytes;
}

const good = await pack(sleman, [magelang], [sample.packRange(slemanFeed, 1, 2), sample.packRange(slemanFeed, 3, 3)], {
  feeds: [sample.plannedFeed(slemanFeed)],
});
const opened = await decryptFile(good, magelang.openHeader);
const tar = (await gunzip(opened.value, 1e6)).value;
const [manifestBytes, , entries] = readTar(tar, MEMBERS);
const manifest = JSON.parse(Buffer.from(manifestBytes).toString());

async function sealed(json, signer = sleman.signer) {
  const seal = await makeSeal({ office: sleman.office, key: sleman.signing }, 'manifest', json, signer);
  return wrap(writeTar(MEMBERS.map((name, index) => ({ name, bytes: [json, seal, entries][index] }))));
}
async function wrap(inner, recipient = magelang.recipient) {
  return (await encryptTo([recipient], await gzip(inner))).value;
}
const changed = (fields) => sealed(canonicalBytes({ ...manifest, ...fields }));
const flipped = (bytes, at) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
const later = await sample.nextEntry(slemanFeed, undefined, encodeCbor([2, 'later']));
const newCard = sample.cardOf(stranger, { office: sleman.office, region: '34.04', seq: 2 });
const handedOver = {
  ...newCard,
  previous: {
    signing: sleman.signing,
    recipient: sleman.recipient,
    signature: new Uint8Array(await sleman.signer('card', rotationMessage(newCard))),
  },
};
const secretCert = {
  cert: Buffer.from(secret.certificate.bytes).toString('hex'),
  sig: Buffer.from(secret.certificate.signature).toString('hex'),
};

async function parted(file) {
  const inner = (await gunzip((await decryptFile(file, magelang.openHeader)).value, 1e6)).value;
  const [text, , body] = readTar(inner, MEMBERS);
  return { manifest: JSON.parse(Buffer.from(text).toString()), body };
}
/** The same package with other fields in its manifest, sealed anew: by its sender, where no other is named. */
async function resealed(file, fields, signer = sleman.signer) {
  const { manifest: before, body } = await parted(file);
  const json = canonicalBytes({ ...before, ...fields });
  const seal = await makeSeal({ office: sleman.office, key: sleman.signing }, 'manifest', json, signer);
  return wrap(writeTar(MEMBERS.map((name, index) => ({ name, bytes: [json, seal, body][index] }))));
}

const FILES = [
  ['good.simpul', good, { answer: 'package', entries: 3, held: 0 }],
  ['good.txt', Buffer.from(armored(good)), { answer: 'package', entries: 3, held: 0 }],
  [
    'forwarded.simpul',
    await pack(sleman, [magelang, bantul], [sample.packRange(slemanFeed), sample.packRange(bantulFeed)]),
    { answer: 'package', entries: 4, held: 0 },
  ],
  [
    'unknown-author.simpul',
    await pack(sleman, [magelang], [sample.packRange(slemanFeed), sample.packRange(strangerFeed)]),
    { answer: 'package', entries: 3, held: 1 },
  ],
  [
    'request.simpul',
    await pack(sleman, [magelang], [], {
      kind: 'request',
      want: new Map([[bantulFeed.certificate.certificate.feed, [{ from: 2, to: 4 }]]]),
    }),
    { answer: 'package', entries: 0, held: 0 },
  ],
  [
    'later-entry.simpul',
    await pack(sleman, [magelang], [sample.packRange({ ...slemanFeed, entries: [later] })]),
    { answer: 'package', entries: 1, held: 0 },
  ],
  ['later-readable.simpul', await changed({ version: 2, extra: true }), { answer: 'package', entries: 3, held: 0 }],
  ['card.simpulkartu', await makeCard(sample.cardOf(sleman), sleman.signer), { answer: 'card' }],
  ['card-new-keys.simpulkartu', await makeCard(handedOver, stranger.signer), { answer: 'card' }],
  ['later.simpul', await changed({ minReader: 2, version: 2 }), { answer: 'newer-version' }],
  ['later-kind.simpul', await changed({ kind: 'poll' }), { answer: 'newer-version' }],
  ['altered-outside.simpul', flipped(good, good.length - 40), { answer: 'damaged' }],
  ['altered-padding.simpul', await wrap(flipped(tar, tar.length - 5)), { answer: 'damaged' }],
  ['altered-header.simpul', await wrap(flipped(tar, 330)), { answer: 'damaged' }],
  ['altered-entries.simpul', await wrap(flipped(tar, tar.length - 1024 - 500)), { answer: 'damaged' }],
  ['cut.simpul', good.subarray(0, good.length - 100), { answer: 'damaged' }],
  ['spaced-json.simpul', await sealed(Buffer.from(JSON.stringify(manifest, null, 1))), { answer: 'damaged' }],
  ['not-for-us.simpul', await pack(sleman, [bantul], [sample.packRange(slemanFeed)]), { answer: 'not-for-us' }],
  ['sent-on.simpul', await changed({ to: [bantul.office] }), { answer: 'not-for-us' }],
  ['unknown-sender.simpul', await pack(stranger, [magelang], []), { answer: 'unknown-sender' }],
  ['other-key.simpul', await pack({ ...stranger, office: sleman.office }, [magelang], []), { answer: 'key-changed' }],
  ['forged-seal.simpul', await sealed(manifestBytes, stranger.signer), { answer: 'bad-signature' }],
  [
    'forged-head.simpul',
    await changed({ ranges: manifest.ranges.map((range) => ({ ...range, sig: '00'.repeat(64) })) }),
    { answer: 'bad-signature' },
  ],
  [
    'moved-range.simpul',
    await changed({ ranges: manifest.ranges.map((range) => ({ ...range, from: range.from + 5, to: range.to + 5 })) }),
    { answer: 'broken-chain' },
  ],
  [
    'endless-range.simpul',
    await changed({ ranges: manifest.ranges.slice(1).map((range) => ({ ...range, to: 9e15 })) }),
    { answer: 'too-many' },
  ],
  [
    'private.simpul',
    await changed({
      certs: [secretCert],
      ranges: manifest.ranges.map((range) => ({ ...range, feed: secret.certificate.certificate.feed })),
    }),
    { answer: 'not-allowed' },
  ],
  ['forged-card.simpulkartu', await makeCard(newCard, stranger.signer), { answer: 'bad-signature' }],
  ...(await statementsAndParts({
    offices: { sleman, magelang, bantul, stranger },
    feeds: { sleman: slemanFeed, bantul: bantulFeed, magelang: magelangFeed, stranger: strangerFeed },
    packRange: sample.packRange,
    manifestIn: async (file) => (await parted(file)).manifest,
    pack,
    resealed,
    makeRevocation,
    makeSeal,
    canonicalBytes,
  })),
  ...(await lastEntries({ sleman, magelang, feed: slemanFeed, pack, plannedFeed: sample.plannedFeed, resealed })),
  ['letter.simpul', Buffer.from('Yth. Bapak/Ibu, bersama ini kami sampaikan …'), { answer: 'unknown-content' }],
];

const trailBytes = await writeTrail(
  {
    about: null,
    app: '0.1.0',
    created: 1_795_000_000_000,
    by: { office: sleman.office, signing: sleman.signing },
    cards: [await makeCard(sample.cardOf(sleman), sleman.signer), await makeCard(sample.cardOf(bantul), bantul.signer)],
    spans: [slemanFeed, bantulFeed].map(({ certificate, entries }) => ({ certificate, entries })),
  },
  sleman.signer,
);
if (!trailBytes.ok) throw new Error(`a golden audit file was not made: ${trailBytes.error}`);
const trailTar = (await gunzip(trailBytes.value, 1_000_000)).value;
const [trailList, , trailEntries] = readTar(trailTar, TRAIL_MEMBERS);
const trailOf = async (list, entries, signer = sleman.signer) => {
  const seal = await makeSeal({ office: sleman.office, key: sleman.signing }, 'manifest', list, signer);
  const contents = [list, seal, entries];
  return gzip(writeTar(TRAIL_MEMBERS.map((name, at) => ({ name, bytes: contents[at] }))));
};
const secondBody = Buffer.from(trailEntries).indexOf(Buffer.from('dua'));
FILES.push(
  ['trail.simpuljejak', trailBytes.value, { answer: 'trail', entries: 4, faults: [] }],
  [
    'trail-altered.simpuljejak',
    await trailOf(trailList, flipped(trailEntries, secondBody)),
    { answer: 'trail', entries: 4, faults: [['altered', 2]] },
  ],
  [
    'trail-forged-seal.simpuljejak',
    await trailOf(trailList, trailEntries, stranger.signer),
    { answer: 'bad-signature' },
  ],
);

const known = [sleman, magelang, bantul].map(({ office: id, region, signing, recipient }) => ({
  office: id,
  region,
  signing: Buffer.from(signing).toString('hex'),
  recipient,
}));
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const reader = {
  office: magelang.office,
  region: magelang.region,
  identity: magelang.identity,
  offices: known,
  // What it has of Sleman: the word of a last entry is held against it (R114).
  certs: [{ cert: hex(slemanFeed.certificate.bytes), sig: hex(slemanFeed.certificate.signature) }],
  entries: slemanFeed.entries.slice(1).map(({ feed, seq, hash }) => ({ feed, seq, hash: hex(hash) })),
};

mkdirSync(folder, { recursive: true });
const isAnew = process.argv.includes('--anew');
const index = FILES.map(([file, made, expected]) => {
  const path = `${folder}/${file}`;
  const bytes = !isAnew && existsSync(path) ? readFileSync(path) : made;
  writeFileSync(path, bytes);
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), ...expected };
});
writeFileSync(`${folder}/index.json`, `${JSON.stringify({ reader, files: index }, null, 2)}\n`);
await sources.close();
