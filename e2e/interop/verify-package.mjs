// A second reader of Simpul's packages, written from src-renderer/exchange/SPEC.md alone and sharing no code with the app:
//   age -d -i key.txt kxmt-001.simpul | node e2e/interop/verify-package.mjs <own office id> known-offices.json
// known-offices.json: {"offices": [{"office", "region", "signing"}], "entries": [{"feed", "seq", "hash"}]}, in hex. Says what it found as one line of JSON; exit code 1
// and the broken rule when the package is not what it says.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const [me, known] = process.argv.slice(2);
const { offices: cards, entries: here = [] } = JSON.parse(readFileSync(known, 'utf8'));
const offices = new Map(cards.map((office) => [office.office, office]));
const must = (holds, rule) => {
  if (holds) return;
  console.error(rule);
  process.exit(1);
};
const sha = (...parts) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();
const u64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
};
const hex = (text) => Buffer.from(text, 'hex');
/** R12 */
const signed = (key, purpose, message, signature) => {
  const der = Buffer.concat([hex('302a300506032b6570032100'), key]);
  return verify(
    null,
    Buffer.concat([Buffer.from(`simpul/1 ${purpose}\0`), message]),
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  );
};
/** One head of strict CBOR (R16): kind, value, where it ends. */
const head = (bytes, at) => {
  const [kind, info] = [bytes[at] >> 5, bytes[at] & 31];
  must(info < 28, 'R16');
  const size = info < 24 ? 0 : 2 ** (info - 24);
  const value = size === 0 ? info : Number(BigInt(`0x${bytes.subarray(at + 1, at + 1 + size).toString('hex')}`));
  must(size === 0 || value >= [0, 24, 256, 0, 65_536, 0, 0, 0, 2 ** 32][size], 'R16');
  return { kind, value, end: at + 1 + size };
};
/** A flat CBOR array of numbers, texts, byte strings and null (R45). */
const flat = (bytes) => {
  const array = head(bytes, 0);
  must(array.kind === 4, 'R45');
  const items = [];
  let at = array.end;
  for (let left = array.value; left > 0; left -= 1) {
    const item = head(bytes, at);
    const isData = item.kind === 2 || item.kind === 3;
    const data = isData ? bytes.subarray(item.end, item.end + item.value) : null;
    items.push(item.kind === 7 ? null : item.kind === 2 ? data : item.kind === 3 ? data.toString('utf8') : item.value);
    at = item.end + (isData ? item.value : 0);
  }
  must(at === bytes.length, 'R16');
  return items;
};
/** R22, R23: exactly these members, headers to the byte, zero padding, two zero blocks. */
const members = (tar) => {
  const found = [];
  let at = 0;
  for (const name of ['manifest.json', 'manifest.sig', 'entries.cbor']) {
    const size = Number.parseInt(tar.subarray(at + 124, at + 135).toString(), 8);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write('0000600\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\u000000', 257);
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    );
    must(header.equals(tar.subarray(at, at + 512)), 'R23');
    const next = at + 512 + Math.ceil(size / 512) * 512;
    must(
      tar.subarray(at + 512 + size, next).every((byte) => byte === 0),
      'R22',
    );
    found.push(tar.subarray(at + 512, at + 512 + size));
    at = next;
  }
  must(tar.length === at + 1024 && tar.subarray(at).every((byte) => byte === 0), 'R22');
  return found;
};

const [json, seal, entries] = members(gunzipSync(readFileSync(0)));
const manifest = JSON.parse(json);
must(seal.length === 112 && signed(seal.subarray(16, 48), 'manifest', json, seal.subarray(48)), 'R30');
const sender = offices.get(seal.subarray(0, 16).toString('hex'));
must(
  sender !== undefined &&
    sender.signing === seal.subarray(16, 48).toString('hex') &&
    manifest.from.office === sender.office,
  'R30',
);
must(manifest.format === 'simpul' && manifest.minReader === 1 && manifest.codec === 'gzip', 'R32');
must(['delta', 'full', 'request', 'ack'].includes(manifest.kind), 'R33');
const canonical = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? `{${Object.keys(value)
        .toSorted()
        .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
        .join(',')}}`
    : Array.isArray(value)
      ? `[${value.map(canonical).join(',')}]`
      : JSON.stringify(value);
