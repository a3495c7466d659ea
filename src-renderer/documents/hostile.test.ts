import * as A from '@automerge/automerge/slim';
import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { unwrap } from '#base/result.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { seeded } from '#testing/seeded.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { applyEdits } from './changes/apply-edits.ts';
import { createDocument } from './changes/create-document.ts';
import { applyForeign } from './merge.ts';
import { readShape } from './read/read-record.ts';
import { freeDocument, headsOf, type RecordDocument } from './record-document.ts';

beforeAll(startMergeEngine);

function aMeeting() {
  const edits = [
    { kind: 'add', list: 'blocks', row: 'b', order: 'V', values: { text: 'Disepakati bersama.' } },
  ] as const;
  const wanted = { record: aRecordId(), scope: 's', shape: MEETING, edits };
  const made = unwrap(createDocument(wanted, aWriter('a')), 'valid');
  const next = [{ kind: 'text', path: 'blocks/b/text', value: 'Disepakati bersama semua.' }] as const;
  return { made, next: unwrap(applyEdits(made.document, MEETING, next, aWriter('a')), 'valid') };
}

/** A change as an office with its own tools might sign it. */
function foreignChange(document: RecordDocument, write: (stored: Record<string, unknown>) => void): Bytes {
  const own = A.change(A.clone(document.stored, { actor: 'e'.repeat(32) }), (stored) => {
    write(stored);
  });
  return new Uint8Array(present(A.getLastLocalChange(own), 'it was just made'));
}

describe('X3 signed, and hostile all the same', () => {
  it('X3 a spoiled change is a value with a reason, and the document takes the good one afterwards', () => {
    const { made, next } = aMeeting();
    const good = present(next.changes[0], 'the edit has an effect');
    const chance = seeded(20_261_123);
    const reasons = new Map<string, number>();
    for (let round = 0; round < 400; round += 1) {
      const spoiled = new Uint8Array(good);
      for (let count = chance.below(3); count >= 0; count -= 1)
        spoiled[chance.below(spoiled.length)] = chance.below(256);
      const merged = applyForeign(made.document, [spoiled]);
      const reason = merged.ok ? 'taken' : merged.error.reason;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (merged.ok && merged.value.document !== null) freeDocument(merged.value.document);
    }
    // The engine takes some of them (exchange.md §2.2): that is why nothing unsigned may come here.
    expect([...reasons.keys()]).toContain('unreadable');
    const taken = unwrap(applyForeign(made.document, [good]), 'it is sound').document;
    expect(headsOf(present(taken, 'it was there'))).toEqual(headsOf(next.document));
  });

  it('X3 a change that puts other containers in the place of ours is refused', () => {
    const { made } = aMeeting();
    const change = foreignChange(made.document, (stored) => {
      stored['f'] = {};
    });
    expect(applyForeign(made.document, [change])).toMatchObject({ ok: false, error: { reason: 'poisoned' } });
  });

  it('X3 values of any other kind in the place of registers and texts are not understood, and no more', () => {
    const { made } = aMeeting();
    const change = foreignChange(made.document, (stored) => {
      const [facts, texts] = [stored['f'], stored['t']] as Record<string, unknown>[];
      if (facts === undefined || texts === undefined) throw new Error('both are there');
      facts['title'] = { nested: true };
      facts['state'] = 7;
      facts['date'] = new A.ImmutableString('not json');
      facts['topics/x/order'] = new A.ImmutableString('"V"');
      facts['blocks/__proto__/order'] = new A.ImmutableString('"V"');
      facts['blocks//order'] = new A.ImmutableString('"V"');
      texts['blocks:b:text'] = new A.ImmutableString('no text object');
    });
    const merged = unwrap(applyForeign(made.document, [change]), 'the engine takes it');
    const { value, notUnderstood } = readShape(present(merged.document, 'it was there'), MEETING);
    expect(value).toMatchObject({ title: '', state: 'planned', date: null, topics: [{ id: 'x', title: '' }] });
    expect(value.blocks.map((block) => [block.id, block.text])).toEqual([['b', '']]);
    expect(notUnderstood.toSorted()).toEqual(['blocks/b/text', 'date', 'state', 'title']);
    // And a person can write over all of it.
    const repair = [
      { kind: 'text', path: 'blocks/b/text', value: 'Lagi' },
      { kind: 'set', path: 'title', value: 'Rapat' },
    ] as const;
    const repaired = applyEdits(present(merged.document, 'it was there'), MEETING, repair, aWriter('a'));
    const { value: after } = readShape(unwrap(repaired, 'valid').document, MEETING);
    expect([after.title, after.blocks[0]?.text]).toEqual(['Rapat', 'Lagi']);
  });
});
