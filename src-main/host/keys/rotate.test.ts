import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import type { FileDesk } from '../files/file-desk.ts';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { type KeyDesk, keyDesk } from './key-desk.ts';
import type { Wrapping } from './key-file.ts';

const PASSPHRASE = 'kata sandi panjang';
const OFFICE = '0123456789abcdef0123456789abcdef';
const WISH = { passphrase: PASSPHRASE, suggestedName: 'pemulihan.age', office: OFFICE };

const plain: Wrapping = {
  protection: async () => 'none',
  wrap: async (text) => new TextEncoder().encode(text),
  unwrap: async (bytes) => ({ text: new TextDecoder().decode(bytes), isStale: false }),
};

type Desk = FileDesk & { content: Uint8Array | null; cancels: boolean };

function desk(): Desk {
  const files: Desk = {
    content: null,
    cancels: false,
    open: async () => (files.content === null ? refuse('cancelled') : ok({ name: 'p.age', bytes: files.content })),
    save: async ({ bytes, suggestedName }) => {
      if (files.cancels) return refuse('cancelled');
      files.content = bytes;
      return ok({ name: suggestedName, path: `/usb/${suggestedName}` });
    },
    give: () => {},
    openSeveral: async () => refuse('cancelled'),
    takeGiven: async () => ok({ files: [], unread: [] }),
    wrote: () => false,
  };
  return files;
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
const reason = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.error.reason);

function office() {
  const path = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.json');
  const files = desk();
  return { path, files, keys: keyDesk(path, plain, files), again: () => keyDesk(path, plain, files) };
}

function isSigned(key: Uint8Array, purpose: string, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(key).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.concat([Buffer.from(`simpul/1 ${purpose}\0`), message]), publicKey, signature);
}

async function headerTo(recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const file = await encrypter.encrypt('isi');
  const end = new TextDecoder('latin1').decode(file).indexOf('\n--- ');
  return file.slice(0, file.indexOf(10, end + 1) + 1);
}

const signs = async (keys: KeyDesk, by?: Uint8Array, purpose: 'revocation' | 'card' = 'revocation') =>
  keys.sign(purpose, new Uint8Array([1]), by);

describe('a change of keys', () => {
  it('R53 gives new keys that the keys before vouch for, also after a restart', async () => {
    const { keys, again } = office();
    const before = must(await keys.create());
    const { keys: after, recovery } = must(await keys.rotate(WISH));
    expect(recovery.name).toBe('pemulihan.age');
    expect(after.signing).not.toEqual(before.signing);
    expect(must(await again().status())).toEqual(after);
    const message = JSON.stringify({
      format: 'simpul-rotation',
      office: OFFICE,
      recipient: after.recipient,
      signing: Buffer.from(after.signing).toString('hex'),
    });
    const [earlier] = after.earlier;
    expect(earlier?.signing).toEqual(before.signing);
    expect(earlier?.recipient).toBe(before.recipient);
    const handover = earlier?.handover ?? new Uint8Array();
    expect(isSigned(before.signing, 'card', new TextEncoder().encode(message), handover)).toBe(true);
  });

  it('opens files that were made for the keys before, and signs with the new ones', async () => {
    const { keys, again } = office();
    const before = must(await keys.create());
    const { keys: after } = must(await keys.rotate(WISH));
    for (const { recipient } of [before, after]) {
      expect(must(await again().openHeader(await headerTo(recipient))).fileKey).toHaveLength(16);
    }
    const { signature } = must(await signs(keys));
    expect(isSigned(after.signing, 'revocation', new Uint8Array([1]), signature)).toBe(true);
  });

  it('leaves an earlier key only its own revocation to sign', async () => {
    const { keys } = office();
    const before = must(await keys.create());
    must(await keys.rotate(WISH));
    const { signature } = must(await signs(keys, before.signing));
    expect(isSigned(before.signing, 'revocation', new Uint8Array([1]), signature)).toBe(true);
    expect(reason(await signs(keys, before.signing, 'card'))).toBe('no-key');
    expect(reason(await signs(keys, new Uint8Array(32)))).toBe('no-key');
  });

  it('changes nothing when the recovery file is not saved or there are no keys', async () => {
    const { path, files, keys } = office();
    expect(reason(await keys.rotate(WISH))).toBe('no-key');
    const before = must(await keys.create());
    const file = readFileSync(path);
    files.cancels = true;
    expect(reason(await keys.rotate(WISH))).toBe('cancelled');
    expect(readFileSync(path)).toEqual(file);
    expect(must(await keys.status())).toEqual(before);
  });

  it('is in the new recovery file, with the keys before', async () => {
    const { files, keys } = office();
    must(await keys.create());
    must(await keys.rotate(WISH));
    const { keys: twice } = must(await keys.rotate(WISH));
    expect(must(await keys.checkRecovery(PASSPHRASE)).matches).toBe(true);
    const fresh = keyDesk(join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.json'), plain, files);
    expect(must(await fresh.restore(PASSPHRASE))).toEqual(twice);
    expect(twice.earlier).toHaveLength(2);
  });
});
