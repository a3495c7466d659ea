import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameValue } from './same-value.ts';

it('a value says the same as a copy of it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(sameValue(value, structuredClone(value))).toBe(true);
    }),
  );
});

it('lists that differ in one element are told apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (values, at) => {
      const other = values.with(at % values.length, 0.5);
      expect(sameValue({ values }, { values: other })).toBe(false);
    }),
  );
});

it.each([
  [new Uint8Array([1, 2]), new Uint8Array([1, 2]), true],
  [new Uint8Array([1, 2]), new Uint8Array([1, 3]), false],
  [{ a: 1, b: undefined }, { a: 1 }, false],
  [[1], { 0: 1 }, false],
  [new Map([[1, 2]]), new Map([[1, 2]]), false],
  [Number.NaN, Number.NaN, true],
])('%o and %o', (one, other, same) => {
  expect(sameValue(one, other)).toBe(same);
});
