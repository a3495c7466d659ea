import * as A from '@automerge/automerge/slim';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import { MEETING } from '#domain/meetings/meeting.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { aRecordId, aWriter } from '#testing/writers.ts';
import { readChangeHead } from './change-bytes.ts';
import { createDocument } from './changes/create-document.ts';
import { applyForeign } from './merge.ts';

beforeAll(startMergeEngine);

type Doc = { [key: string]: string };

/** Two writers, some changes each, merged: changes with none, one and two predecessors, short ones and long ones. */
function changesOf(texts: readonly string[]): readonly Uint8Array[] {
  let one = A.init<Doc>({ actor: 'a'.repeat(32) });
  let two = A.init<Doc>({ actor: 'b'.repeat(32) });
  texts.forEach((text, index) => {
    const write = (doc: A.Doc<Doc>): A.Doc<Doc> =>
      A.change(doc, (at) => {
        at[`k${String(index)}`] = text;
      });
    if (index % 3 === 0) one = write(A.merge(one, two));
    else if (index % 3 === 1) one = write(one);
    else two = write(two);
  });
  return A.getAllChanges(A.merge(one, two));
}

function uleb(value: number): readonly number[] {
  return value < 128 ? [value] : [128 + (value % 128), ...uleb(Math.floor(value / 128))];
}

/** How many bytes tell the length of a chunk. */
function lengthOf(chunk: Uint8Array): number {
  return chunk.subarray(9).findIndex((byte) => byte < 128) + 1;
}

describe('R12 changes from the outside', () => {
  it('R12 the head that is read is the one the engine tells, for any change', () => {
    const texts = fc.array(fc.string({ maxLength: 900 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, (some) => {
        for (const change of changesOf(some)) {
          const { hash, actor, seq, deps } = A.decodeChange(change);
          expect(readChangeHead(change)).toEqual({ hash, actor, seq, deps });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('R12 changes of our own are plain, however long, and one that was compressed is refused', () => {
    const values = { text: 'Kedua pihak sepakat menyusun rancangan bersama. '.repeat(400) };
    const edits = [{ kind: 'add', list: 'blocks', row: 'b', order: 'V', values }] as const;
    const wanted = { record: aRecordId(), scope: 's', shape: MEETING, edits };
    const made = unwrap(createDocument(wanted, aWriter('a')), 'valid');
    const plain = present(made.changes[0], 'it was made');
    expect(readChangeHead(plain)?.actor).toBe('a'.repeat(32));
    const contents = plain.subarray(8 + 1 + lengthOf(plain));
    const squeezed = deflateSync(contents);
    const compressed = new Uint8Array([...plain.subarray(0, 8), 2, ...uleb(squeezed.length), ...squeezed]);
    // The engine reads it as the same change: that is why it has to be kept out before.
    expect(A.decodeChange(compressed).hash).toBe(A.decodeChange(plain).hash);
    expect(readChangeHead(compressed)).toBeNull();
    expect(applyForeign(null, [compressed])).toMatchObject({ ok: false, error: { reason: 'unreadable' } });
  });

  it('R12 whatever was altered, cut or lengthened is no change', () => {
    const [change] = changesOf(['Rapat koordinasi pengelolaan sampah']);
    const good = present(change, 'one was made');
    expect(readChangeHead(good)).not.toBeNull();
    for (let at = 0; at < good.length; at += 1) {
      const altered = Uint8Array.from(good);
      altered[at] = (altered[at] ?? 0) ^ 0x10;
      expect(readChangeHead(altered), `byte ${String(at)}`).toBeNull();
      expect(readChangeHead(good.subarray(0, at)), `cut at ${String(at)}`).toBeNull();
    }
    expect(readChangeHead(new Uint8Array([...good, 0]))).toBeNull();
    expect(readChangeHead(new Uint8Array([...good, ...good]))).toBeNull();
  });
});
