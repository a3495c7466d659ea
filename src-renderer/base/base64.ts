import type { Bytes } from './bytes.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648), with its closing marks. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (one << 16) | (two << 8) | three;
    const letters = [group >> 18, (group >> 12) & 63, (group >> 6) & 63, group & 63].map((sixth) =>
      ALPHABET.charAt(sixth),
    );
    const full = Math.min(3, bytes.length - at) + 1;
    parts.push(letters.slice(0, full).join('').padEnd(4, '='));
  }
  return parts.join('');
}

/** The bytes of base64, or null when the text is not whole base64. */
export function fromBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const ends = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - ends);
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    let group = 0;
    for (let index = 0; index < 4; index += 1)
      group = (group << 6) | Math.max(0, ALPHABET.indexOf(text.charAt(at + index)));
    bytes[to] = (group >> 16) & 255;
    if (to + 1 < bytes.length) bytes[to + 1] = (group >> 8) & 255;
    if (to + 2 < bytes.length) bytes[to + 2] = group & 255;
  }
  return bytes;
}
