// What the second readers need of SPEC.md's bytes: hashes, signatures, strict CBOR, tar, canonical JSON.
import { createHash, createPublicKey, verify } from 'node:crypto';

/** Ends the reader with the broken rule. */
export function must(holds, rule) {
  if (holds) return;
  console.error(rule);
  process.exit(1);
}

export function sha(...parts) {
  const all = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return createHash('sha256').update(all).digest();
}

export function u64(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

export function hex(text) {
  return Buffer.from(text, 'hex');
}

export function isHex(text, bytes) {
  return typeof text === 'string' && new RegExp(`^[0-9a-f]{${bytes * 2}}$`).test(text);
}

export function isCount(value) {
  return Number.isSafeInteger(value) && value > 0;
}

/** R12 */
export function signed(key, purpose, message, signature) {
  const der = Buffer.concat([hex('302a300506032b6570032100'), key]);
  const said = Buffer.concat([Buffer.from(`simpul/1 ${purpose}\0`), message]);
  return verify(null, said, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

/** R31 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value).toSorted();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** One head of strict CBOR (R16): kind, value, where it ends. */
export function head(bytes, at) {
  const [kind, info] = [bytes[at] >> 5, bytes[at] & 31];
  must(info < 28, 'R16');
  const size = info < 24 ? 0 : 2 ** (info - 24);
  const value = size === 0 ? info : Number(BigInt(`0x${bytes.subarray(at + 1, at + 1 + size).toString('hex')}`));
  must(size === 0 || value >= [0, 24, 256, 0, 65_536, 0, 0, 0, 2 ** 32][size], 'R16');
  return { kind, value, end: at + 1 + size };
}

/** A flat CBOR array of numbers, texts, byte strings and null (R45). */
export function flat(bytes) {
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
}

/** R22, R23: exactly these members, headers to the byte, zero padding, two zero blocks. */
export function members(tar) {
  const found = [];
  let at = 0;
  for (const name of ['manifest.json', 'manifest.sig', 'entries.cbor']) {
    const size = Number.parseInt(tar.subarray(at + 124, at + 135).toString(), 8);
    must(headerOf(name, size).equals(tar.subarray(at, at + 512)), 'R23');
    const next = at + 512 + Math.ceil(size / 512) * 512;
    must(isZero(tar.subarray(at + 512 + size, next)), 'R22');
    found.push(tar.subarray(at + 512, at + 512 + size));
    at = next;
  }
  must(tar.length === at + 1024 && isZero(tar.subarray(at)), 'R22');
  return found;
}

function headerOf(name, size) {
  const header = Buffer.alloc(512);
  const fields = [
    [0, name],
    [100, '0000600\0'],
    [108, '0000000\0'],
    [116, '0000000\0'],
    [124, `${size.toString(8).padStart(11, '0')}\0`],
    [136, '00000000000\0'],
    [148, '        '],
    [156, '0'],
    [257, 'ustar\u000000'],
  ];
  for (const [at, text] of fields) header.write(text, at);
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function isZero(bytes) {
  return bytes.every((byte) => byte === 0);
}
