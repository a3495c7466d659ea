/** Where new identities come from. Passed in, so that tests and the demo can repeat a run. */
export type IdSource = {
  /** A new identity: 22 characters of [0-9A-Za-z], 128 bits of chance or more. */
  readonly next: () => string;
  /** `length` random bytes. */
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
};

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 22;

/** What ids are drawn from: fills an array with random bytes, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

export function idSource(fill: FillRandom): IdSource {
  return { next: () => newId(fill), bytes: (length) => fill(new Uint8Array(length)) };
}

function newId(fill: FillRandom): string {
  let id = '';
  while (id.length < LENGTH) {
    // 62 does not divide 256: bytes from 248 on are thrown away so that every letter is equally likely.
    for (const byte of fill(new Uint8Array(LENGTH))) {
      if (byte < 248 && id.length < LENGTH) id += ALPHABET.charAt(byte % 62);
    }
  }
  return id;
}

/** Ids that repeat from run to run, for tests and samples. Not for keys. */
export function seededIds(seed: number): IdSource {
  let state = seed >>> 0;
  return idSource((bytes) => {
    for (let index = 0; index < bytes.length; index += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      bytes[index] = state >>> 24;
    }
    return bytes;
  });
}
