import type { SafeStorage } from 'electron';
import type { Wrapping } from './key-file.ts';

/** The part of Electron's safeStorage that is used; its older, synchronous part goes away with Electron 46. */
export type SystemStorage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/** Where a Linux has no key store, Electron encrypts under a password that everybody knows, or does not know yet what there is. */
const UNPROTECTED: readonly string[] = ['basic_text', 'unknown'];

/** The operating system's key store through Electron. */
export function systemWrapping(storage: SystemStorage, platform: string): Wrapping {
  return {
    protection: async () => {
      if (!(await storage.isAsyncEncryptionAvailable())) return 'none';
      return platform === 'linux' && UNPROTECTED.includes(storage.getSelectedStorageBackend()) ? 'none' : 'os';
    },
    wrap: (text) => storage.encryptStringAsync(text),
    unwrap: async (bytes) => {
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(Buffer.from(bytes));
      return { text: result, isStale: shouldReEncrypt };
    },
  };
}
