import { verify, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor, Decrypter, Encrypter, generateX25519Identity } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import type { FileDesk } from '../files/file-desk.ts';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { keyDesk } from './key-desk.ts';
import type { Wrapping } from './key-file.ts';

const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);

/** A key store of the system that turns bits over; `stale`: it says that it has a newer key by now. */
function wrapping(protection: 'os' | 'none', { stale = false } = {}): Wrapping & { wrapped: number } {
  const made: Wrapping & { wrapped: number } = {
    wrapped: 0,
    protection: async () => protection,
    wrap: async (text) => {
      made.wrapped += 1;
      return flip(new TextEncoder().encode(text));
    },
    unwrap: async (bytes) => ({ text: new TextDecoder().decode(flip(bytes)), isStale: stale }),
  };
  return made;
}

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
    openSeveral: async () => refuse('cancelled'),
    takeGiven: async () => ok({ files: [], unread: [] }),
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

async function underPassphrase(passphrase: string, text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(10);
  return encrypter.encrypt(text);
}

const PASSPHRASE = 'kata sandi panjang';

/** An office with a recovery file of its keys on the desk, quick to open. */
async function officeWithRecovery() {
  const [path, files] = [place(), desk()];
  const keys = keyDesk(path, wrapping('none'), files);
  const made = must(await keys.create());
  const { keys: text } = JSON.parse(readFileSync(path, 'utf8')) as { keys: string };
  files.content = await underPassphrase(PASSPHRASE, text);
  return { files, keys, made, stored: JSON.parse(text) as object };
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
    const header = headerOf(file);
    for (let at = 0; at < header.length; at += 7) {
      const spoiled = header.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ 1;
      expect(['damaged', 'not-for-this-key']).toContain(reason(await keys.openHeader(spoiled)));
    }
  });

  // The real work factor, once: on a busy machine that alone takes many seconds.
  it('go into a recovery file that is slow to guess at, and are found in it again', async () => {
    const files = desk();
    const keys = keyDesk(place(), wrapping('os'), files);
    must(await keys.create());
    must(await keys.saveRecovery(PASSPHRASE, 'pemulihan.age'));
    const text = new TextDecoder().decode(files.content ?? new Uint8Array());
    expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    expect(new TextDecoder('latin1').decode(armor.decode(text))).toMatch(
      /^age-encryption.org\/v1\n-> scrypt \S{22} 17\n/,
    );
    expect(must(await keys.checkRecovery(PASSPHRASE)).matches).toBe(true);
  }, 90_000);

  it('come back from a recovery file with its passphrase and not with another', async () => {
    const { files, keys, stored, made } = await officeWithRecovery();
    expect(reason(await keys.checkRecovery('kata sandi salah'))).toBe('wrong-passphrase');
    const laptop = keyDesk(place(), wrapping('none'), files);
    expect(reason(await laptop.restore('kata sandi salah'))).toBe('wrong-passphrase');
    expect(must(await laptop.status())).toBeNull();
    expect(must(await laptop.restore(PASSPHRASE))).toEqual({ ...made, protection: 'none' });
    expect(reason(await keys.restore(PASSPHRASE))).toBe('key-exists');
    files.content = new TextEncoder().encode('bukan berkas pemulihan');
    expect(reason(await keys.checkRecovery(PASSPHRASE))).toBe('damaged');
    files.content = await underPassphrase(
      PASSPHRASE,
      JSON.stringify({ ...stored, identity: await generateX25519Identity() }),
    );
    expect(must(await keys.checkRecovery(PASSPHRASE)).matches).toBe(false);
  });

  it.each([
    ['cut short', '{"version":1'],
    ['without its keys', '{"version":1}'],
    ['empty', ''],
    ['of a later version', '{"version":2,"protection":"none","keys":""}'],
    ['with something else inside', '{"version":1,"protection":"none","keys":"{}"}'],
    ['wrapped by another system', '{"version":1,"protection":"os","keys":"AAAA"}'],
  ])('are never replaced by themselves when their file is %s', async (_how, text) => {
    const path = place();
    writeFileSync(path, text);
    const keys = keyDesk(path, wrapping('os'), desk());
    expect([
      reason(await keys.status()),
      reason(await keys.create()),
      reason(await keys.sign('card', new Uint8Array(1))),
    ]).toEqual(['damaged', 'damaged', 'damaged']);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('say nothing of themselves when their file does not open', async () => {
    const path = place();
    must(await keyDesk(path, wrapping('none'), desk()).create());
    const text = readFileSync(path, 'utf8');
    const [, secret = ''] = /AGE-SECRET-KEY-1(\w+)/.exec(text) ?? [];
    const broken = [
      text.slice(0, -1),
      text.replace('"none"', '"some"'),
      text.replace('AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-9'),
      `x${text}`,
    ];
    for (const each of broken) {
      writeFileSync(path, each);
      const outcome = await keyDesk(path, wrapping('none'), desk()).status();
      expect(reason(outcome)).toBe('damaged');
      const said = JSON.stringify(outcome);
      for (let at = 0; at + 6 <= secret.length; at += 1) expect(said).not.toContain(secret.slice(at, at + 6));
    }
  });

  it('do not open where the key store that wrapped them is gone, and open again when it is back', async () => {
    const path = place();
    const made = must(await keyDesk(path, wrapping('os'), desk()).create());
    const gone = await keyDesk(path, wrapping('none'), desk()).status();
    expect(gone).toMatchObject({ error: { reason: 'key-store-closed', detail: expect.stringContaining('key store') } });
    expect(must(await keyDesk(path, wrapping('os'), desk()).status())).toEqual(made);
  });

  it('are told from damaged ones while the key store is locked, and open once it is unlocked', async () => {
    const path = place();
    const made = must(await keyDesk(path, wrapping('os'), desk()).create());
    const store = wrapping('os');
    const locked = { ...store };
    locked.unwrap = async () => Promise.reject(new Error('the keyring is locked'));
    const keys = keyDesk(path, locked, desk());
    expect(await keys.status()).toMatchObject({
      error: { reason: 'key-store-closed', detail: 'the keyring is locked' },
    });
    locked.unwrap = store.unwrap;
    expect(must(await keys.status())).toEqual(made);
  });

  it('are wrapped anew when the system has a newer key, and stay the same', async () => {
    const path = place();
    const made = must(await keyDesk(path, wrapping('os'), desk()).create());
    const newer = wrapping('os', { stale: true });
    expect(must(await keyDesk(path, newer, desk()).status())).toEqual(made);
    expect(newer.wrapped).toBe(1);
    expect(must(await keyDesk(path, wrapping('os'), desk()).status())).toEqual(made);
  });

  it('come back over a damaged file from a recovery file, and the damaged file is kept', async () => {
    const { files, made } = await officeWithRecovery();
    const { content } = files;
    const path = place();
    const keys = keyDesk(path, wrapping('os'), files);
    writeFileSync(path, 'half a ke');
    files.content = await underPassphrase(PASSPHRASE, '{"version":1}');
    expect(reason(await keys.restore(PASSPHRASE))).toBe('damaged');
    files.content = null;
    expect(reason(await keys.restore(PASSPHRASE))).toBe('cancelled');
    expect(readFileSync(path, 'utf8')).toBe('half a ke');
    files.content = content;
    const restored = must(await keys.restore(PASSPHRASE));
    expect(restored).toEqual({ ...made, protection: 'os' });
    expect(readFileSync(`${path}-damaged`, 'utf8')).toBe('half a ke');
    expect(must(await keyDesk(path, wrapping('os'), files).status())).toEqual(restored);
  });

  it('tell a wrong passphrase from a file that is no recovery file, and take what age itself writes', async () => {
    const { files, keys, made } = await officeWithRecovery();
    const own = files.content ?? new Uint8Array();
    const toUs = new Encrypter();
    toUs.addRecipient(made.recipient);
    const armored = armor.encode(own);
    const attempts: [Uint8Array, string][] = [
      [own, 'ok'],
      [new TextEncoder().encode(armored), 'ok'],
      [new TextEncoder().encode(`\n${armored.replaceAll('\n', '\r\n')}\n`), 'ok'],
      [own.slice(0, -1), 'damaged'],
      [new TextEncoder().encode(armored.slice(0, -40)), 'damaged'],
      [await underPassphrase(PASSPHRASE, 'halo'), 'damaged'],
      [await toUs.encrypt('halo'), 'damaged'],
      [new Uint8Array(0), 'damaged'],
    ];
    for (const [content, outcome] of attempts) {
      files.content = content;
      expect(reason(await keys.checkRecovery(PASSPHRASE))).toBe(outcome);
    }
  });

  it('ask for no file where there is nothing to compare it with', async () => {
    const files = desk();
    files.content = new Uint8Array(3);
    expect(reason(await keyDesk(place(), wrapping('os'), files).checkRecovery('kata sandi'))).toBe('no-key');
  });

  it('are made once when two calls come at once, so that no key that was given out is replaced', async () => {
    const path = place();
    const keys = keyDesk(path, wrapping('os'), desk());
    const [first, second] = await Promise.all([keys.create(), keys.create()]);
    expect(reason(second)).toBe('key-exists');
    expect(must(await keyDesk(path, wrapping('os'), desk()).status())).toEqual(must(first));
  });
});
