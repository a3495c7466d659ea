// A second reader of Simpul's packages, written from src-renderer/exchange/SPEC.md alone and sharing no code with the app:
//   age -d -i key.txt kxmt-001.simpul | node e2e/interop/verify-package.mjs <own office id> known-offices.json
// known-offices.json: {"offices": [{"office", "region", "signing"}], "entries": [{"feed", "seq", "hash"}]}, in hex. Says what it found
// as one line of JSON; exit code 1 and the broken rule when the package is not what it says.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { canonical, flat, head, hex, isCount, members, must, sha, signed, u64 } from './bytes.mjs';
import { askedIn, checkVersion, forksIn, introductionsIn, othersIn, revocationsIn } from './manifest-words.mjs';

const [me, known] = process.argv.slice(2);
const { offices: cards, entries: here = [] } = JSON.parse(readFileSync(known, 'utf8'));
const offices = new Map(cards.map((office) => [office.office, office]));
const [json, seal, entries] = members(gunzipSync(readFileSync(0)));
const manifest = JSON.parse(json);
const [by, key] = [seal.subarray(0, 16).toString('hex'), seal.subarray(16, 48)];
must(seal.length === 112 && signed(key, 'manifest', json, seal.subarray(48)), 'R30');
const sender = offices.get(by);
must(sender !== undefined && sender.signing === key.toString('hex') && manifest.from.office === by, 'R30');
must(manifest.format === 'simpul' && manifest.minReader === 1 && manifest.codec === 'gzip', 'R32');
must(['delta', 'full', 'request', 'ack'].includes(manifest.kind), 'R33');
must(manifest.version > 1 || canonical(manifest) === json.toString('utf8'), 'R31');
must(manifest.to.includes(me), 'not for us');
must(isCount(manifest.part.i) && isCount(manifest.part.of) && typeof manifest.part.set === 'string', 'R31 R91');
checkVersion(manifest);
const [asked, revocations] = [askedIn(manifest), revocationsIn(manifest, { me, offices })];
const [introductions, others] = [introductionsIn(manifest), othersIn(manifest, here)];
must(entries.length === manifest.entries.bytes && sha(entries).toString('hex') === manifest.entries.sha256, 'entries');

const certificates = new Map();
for (const { cert, sig } of manifest.certs) {
  const [version, feed, office, writer, scope, nonce] = flat(hex(cert));
  if (version > 1) continue;
  must(sha('simpul/1 feed\0', writer, scope, nonce).subarray(0, 16).equals(feed), 'R13');
  must(signed(writer, 'certificate', hex(cert), hex(sig)), 'R45');
  certificates.set(feed.toString('hex'), { office: office.toString('hex'), key: writer, scope });
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
const forks = forksIn(manifest, certificates);
const part = `${manifest.part.i}/${manifest.part.of}`;
const found = {
  from: by,
  kind: manifest.kind,
  entries: count,
  held,
  asked,
  revocations,
  introductions,
  forks,
  others,
  part,
};
console.log(JSON.stringify(found));
