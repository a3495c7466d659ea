import { safeStorage } from 'electron';
import type { Wrapping } from './key-file.ts';

/** The operating system's key store through Electron. On Linux without one Electron falls back to `basic_text`, which protects nothing. */
export function systemWrapping(): Wrapping {
  return {
    protection: async () => {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
      return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text' ? 'none' : 'os';
    },
    wrap: (text) => safeStorage.encryptStringAsync(text),
    unwrap: async (bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
  };
}
