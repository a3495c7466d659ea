import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import {
  decodeJournal,
  decodeJournalRecord,
  encodeJournalRecord,
  journalGroup,
  type JournalRecord,
} from './journal-record.ts';
import { feedId } from './ids.ts';

const feed = feedId('00112233445566778899aabbccddeeff');
if (feed === null) throw new Error('the sample feed id is well formed');
const bytes = (length: number, value: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(value);
const samples: readonly JournalRecord[] = [
  { kind: 'feed', certificate: bytes(90, 1), signature: bytes(64, 2) },
  {
    kind: 'entry',
    entry: { feed, seq: 7, prev: bytes(32, 3), hash: bytes(32, 4), body: bytes(200, 5), signature: bytes(64, 6) },
  },
  {
    kind: 'entry',
    entry: { feed, seq: 8, prev: bytes(32, 4), hash: bytes(32, 7), body: bytes(200, 8), signature: null },
  },
];

describe('journal records', () => {
  it.each(samples)('come back as they were written', (record) => {
    expect(unwrap(decodeJournalRecord(encodeJournalRecord(record)), 'it was just written')).toEqual(record);
  });

  it('D1 that belong together are one record of the file, so that a power cut leaves all of them or none', () => {
    const group = journalGroup(samples.map(encodeJournalRecord));
    expect(group).toHaveLength(1);
    const whole = group[0] ?? bytes(0, 0);
    expect(unwrap(decodeJournal(whole), 'it was just written')).toEqual(samples);
    for (let cut = 0; cut < whole.length; cut += 1) expect(decodeJournal(whole.subarray(0, cut)).ok).toBe(false);
    // What an older version wrote one by one, and single records still, are read as before.
    const [one] = samples.map(encodeJournalRecord);
    expect(journalGroup([one ?? whole])).toEqual([one]);
    expect(unwrap(decodeJournal(one ?? whole), 'it was just written')).toEqual([samples[0]]);
  });

  it('D1 that are too big together are appended one by one', () => {
    const big = new Uint8Array(9 * 1024 * 1024);
    expect(journalGroup([big, big]).map((record) => record === big)).toEqual([true, true]);
  });

  it('X3 a damaged record is a value with a reason, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(decodeJournalRecord(noise).ok).toBe(false);
        expect(decodeJournal(noise).ok).toBe(false);
      }),
    );
    const whole = encodeJournalRecord(samples[1] ?? { kind: 'feed', certificate: bytes(1, 1), signature: bytes(1, 1) });
    for (let cut = 0; cut < whole.length; cut += 1) expect(decodeJournalRecord(whole.subarray(0, cut)).ok).toBe(false);
  });

  it('X3 an entry whose signature was taken out does not pass for one that never had its own', () => {
    const unsigned = encodeJournalRecord(
      samples[2] ?? { kind: 'feed', certificate: bytes(1, 1), signature: bytes(1, 1) },
    );
    expect(unsigned[1]).toBe(3);
    unsigned[1] = 1;
    expect(decodeJournalRecord(unsigned)).toEqual({ ok: false, error: 'damaged' });
  });

  it('X4 a record of a newer version is told apart from a damaged one', () => {
    expect(decodeJournalRecord(new Uint8Array([0x82, 0x04, 0x60]))).toEqual({ ok: false, error: 'newer-version' });
  });
});
