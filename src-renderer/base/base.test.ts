import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { seededIds } from './ids.ts';
import { orderBetween } from './order-key.ts';

describe('order keys', () => {
  it('lie strictly between their neighbours, whatever was inserted before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 200 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(keys).toEqual([...new Set(keys)].toSorted());
      }),
    );
  });

  it('refuses bounds that leave no room', () => {
    expect(() => orderBetween('b', 'a')).toThrow('No order lies between');
  });
});

describe('canonical JSON', () => {
  it('gives one text for one value, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  it('refuses numbers that JSON cannot hold', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow('not finite');
  });
});

describe('bytes and ids', () => {
  it('hex goes there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...(fromHex(toHex(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
    expect(fromHex('0g')).toBeNull();
  });

  it('ids are 22 letters and digits and do not repeat', () => {
    const ids = seededIds(7);
    const made = Array.from({ length: 500 }, () => ids.next());
    expect(new Set(made).size).toBe(500);
    expect(made.every((id) => /^[0-9A-Za-z]{22}$/.test(id))).toBe(true);
  });
});
