import { verify, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import type { FileDesk } from '../files/file-desk.ts';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { keyDesk } from './key-desk.ts';
import type { Wrapping } from './key-file.ts';

const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);
const wrapping = (protection: 'os' | 'none'): Wrapping => ({
  protection: async () => protection,
  wrap: async (text) => flip(new TextEncoder().encode(text)),
  unwrap: async (bytes) => new TextDecoder().decode(flip(bytes)),
});

/** One file on an imaginary desk: what is saved can be opened again. */
function desk(): FileDesk & { content: Uint8Array | null } {
  const files: FileDesk & { content: Uint8Array | null } = {
    content: null,
    open: async () =>
      files.content === null ? refuse('cancelled') : ok({ name: 'pemulihan.age', bytes: files.content }),
    save: async ({ bytes, suggestedName }) => {
      files.content = bytes;
      return ok({ name: suggestedName, path: `/usb/${suggestedName}` });
    },
    give: () => {},
    takeGiven: async () => ok(null),
    wrote: () => false,
  };
  return files;
}

const place = (): string => join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.json');
const reason = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.error.reason);
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** The header of an age file: everything before its payload. */
function headerOf(file: Uint8Array): Uint8Array {
  const end = new TextDecoder('latin1').decode(file).indexOf('\n--- ');
  const line = file.indexOf(10, end + 1);
  return file.slice(0, line + 1);
}

describe("the office's keys", () => {
  it.each(['os', 'none'] as const)(
    'are the same after a restart when the system protects them: %s',
    async (protection) => {
      const path = place();
      expect(must(await keyDesk(path, wrapping(protection), desk()).status())).toBeNull();
      const made = must(await keyDesk(path, wrapping(protection), desk()).create());
      expect(made.protection).toBe(protection);
      const again = must(await keyDesk(path, wrapping(protection), desk()).status());
      expect(again).toEqual(made);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readFileSync(path, 'utf8').includes('AGE-SECRET-KEY')).toBe(protection === 'none');
      expect(reason(await keyDesk(path, wrapping(protection), desk()).create())).toBe('key-exists');
    },
  );

  it('sign for one purpose only', async () => {
    const keys = keyDesk(place(), wrapping('os'), desk());
    const { signing } = must(await keys.create());
    const message = new TextEncoder().encode('isi');
    const { signature } = must(await keys.sign('card', message));
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(signing).toString('base64url') },
      format: 'jwk',
    });
    const signed = (purpose: string): boolean =>
      verify(null, Buffer.concat([Buffer.from(`simpul/1 ${purpose}\0`), message]), key, signature);
    expect([signed('card'), signed('head'), signed('manifest')]).toEqual([true, false, false]);
  });

  it('open the header of a file for this office and of no other', async () => {
    const keys = keyDesk(place(), wrapping('os'), desk());
    const other = keyDesk(place(), wrapping('os'), desk());
    const { recipient } = must(await keys.create());
    must(await other.create());
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const file = await encrypter.encrypt('rahasia');
    const { fileKey } = must(await keys.openHeader(headerOf(file)));
    const decrypter = new Decrypter();
    decrypter.addIdentity({ unwrapFileKey: () => fileKey });
    expect(await decrypter.decrypt(file, 'text')).toBe('rahasia');
    expect(reason(await other.openHeader(headerOf(file)))).toBe('not-for-this-key');
    expect(reason(await keys.openHeader(new Uint8Array(50)))).toBe('damaged');
  });

  it('come back from the recovery file with its passphrase and not with another', async () => {
    const files = desk();
    const keys = keyDesk(place(), wrapping('os'), files);
    const made = must(await keys.create());
    must(await keys.saveRecovery('kata sandi panjang', 'pemulihan.age'));
    expect(must(await keys.checkRecovery('kata sandi panjang')).matches).toBe(true);
    expect(reason(await keys.checkRecovery('kata sandi salah'))).toBe('wrong-passphrase');
    const laptop = keyDesk(place(), wrapping('none'), files);
    expect(must(await laptop.restore('kata sandi panjang')).signing).toEqual(made.signing);
    expect(reason(await keys.restore('kata sandi panjang'))).toBe('key-exists');
    files.content = new TextEncoder().encode('bukan berkas pemulihan');
    expect(reason(await keys.checkRecovery('kata sandi panjang'))).toBe('damaged');
  });

  it('are never replaced when their file is damaged', async () => {
    const path = place();
    writeFileSync(path, '{"version":1}');
    const keys = keyDesk(path, wrapping('os'), desk());
    expect([reason(await keys.status()), reason(await keys.create())]).toEqual(['damaged', 'damaged']);
    expect(readFileSync(path, 'utf8')).toBe('{"version":1}');
  });

  it('are made once when two calls come at once, so that no key that was given out is replaced', async () => {
    const path = place();
    const keys = keyDesk(path, wrapping('os'), desk());
    const [first, second] = await Promise.all([keys.create(), keys.create()]);
    expect(reason(second)).toBe('key-exists');
    expect(must(await keyDesk(path, wrapping('os'), desk()).status())).toEqual(must(first));
  });
});
