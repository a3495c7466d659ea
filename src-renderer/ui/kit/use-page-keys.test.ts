import { describe, expect, it } from 'vitest';
import { keyName } from './use-page-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('names of keys', () => {
  it('put the held keys in one order', () => {
    expect(keyName({ ...plain, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('ctrl+shift+z');
    expect(keyName({ ...plain, key: 'F8', shiftKey: true })).toBe('shift+f8');
    expect(keyName({ ...plain, key: '3', altKey: true })).toBe('alt+3');
  });

  it('leave Shift out of signs that it makes', () => {
    expect(keyName({ ...plain, key: '?', shiftKey: true })).toBe('?');
    expect(keyName({ ...plain, key: '/' })).toBe('/');
  });
});
