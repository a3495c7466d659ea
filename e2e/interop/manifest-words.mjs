// What a manifest tells beside its ranges: what is asked for (§12), revoked keys (§9), introductions (§10), other histories (§16), last
// entries (R113, R114). All of it is checked, and counted for the answer.
import { canonical, hex, isCount, isHex, must, signed, u64 } from './bytes.mjs';

/** R32: these are in no manifest of version 1. */
export function checkVersion(manifest) {
  const later = ['revocations', 'introductions', 'forks', 'tips'].filter((field) => manifest[field] !== undefined);
  must(later.length === 0 || manifest.version > 1, 'R32');
}

/** R87 R107: how many entries are asked for, each once. */
export function askedIn({ want }) {
  let asked = 0;
  for (const { feed, ranges } of want) {
    must(isHex(feed, 16) && ranges.length > 0, 'R31');
    must(
      ranges.every((span) => span.length === 2 && span.every(isCount)),
      'R31',
    );
    let end = 0;
    for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
      asked += Math.max(0, to - Math.max(from - 1, end));
      end = Math.max(end, to);
    }
  }
  return asked;
}

/** R70–R74: what is said about keys, and whether it binds. */
export function revocationsIn({ revocations = [] }, knowledge) {
  return revocations.flatMap((each) => {
    const [by, key] = [each.seal.slice(0, 32), each.seal.slice(32, 96)];
    const message = Buffer.from(each.text);
    must(isHex(each.seal, 112) && signed(hex(key), 'revocation', message, hex(each.seal.slice(96))), 'R71');
    const said = JSON.parse(each.text);
    if (said.minReader > 1) return [];
    must(said.format === 'simpul-revocation' && (said.version > 1 || canonical(said) === each.text), 'R70');
    return weightOf(said, { by, key }, knowledge);
  });
}

/** By the office itself it binds, by another one that is known it is a hint; of a key that is not known here it is nothing. */
function weightOf({ office, signing }, { by, key }, { me, offices }) {
  if (office === me || offices.get(office)?.signing !== signing) return [];
  if (offices.get(by)?.signing !== key) return [];
  return [by === office ? 'binding' : 'hint'];
}

export function introductionsIn({ introductions = [] }) {
  for (const { office, fingerprint } of introductions) {
    must(isHex(office, 16) && /^\d{5}( \d{5}){5}$/.test(fingerprint), 'R80');
  }
  return introductions.length;
}

/** R110: feeds of ours of which the sender has another history; where the range that proves it came along, it is the one the word names. */
export function forksIn({ forks = [], ranges }, certificates) {
  for (const { at, feed, head, sig, to } of forks) {
    must(isCount(at) && isCount(to) && isHex(feed, 16) && isHex(head, 32) && isHex(sig, 64), 'R110');
    const [range, certificate] = [ranges.find((one) => one.feed === feed && one.to === to), certificates.get(feed)];
    const message = Buffer.concat([hex(feed), u64(to), hex(head)]);
    must(range === undefined || range.head === head, 'R110');
    must(certificate === undefined || signed(certificate.key, 'head', message, hex(sig)), 'R110');
  }
  return forks.length;
}

/** R113 R114: how many feeds end, by the sender's word, on another entry than the one that is here. */
export function othersIn(manifest, here) {
  const feeds = Object.keys(manifest.have).toSorted();
  const tips = manifest.tips ?? '0'.repeat(feeds.length * 16);
  must(isHex(tips, feeds.length * 8), 'R113');
  return feeds.filter((feed, index) => {
    const [tip, seq] = [tips.slice(index * 16, index * 16 + 16), [manifest.have[feed]].flat()[0]];
    const ours = here.find((entry) => entry.feed === feed && entry.seq === seq);
    return tip !== '0'.repeat(16) && ours !== undefined && !ours.hash.startsWith(tip);
  }).length;
}
