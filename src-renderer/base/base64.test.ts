import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

describe('base64', () => {
  it('is what Node writes, and comes back as the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('what is not whole base64 is no bytes', () => {
    expect(['abc', 'ab=c', 'ab!=', 'a===', 'ab==cd=='].map(fromBase64)).toEqual([null, null, null, null, null]);
  });
});
