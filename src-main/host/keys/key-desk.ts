import type { HostReason } from '#bridge/errors.ts';
import type { PublicKeys } from '#bridge/contract.ts';
import type { FileDesk } from '../files/file-desk.ts';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { keepDamaged, type KeptKeys, readKeyFile, type Wrapping, writeKeyFile } from './key-file.ts';
import { type KeyPair, newKeyPair, type Purpose } from './key-pair.ts';
import { makeRecovery, readRecovery } from './recovery.ts';
import { type Replace, type Rotated, type Rotation, rotateKeys } from './rotation.ts';

type Saved = { readonly name: string; readonly path: string };

export type KeyDesk = {
  readonly status: () => Promise<Outcome<PublicKeys | null>>;
  readonly create: () => Promise<Outcome<PublicKeys>>;
  /** `by`: an earlier key, which signs its own revocation and nothing else. */
  readonly sign: (
    purpose: Purpose,
    message: Uint8Array,
    by?: Uint8Array,
  ) => Promise<Outcome<{ readonly signature: Uint8Array }>>;
  readonly openHeader: (header: Uint8Array) => Promise<Outcome<{ readonly fileKey: Uint8Array }>>;
  readonly saveRecovery: (passphrase: string, suggestedName: string) => Promise<Outcome<Saved>>;
  readonly checkRecovery: (
    passphrase: string,
  ) => Promise<Outcome<{ readonly name: string; readonly signing: Uint8Array; readonly matches: boolean }>>;
  readonly restore: (passphrase: string) => Promise<Outcome<PublicKeys>>;
  readonly rotate: (wish: Rotation) => Promise<Outcome<Rotated>>;
};

type Holder = {
  /** The keys as they are kept; null while there are none. */
  readonly kept: () => Promise<Outcome<KeptKeys | null>>;
  readonly keys: () => Promise<Outcome<KeyPair>>;
  /** Takes keys where there are none yet; `repair`: also where those that are there do not open any more. */
  readonly take: (make: () => Promise<Outcome<KeyPair>>, to: 'begin' | 'repair') => Promise<Outcome<PublicKeys>>;
  readonly replace: Replace;
};

function holdKeys(path: string, wrapping: Wrapping): Holder {
  let held: KeptKeys | null = null;
  const kept = async (): Promise<Outcome<KeptKeys | null>> => {
    if (held !== null) return ok(held);
    const read = await readKeyFile(path, wrapping);
    if (read.ok) held = read.value;
    return read;
  };
  const takeOnce: Holder['take'] = async (make, to) => {
    const place = placeFor(to, await kept());
    if (!place.ok) return place;
    const made = await make();
    if (!made.ok) return made;
    const copied = place.value === 'damaged' ? await keepDamaged(path) : ok(null);
    if (!copied.ok) return copied;
    const written = await writeKeyFile(path, made.value, wrapping);
    if (!written.ok) return written;
    held = written.value;
    return ok(publicOf(held));
  };
  const replaceOnce: Holder['replace'] = async (make) => {
    const before = await kept();
    if (!before.ok) return before;
    if (before.value === null) return refuse('no-key');
    const made = await make(before.value.keys);
    if (!made.ok) return made;
    const written = await writeKeyFile(path, made.value, wrapping);
    if (!written.ok) return written;
    held = written.value;
    return ok(publicOf(held));
  };
  // One after the other: of two calls at once the second would write its keys over those that the first gave out.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => null);
    return mine;
  };
  return {
    kept,
    keys: async () => {
      const read = await kept();
      if (!read.ok) return read;
      return read.value === null ? refuse('no-key') : ok(read.value.keys);
    },
    take: (make, to) => inTurn(() => takeOnce(make, to)),
    replace: (make) => inTurn(() => replaceOnce(make)),
  };
}

/** After a system was set up anew its key store never opens again: then the recovery file is the way, as for a damaged file. */
const DO_NOT_OPEN: readonly HostReason[] = ['damaged', 'key-store-closed'];

/** Whether new keys may be put down: where nothing is, or, to repair, over what does not open any more. Keys that open stay. */
function placeFor(to: 'begin' | 'repair', kept: Outcome<KeptKeys | null>): Outcome<'empty' | 'damaged'> {
  if (kept.ok) return kept.value === null ? ok('empty') : refuse('key-exists');
  return to === 'repair' && DO_NOT_OPEN.includes(kept.error.reason) ? ok('damaged') : kept;
}

/** Everything that is done with the office's keys. They stay in this process. */
export function keyDesk(path: string, wrapping: Wrapping, files: FileDesk): KeyDesk {
  const { kept, keys, take, replace } = holdKeys(path, wrapping);
  const recovery = async (passphrase: string): Promise<Outcome<{ readonly name: string; readonly keys: KeyPair }>> => {
    const file = await files.open('recovery');
    if (!file.ok) return file;
    const read = await readRecovery(file.value.bytes, passphrase);
    return read.ok ? ok({ name: file.value.name, keys: read.value }) : read;
  };
  return {
    status: async () => {
      const read = await kept();
      return read.ok ? ok(read.value === null ? null : publicOf(read.value)) : read;
    },
    create: () => take(async () => ok(await newKeyPair()), 'begin'),
    sign: async (purpose, message, by) => {
      const own = await keys();
      return own.ok ? signWith(own.value, { purpose, message, by }) : own;
    },
    openHeader: async (header) => {
      const own = await keys();
      return own.ok ? own.value.openHeader(header) : own;
    },
    saveRecovery: async (passphrase, suggestedName) => {
      const own = await keys();
      if (!own.ok) return own;
      return files.save({ kind: 'recovery', suggestedName, bytes: await makeRecovery(own.value, passphrase) });
    },
    checkRecovery: async (passphrase) => {
      const own = await keys();
      if (!own.ok) return own;
      const read = await recovery(passphrase);
      if (!read.ok) return read;
      const { signing } = read.value.keys;
      return ok({ name: read.value.name, signing, matches: areSame(read.value.keys, own.value) });
    },
    // A person chose the file and typed its passphrase, so this may also take the place of keys that do not open any more.
    restore: (passphrase) =>
      take(async () => {
        const read = await recovery(passphrase);
        return read.ok ? ok(read.value.keys) : read;
      }, 'repair'),
    rotate: (wish) => rotateKeys(wish, files, replace),
  };
}

type ToSign = { readonly purpose: Purpose; readonly message: Uint8Array; readonly by: Uint8Array | undefined };

function signWith(own: KeyPair, { purpose, message, by }: ToSign): Outcome<{ readonly signature: Uint8Array }> {
  if (by === undefined) return ok({ signature: own.sign(purpose, message) });
  const signature = purpose === 'revocation' ? own.signRevocation(by, message) : null;
  return signature === null ? refuse('no-key', 'an earlier key signs its own revocation only') : ok({ signature });
}

function publicOf({ keys, protection }: KeptKeys): PublicKeys {
  return { signing: keys.signing, recipient: keys.recipient, protection, earlier: [...keys.earlier] };
}

function areSame(one: KeyPair, other: KeyPair): boolean {
  return Buffer.compare(one.signing, other.signing) === 0 && one.recipient === other.recipient;
}
