import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { seededIds } from '#base/ids.ts';
import { sampleFeed, type SampleFeed, type SampleOffice, sampleOffice } from '#testing/sample-offices.ts';
import { byteStringSequence, decodeCbor, encodeCbor, readByteStrings } from './cbor.ts';
import { concatBytes } from '#base/bytes.ts';
import { beforeFirst, verifyRange } from './chain.ts';
import { issueCertificate, openCertificate } from './certificate.ts';
import { decodeEntry, encodeEntry, ENTRY_LIMITS } from './entry.ts';
import { feedId, feedIdOf, officeIdOf } from './ids.ts';
import { parseScope, partiesScope, privateScope, scopeIncludes } from './scope.ts';

let office: SampleOffice;
let feed: SampleFeed;
const shared = partiesScope(['34.04', '33.08']);

beforeAll(async () => {
  office = await sampleOffice('34.04', 'Sleman');
  feed = await sampleFeed(
    office,
    shared,
    ['a', 'b', 'c', 'd'].map((note) => ({ note })),
  );
});

function range(from: number, to: number) {
  const entries = feed.entries.slice(from - 1, to);
  return {
    feed: feed.certificate.certificate.feed,
    from,
    prev: entries[0]?.prev ?? beforeFirst(),
    bodies: entries.map(({ body }) => body),
    signature: entries.at(-1)?.signature ?? new Uint8Array(64),
  };
}

describe('a scope', () => {
  it('is one text for one set of regions', () => {
    expect(partiesScope(['34.04', '33.08', '34.04'])).toBe('parties:33.08+34.04');
    expect(parseScope('parties:33.08+34.04')).toEqual({ kind: 'parties', regions: ['33.08', '34.04'] });
    for (const text of [
      'parties:34.04+33.08',
      'parties:34.04+34.04',
      'parties:',
      'parties:34.4',
      'public',
      'Private',
      '',
    ])
      expect(parseScope(text)).toBeNull();
    expect(() => partiesScope(['sleman'])).toThrow('no scope');
  });

  it('private includes nobody, parties exactly those named', () => {
    expect(scopeIncludes(privateScope(), '34.04')).toBe(false);
    expect(scopeIncludes(shared, '34.04')).toBe(true);
    expect(scopeIncludes(shared, '34')).toBe(false);
    expect(scopeIncludes('group:x', '34.04')).toBe(false);
  });
});

describe('an entry', () => {
  it('comes back from its bytes as it was', () => {
    const entry = {
      time: 5,
      schema: 2,
      user: 'Sri',
      parts: [{ doc: 'x#p', changes: [new Uint8Array([1])] }],
      note: 'é',
    };
    expect(decodeEntry(unwrap(encodeEntry(entry), 'it keeps the limits'))).toEqual({ ok: true, value: entry });
  });

  it('that a reader would refuse is not written', () => {
    const entry = { time: 5, schema: 2, user: 'Sri', parts: [], note: '' };
    const fault = (rest: object) => encodeEntry({ ...entry, ...rest });
    expect(fault({ note: 'x'.repeat(ENTRY_LIMITS.noteLength + 1) })).toEqual({ ok: false, error: 'damaged' });
    expect(fault({ time: -1 })).toEqual({ ok: false, error: 'damaged' });
    expect(fault({ parts: [{ doc: 'a b', changes: [] }] })).toEqual({ ok: false, error: 'damaged' });
    const big = [{ doc: 'a', changes: [new Uint8Array(ENTRY_LIMITS.body)] }];
    expect(fault({ parts: big })).toEqual({ ok: false, error: 'too-big' });
  });

  it('X4 keeps elements of a later version unseen, and holds a later version', () => {
    const later = encodeCbor([1, 5, 2, 'Sri', [], 'note', { more: [true, null] }]);
    expect(decodeEntry(later).ok).toBe(true);
    expect(decodeEntry(encodeCbor([2, 5]))).toEqual({ ok: false, error: 'newer-version' });
  });

  it('X3 of any bytes is a value, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeEntry(bytes).ok).toBe(false);
      }),
    );
  });
});

describe('strict CBOR', () => {
  it('reads what it writes and refuses what has another spelling', () => {
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        const read = unwrap(decodeCbor(encodeCbor(value)), 'it was just written');
        expect(encodeCbor(read)).toEqual(encodeCbor(value));
      }),
    );
    for (const hex of [
      '1801',
      'f97c00',
      'fb3ff0000000000000',
      'f7',
      'c100',
      '9fff',
      '5f41aaff',
      '0000',
      '',
      'a2616101616102',
      '81',
    ])
      expect([hex, decodeCbor(new Uint8Array(Buffer.from(hex, 'hex'))).ok]).toEqual([hex, false]);
  });

  it('a sequence of byte strings has exactly as many as it says', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 10 }), (strings) => {
        const bytes = concatBytes(byteStringSequence(strings));
        expect(readByteStrings(bytes, strings.length, 300)).toEqual({ ok: true, value: strings });
        expect(readByteStrings(bytes, strings.length + 1, 300).ok).toBe(false);
        expect(strings.length === 0 || !readByteStrings(bytes, strings.length - 1, 300).ok).toBe(true);
      }),
    );
    expect(readByteStrings(new Uint8Array([0x42, 1, 2]), 1, 1)).toEqual({ ok: false, error: 'too-big' });
  });
});

