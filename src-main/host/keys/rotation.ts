import type { PublicKeys } from '#bridge/contract.ts';
import type { FileDesk } from '../files/file-desk.ts';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { type KeyPair, rotatedKeyPair } from './key-pair.ts';
import { makeRecovery } from './recovery.ts';

type Saved = { readonly name: string; readonly path: string };

export type Rotation = { readonly passphrase: string; readonly suggestedName: string; readonly office: string };
export type Rotated = { readonly keys: PublicKeys; readonly recovery: Saved };

/** Puts the keys that come out of those in use in their place. */
export type Replace = (make: (old: KeyPair) => Promise<Outcome<KeyPair>>) => Promise<Outcome<PublicKeys>>;

/**
 * New keys for the office. The recovery file is saved first: keys that are in use and in no recovery file could be lost with
 * this laptop. A recovery file of keys that then were not taken into use harms nobody.
 */
export async function rotateKeys(
  { passphrase, suggestedName, office }: Rotation,
  files: FileDesk,
  replace: Replace,
): Promise<Outcome<Rotated>> {
  let recovery: Saved | null = null;
  const keys = await replace(async (old) => {
    const next = await rotatedKeyPair(old, office);
    const saved = await files.save({ kind: 'recovery', suggestedName, bytes: await makeRecovery(next, passphrase) });
    if (!saved.ok) return saved;
    recovery = saved.value;
    return ok(next);
  });
  if (!keys.ok) return keys;
  return recovery === null ? refuse('unexpected', 'no recovery file') : ok({ keys: keys.value, recovery });
}
