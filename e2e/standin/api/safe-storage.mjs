// safeStorage without a key store of the system: AES-256-GCM under a key file that only this user can read. Electron calls such
// protection `basic_text`, and so does the stand-in: it is no protection against who can read the data folder.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../surface.mjs';
import { app } from './app.mjs';

const MARK = Buffer.from('sin1');

function keyOf() {
  if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
  const file = join(app.getPath('userData'), 'standin-safe-storage.key');
  try {
    return readFileSync(file);
  } catch {
    const key = randomBytes(32);
    writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
    return key;
  }
}

/** Mark, 12 bytes of nonce, 16 of tag, then the text. */
function encryptString(text) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([MARK, nonce, cipher.getAuthTag(), body]);
}

function decryptString(encrypted) {
  const bytes = Buffer.from(encrypted);
  if (!bytes.subarray(0, 4).equals(MARK)) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
  }
  const decipher = createDecipheriv('aes-256-gcm', keyOf(), bytes.subarray(4, 16));
  decipher.setAuthTag(bytes.subarray(16, 32));
  return Buffer.concat([decipher.update(bytes.subarray(32)), decipher.final()]).toString('utf8');
}

export const safeStorage = seal(
  {
    isEncryptionAvailable: () => app.isReady(),
    isAsyncEncryptionAvailable: async () => app.isReady(),
    getSelectedStorageBackend: () => 'basic_text',
    setUsePlainTextEncryption() {},
    encryptString,
    decryptString,
    encryptStringAsync: async (text) => encryptString(text),
    decryptStringAsync: async (encrypted) => ({ result: decryptString(encrypted), shouldReEncrypt: false }),
  },
  'SafeStorage',
  'safeStorage',
);
