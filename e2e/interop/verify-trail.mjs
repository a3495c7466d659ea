// A second reader of Simpul's audit files, written from src-renderer/exchange/SPEC.md §14 alone and sharing no code with the app:
//   node e2e/interop/verify-trail.mjs known-offices.json < jejak-audit.simpuljejak
// known-offices.json: {"offices": [{"office", "signing"}]}, in hex; authors must be among them. Says what it found as one line of
// JSON, with each place that does not hold; exit code 1 and the broken rule when the file itself is not what it says.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { head, hex, must, sha, signed, u64 } from './bytes.mjs';

const offices = new Map(JSON.parse(readFileSync(process.argv[2], 'utf8')).offices.map((one) => [one.office, one]));
/** A byte string of a CBOR sequence, and where it ends (R40). */
const byteString = (bytes, at) => {
  const { kind, value, end } = head(bytes, at);
  must(kind === 2 && end + value <= bytes.length, 'R40');
  return { value: bytes.subarray(end, end + value), next: end + value };
};

const tar = gunzipSync(readFileSync(0), { maxOutputLength: 64 * 1024 * 1024 });
let place = 0;
const [json, seal, entries] = ['trail.json', 'trail.sig', 'entries.cbor'].map((name) => {
  must(tar.subarray(place, place + name.length + 1).toString('latin1') === `${name}\0`, 'R102');
  const size = Number.parseInt(tar.subarray(place + 124, place + 135).toString(), 8);
  const start = place + 512;
  place = start + Math.ceil(size / 512) * 512;
  return tar.subarray(start, start + size);
});
must(seal.length === 112 && signed(seal.subarray(16, 48), 'manifest', json, seal.subarray(48)), 'R103');
const list = JSON.parse(json.toString('utf8'));
must(list.format === 'simpul-trail' && list.minReader === 1, 'R103');
must(list.from.office === seal.subarray(0, 16).toString('hex'), 'R103');
must(offices.get(list.from.office)?.signing === seal.subarray(16, 48).toString('hex'), 'R103');

const faults = [];
const next = new Map();
let [at, count] = [0, 0];
for (const { feed, office, from, to, prev } of list.ranges) {
  const key = hex(offices.get(office)?.signing ?? '00'.repeat(32));
  // R45: the certificate names feed, office and key as byte strings, and is signed by that key.
  const vouched = list.certs.some(
    ({ cert, sig }) =>
      [feed, office, key.toString('hex')].every((part) => cert.includes(part)) &&
      signed(key, 'certificate', hex(cert), hex(sig)),
  );
  if (!vouched) faults.push(['author', null]);
  if (list.about === null && from > (next.get(feed) ?? 1)) faults.push(['missing', next.get(feed) ?? 1]);
  next.set(feed, to + 1);
  let before = hex(prev);
  for (let seq = from; seq <= to; seq += 1) {
    const body = byteString(entries, at);
    const link = byteString(entries, body.next);
    at = link.next;
    count += 1;
    const hash = link.value.subarray(0, 32);
    const message = Buffer.concat([hex(feed), u64(seq), hash]);
    if (!sha('simpul/1 entry\0', hex(feed), u64(seq), before, body.value).equals(hash)) faults.push(['altered', seq]);
    else if (link.value.length === 96 ? !signed(key, 'head', message, link.value.subarray(32)) : seq === to)
      faults.push(['unsigned', seq]);
    before = hash;
  }
}
if (faults.length === 0 && sha(entries).toString('hex') !== list.entries.sha256) faults.push(['content', null]);
console.log(JSON.stringify({ from: list.from.office, entries: count, faults }));
