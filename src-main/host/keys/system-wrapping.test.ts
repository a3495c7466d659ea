import { describe, expect, it } from 'vitest';
import { systemWrapping } from './system-wrapping.ts';

type Backend = ReturnType<Parameters<typeof systemWrapping>[0]['getSelectedStorageBackend']>;

const storage = (available: boolean, backend: Backend = 'gnome_libsecret') => ({
  isAsyncEncryptionAvailable: async () => available,
  getSelectedStorageBackend: () => backend,
  encryptStringAsync: async (text: string) => Buffer.from(text, 'utf8').map((byte) => byte ^ 1) as Buffer,
  decryptStringAsync: async (bytes: Buffer) => ({
    result: Buffer.from(bytes.map((byte) => byte ^ 1)).toString(),
    shouldReEncrypt: true,
  }),
});

describe('the protection by the system', () => {
  it.each([
    ['linux', 'gnome_libsecret', true, 'os'],
    ['linux', 'kwallet6', true, 'os'],
    ['linux', 'basic_text', true, 'none'],
    ['linux', 'unknown', true, 'none'],
    ['linux', 'gnome_libsecret', false, 'none'],
    ['win32', 'unknown', true, 'os'],
    ['darwin', 'unknown', true, 'os'],
    ['win32', 'unknown', false, 'none'],
  ] as const)('on %s with %s, available: %s, is %s', async (platform, backend, available, protection) => {
    expect(await systemWrapping(storage(available, backend), platform).protection()).toBe(protection);
  });

  it('wraps and unwraps, and passes on that the system wants it wrapped anew', async () => {
    const wrapping = systemWrapping(storage(true), 'linux');
    expect(await wrapping.unwrap(await wrapping.wrap('kunci'))).toEqual({ text: 'kunci', isStale: true });
  });
});
