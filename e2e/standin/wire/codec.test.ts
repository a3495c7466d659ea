import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeClone, encodeClone } from './codec.mjs';

function roundTrip(value: unknown): unknown {
  const { json, bins } = encodeClone(value);
  return decodeClone(JSON.parse(json), bins);
}

const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.bigInt(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0, Number.NaN, Number.POSITIVE_INFINITY),
    fc.date({ noInvalidDate: false }),
    fc.uint8Array(),
    fc.float64Array(),
    fc.uint8Array().map((bytes) => bytes.buffer),
    fc.sparseArray(tie('value'), { maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 5 }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => new Set(items)),
    fc.string().map((message) => new RangeError(message)),
  ),
}));

it('gives what structuredClone gives, for any data', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(roundTrip(value)).toEqual(structuredClone(value));
    }),
    { numRuns: 500 },
  );
});

it('keeps who is the same object, in cycles too', () => {
  const shared = { name: 'Sleman' };
  const ring: Record<string, unknown> = { first: shared, second: shared, boxed: Object(1), after: [shared] };
  ring['self'] = ring;
  const copy = roundTrip(ring) as typeof ring;
  expect(copy['self']).toBe(copy);
  expect(copy['first']).toBe(copy['second']);
  expect(copy['after']).toEqual([shared]);
  expect((copy['after'] as unknown[])[0]).toBe(copy['first']);
});

it('keeps a key called __proto__ a key', () => {
  const value: unknown = JSON.parse('{"__proto__": {"admin": true}}');
  const copy = roundTrip(value) as object;
  expect(Object.keys(copy)).toEqual(['__proto__']);
  expect('admin' in copy).toBe(false);
});

it('keeps the kind, message and cause of an error', () => {
  const copy = roundTrip(new TypeError('outer', { cause: new Error('inner') })) as Error;
  expect(copy).toBeInstanceOf(TypeError);
  expect(copy.message).toBe('outer');
  expect(copy.cause).toEqual(new Error('inner'));
});

it.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a promise', Promise.resolve(1)],
  ['a weak map', new WeakMap()],
  ['a blob', new Blob(['x'])],
])('refuses %s in Electron’s words', (_name, value) => {
  expect(() => encodeClone({ inside: [value] })).toThrow('An object could not be cloned.');
});
