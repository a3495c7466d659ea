import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { countEntries, type Have, haveOf, holesOf, spansOf, unionHave, whatTheyLack } from './have-vector.ts';
import { feedId } from './ids.ts';

const feeds = ['a', 'b', 'c'].map((digit) => present(feedId(digit.repeat(32)), '32 hex digits'));
const span = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(8)).map(([from, more]) => ({ from, to: from + more }));
const have = fc.array(span, { maxLength: 6 }).map(haveOf);
const vector = fc.array(fc.option(have, { nil: undefined }), { minLength: 3, maxLength: 3 }).map(
  (list) =>
    new Map(
      feeds.flatMap((feed, index) => {
        const one = list[index];
        return one === undefined ? [] : [[feed, one] as const];
      }),
    ),
);

function numbers(of: Have | undefined): readonly number[] {
  return (of === undefined ? [] : spansOf(of)).flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
}

describe('a have-vector', () => {
  it('writes one set of entries in one way', () => {
    expect(
      haveOf([
        { from: 4, to: 5 },
        { from: 1, to: 2 },
        { from: 3, to: 3 },
        { from: 9, to: 9 },
      ]),
    ).toEqual({
      seq: 5,
      beyond: [{ from: 9, to: 9 }],
    });
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const once = haveOf(spans);
        expect(haveOf([...spansOf(once)].toReversed())).toEqual(once);
        const all = new Set(spans.flatMap((one) => numbers({ seq: 0, beyond: [one] })));
        expect(numbers(once)).toEqual([...all].toSorted((one, other) => one - other));
      }),
    );
  });

  it('only grows when two are joined, in any order, however often', () => {
    fc.assert(
      fc.property(vector, vector, vector, (one, two, three) => {
        const union = unionHave(one, two);
        expect(unionHave(two, one)).toEqual(union);
        expect(unionHave(union, two)).toEqual(union);
        expect(unionHave(unionHave(one, two), three)).toEqual(unionHave(one, unionHave(two, three)));
        for (const feed of feeds) {
          expect(new Set(numbers(union.get(feed)))).toEqual(
            new Set([...numbers(one.get(feed)), ...numbers(two.get(feed))]),
          );
        }
      }),
    );
  });

  it('what they lack is exactly what we have and they do not; with it they lack nothing', () => {
    fc.assert(
      fc.property(vector, vector, (ours, theirs) => {
        const lack = whatTheyLack(ours, theirs);
        for (const feed of feeds) {
          const missing = numbers(ours.get(feed)).filter((seq) => !numbers(theirs.get(feed)).includes(seq));
          expect(numbers({ seq: 0, beyond: lack.get(feed) ?? [] })).toEqual(missing);
          expect(countEntries(lack.get(feed) ?? [])).toBe(missing.length);
        }
        const sent = new Map([...lack].map(([feed, spans]) => [feed, haveOf(spans)]));
        expect(whatTheyLack(ours, unionHave(theirs, sent)).size).toBe(0);
      }),
    );
  });

  it('names its holes', () => {
    expect(
      holesOf(
        haveOf([
          { from: 1, to: 2 },
          { from: 5, to: 6 },
          { from: 8, to: 8 },
        ]),
      ),
    ).toEqual([
      { from: 3, to: 4 },
      { from: 7, to: 7 },
    ]);
    expect(holesOf({ seq: 3, beyond: [] })).toEqual([]);
  });
});