must(manifest.version > 1 || canonical(manifest) === json.toString('utf8'), 'R31');
must(manifest.to.includes(me), 'not for us');
const isCount = (value) => Number.isSafeInteger(value) && value > 0;
const isHex = (text, bytes) => typeof text === 'string' && new RegExp(`^[0-9a-f]{${bytes * 2}}$`).test(text);
must(isCount(manifest.part.i) && isCount(manifest.part.of) && typeof manifest.part.set === 'string', 'R31 R91');
const later = ['revocations', 'introductions', 'forks', 'tips'].filter((field) => manifest[field] !== undefined);
must(later.length === 0 || manifest.version > 1, 'R32');
/** R87 R107: how many entries are asked for, each once. */
let asked = 0;
for (const { feed, ranges } of manifest.want) {
  must(isHex(feed, 16) && ranges.length > 0 && ranges.every((span) => span.length === 2 && span.every(isCount)), 'R31');
  let end = 0;
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    asked += Math.max(0, to - Math.max(from - 1, end));
    end = Math.max(end, to);
  }
}
/** R70–R74: what is said about keys, and whether it binds. */
const revocations = [];
for (const { seal: sealed, text } of manifest.revocations ?? []) {
  const [by, key] = [sealed.slice(0, 32), sealed.slice(32, 96)];
  must(isHex(sealed, 112) && signed(hex(key), 'revocation', Buffer.from(text), hex(sealed.slice(96))), 'R71');
  const said = JSON.parse(text);
  if (said.minReader > 1) continue;
  must(said.format === 'simpul-revocation' && (said.version > 1 || canonical(said) === text), 'R70');
  const isKnown = said.office !== me && offices.get(said.office)?.signing === said.signing;
  if (isKnown && offices.get(by)?.signing === key) revocations.push(by === said.office ? 'binding' : 'hint');
}
for (const { office, fingerprint } of manifest.introductions ?? []) {
  must(isHex(office, 16) && /^\d{5}( \d{5}){5}$/.test(fingerprint), 'R80');
}
/** R110: a feed of ours of which the sender has another history. */
for (const { at, feed, head, sig, to } of manifest.forks ?? []) {
  must(isCount(at) && isCount(to) && isHex(feed, 16) && isHex(head, 32) && isHex(sig, 64), 'R110');
}
/** R113 R114: feeds that end, by the sender's word, on another entry than the one that is here. */
const feeds = Object.keys(manifest.have).toSorted();
const tips = manifest.tips ?? '0'.repeat(feeds.length * 16);
must(isHex(tips, feeds.length * 8), 'R113');
const others = feeds.filter((feed, index) => {
  const [tip, seq] = [tips.slice(index * 16, index * 16 + 16), [manifest.have[feed]].flat()[0]];
  const ours = here.find((entry) => entry.feed === feed && entry.seq === seq);
  return tip !== '0'.repeat(16) && ours !== undefined && !ours.hash.startsWith(tip);
});
must(entries.length === manifest.entries.bytes && sha(entries).toString('hex') === manifest.entries.sha256, 'entries');
const certificates = new Map();
for (const { cert, sig } of manifest.certs) {
  const [version, feed, office, key, scope, nonce] = flat(hex(cert));
  if (version > 1) continue;
  must(sha('simpul/1 feed\0', key, scope, nonce).subarray(0, 16).equals(feed), 'R13');
  must(signed(key, 'certificate', hex(cert), hex(sig)), 'R45');
  certificates.set(feed.toString('hex'), { office: office.toString('hex'), key, scope });
}
let [at, count, held] = [0, 0, 0];
for (const range of manifest.ranges) {
  const [author, certificate, end] = [offices.get(range.office), certificates.get(range.feed), at + range.bytes];
  const bodies = [];
  for (; at < end;) {
    const body = head(entries, at);
    must(body.kind === 2, 'R40');
    bodies.push(entries.subarray(body.end, body.end + body.value));
    at = body.end + body.value;
  }
  must(at === end && bodies.length === range.to - range.from + 1, 'R40');
  if (author === undefined || certificate === undefined) {
    held += 1;
    continue;
  }
  must(certificate.office === range.office && certificate.key.toString('hex') === author.signing, 'R61');
  const regions = certificate.scope.startsWith('parties:') ? certificate.scope.slice(8).split('+') : [];
  must(
    [author, sender, offices.get(me)].every(({ region }) => regions.includes(region)),
    'R63',
  );
  let hash = hex(range.prev);
  for (const [index, body] of bodies.entries())
    hash = sha('simpul/1 entry\0', hex(range.feed), u64(range.from + index), hash, body);
  must(hash.toString('hex') === range.head, 'R43');
  must(signed(certificate.key, 'head', Buffer.concat([hex(range.feed), u64(range.to), hash]), hex(range.sig)), 'R43');
  count += bodies.length;
}
const { introductions = [], forks = [], part } = manifest;
/** R110: where the range that proves it came along, its head is the one the word names, signed by the same author. */
for (const { feed, head: said, sig, to } of forks) {
  const [range, certificate] = [
    manifest.ranges.find((one) => one.feed === feed && one.to === to),
    certificates.get(feed),
  ];
  const message = Buffer.concat([hex(feed), u64(to), hex(said)]);
  must(range === undefined || range.head === said, 'R110');
  must(certificate === undefined || signed(certificate.key, 'head', message, hex(sig)), 'R110');
}
console.log(
  JSON.stringify({
    from: sender.office,
    kind: manifest.kind,
    entries: count,
    held,
    asked,
    revocations,
    introductions: introductions.length,
    forks: forks.length,
    others: others.length,
    part: `${part.i}/${part.of}`,
  }),
);