describe('a chain', () => {
  it('any range of it is vouched for by its last signature alone', async () => {
    for (const [from, to] of [
      [1, 4],
      [1, 1],
      [2, 3],
      [4, 4],
    ] as const) {
      const verified = unwrap(await verifyRange(range(from, to), null, office.signing), 'the feed is good');
      expect(verified).toEqual(feed.entries.slice(from - 1, to).map(({ hash }) => hash));
    }
  });

  it('breaks when an entry is altered, left out, swapped, moved, or comes from another feed', async () => {
    const good = range(1, 3);
    const head = feed.entries[2]?.hash ?? beforeFirst();
    const [one, two, three] = good.bodies;
    if (one === undefined || two === undefined || three === undefined) throw new Error('the sample has three');
    const id = await feedIdOf(office.signing, shared, new Uint8Array(16));
    const bad = [
      { ...good, bodies: [one, three] },
      { ...good, bodies: [two, one, three] },
      { ...good, bodies: [one, two, new Uint8Array([...three, 0])] },
      { ...good, bodies: [] },
      { ...good, from: 2 },
      { ...good, from: 0 },
      { ...good, feed: id },
      { ...good, prev: new Uint8Array(32).fill(1) },
      { ...good, prev: new Uint8Array(31) },
    ];
    for (const attempt of bad) {
      expect(await verifyRange(attempt, head, office.signing)).toEqual({ ok: false, error: 'broken-chain' });
      expect((await verifyRange(attempt, null, office.signing)).ok).toBe(false);
    }
  });

  it('is not signed by another key, nor by a signature for another purpose', async () => {
    const other = await sampleOffice('33.08', 'Magelang');
    expect(await verifyRange(range(1, 2), null, other.signing)).toEqual({ ok: false, error: 'bad-signature' });
    expect(await verifyRange(range(1, 2), null, new Uint8Array(32).fill(255))).toEqual({
      ok: false,
      error: 'bad-signature',
    });
    const wrongPurpose = await sampleFeed({ ...office, signer: async (_, m) => office.signer('card', m) }, shared, [
      {},
    ]);
    const [entry] = wrongPurpose.entries;
    if (entry === undefined) throw new Error('the sample has one');
    const claimed = { ...entry, from: 1, bodies: [entry.body] };
    expect(await verifyRange(claimed, null, office.signing)).toEqual({ ok: false, error: 'bad-signature' });
  });

  it('of thousands of entries needs one signature check', async () => {
    const long = await sampleFeed(
      office,
      shared,
      Array.from({ length: 3000 }, () => ({})),
    );
    let checks = 0;
    const { subtle } = crypto;
    const verify = subtle.verify.bind(subtle);
    subtle.verify = async (...args) => {
      checks += 1;
      return verify(...args);
    };
    const last = long.entries.at(-1);
    const bodies = long.entries.map(({ body }) => body);
    const whole = { feed: long.certificate.certificate.feed, from: 1, prev: beforeFirst(), bodies };
    const verified = await verifyRange(
      { ...whole, signature: last?.signature ?? new Uint8Array() },
      null,
      office.signing,
    );
    subtle.verify = verify;
    expect(verified.ok && verified.value.length).toBe(3000);
    expect(checks).toBe(1);
  });
});

describe('a certificate', () => {
  it('comes back from its bytes, and any altered byte is refused', async () => {
    const { bytes, signature, certificate } = feed.certificate;
    expect(await openCertificate(bytes, signature)).toEqual({ ok: true, value: feed.certificate });
    expect(certificate.scope).toBe(shared);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length + signature.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const both = concatBytes([bytes, signature]);
          both[at] = (both[at] ?? 0) ^ flip;
          expect((await openCertificate(both.subarray(0, bytes.length), both.subarray(bytes.length))).ok).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("cannot claim another office's feed: the feed's id follows from key and scope", async () => {
    const thief = await sampleOffice('33.08', 'Magelang');
    const terms = { ...feed.certificate.certificate, office: thief.office, key: thief.signing };
    const claimed = await issueCertificate(terms, thief.signer);
    expect(claimed.certificate.feed).not.toBe(terms.feed);
    const fields = unwrap(decodeCbor(claimed.bytes), 'just made');
    const bytes = encodeCbor(
      Array.isArray(fields) ? [fields[0], Buffer.from(terms.feed, 'hex'), ...fields.slice(2)] : [],
    );
    const signature = await thief.signer('certificate', bytes);
    expect(await openCertificate(bytes, signature)).toEqual({ ok: false, error: 'bad-signature' });
  });
});

describe('ids', () => {
  it('are 32 hex digits and follow from the keys', async () => {
    expect(feedId('AB'.repeat(16))).toBeNull();
    expect(feedId('ab'.repeat(15))).toBeNull();
    expect(await officeIdOf(office)).toBe(office.office);
    expect(await officeIdOf({ ...office, recipient: 'age1other' })).not.toBe(office.office);
    const nonce = seededIds(5).bytes(16);
    expect(await feedIdOf(office.signing, shared, nonce)).not.toBe(
      await feedIdOf(office.signing, privateScope(), nonce),
    );
  });
});
