import type { Result } from '#base/result.ts';
import type { Purpose } from '#feed/signature.ts';

/** Why the shell could not serve the engine. `detail` is technical. */
export type ShellFault = { readonly reason: string; readonly detail: string };

export type OwnKeys = {
  /** Ed25519 public key, 32 bytes. */
  readonly signing: Uint8Array;
  /** age recipient, `age1…`. */
  readonly recipient: string;
  /** Keys before a change of keys, the oldest first, each with its word for those after it. */
  readonly earlier: readonly EarlierKeys[];
};

export type EarlierKeys = {
  readonly signing: Uint8Array;
  readonly recipient: string;
  /** Over the handing over to the keys after it (exchange SPEC R53), purpose `card`. */
  readonly handover: Uint8Array;
};

export type Rotation = { readonly passphrase: string; readonly suggestedName: string; readonly office: string };

/**
 * What the engine needs of the shell. The engine runs in a worker, so every call crosses by message; keys stay in the shell.
 */
export type ShellPort = {
  readonly keys: () => Promise<Result<OwnKeys | null, ShellFault>>;
  readonly createKeys: () => Promise<Result<OwnKeys, ShellFault>>;
  readonly sign: (purpose: Purpose, message: Uint8Array) => Promise<Result<Uint8Array, ShellFault>>;
  /** An earlier key of this office says that it is revoked. */
  readonly signRevocation: (by: Uint8Array, message: Uint8Array) => Promise<Result<Uint8Array, ShellFault>>;
  /** New keys, once their recovery file is saved; says under which name it was. */
  readonly rotateKeys: (
    wish: Rotation,
  ) => Promise<Result<{ readonly keys: OwnKeys; readonly recovery: string }, ShellFault>>;
  /** The file key of an age file that is encrypted to this office. */
  readonly openHeader: (header: Uint8Array) => Promise<Result<Uint8Array, ShellFault>>;
  /** Whether this data folder is a copy of another one, or came back from one, that has not begun feeds of its own yet. */
  readonly isCopy: () => Promise<Result<boolean, ShellFault>>;
  readonly settleCopy: () => Promise<Result<null, ShellFault>>;
  /** Bytes in the middle of the journal that the disk has spoiled and that reading passes over. */
  readonly journalSpoiled: () => Promise<Result<number, ShellFault>>;
  readonly journalAppend: (records: readonly Uint8Array[]) => Promise<Result<number, ShellFault>>;
  /** Takes back what the last append brought: only at once, while nothing came after it. */
  readonly journalWithdraw: () => Promise<Result<number, ShellFault>>;
  readonly journalRead: (from: number) => Promise<Result<JournalPiece, ShellFault>>;
  readonly journalSetAside: () => Promise<Result<null, ShellFault>>;
} & BackupPort;

/** Where backups lie is the shell's: the engine knows one by its id, for as long as the app runs. */
export type BackupPort = {
  /** A backup under a temporary name. `place` says where it came to lie: without a chosen folder both are the same. */
  readonly backupBegin: (
    office: string,
    place: 'chosen' | 'default',
  ) => Promise<Result<{ readonly id: string; readonly place: 'chosen' | 'default' }, ShellFault>>;
  readonly backupWrite: (id: string, bytes: Uint8Array) => Promise<Result<null, ShellFault>>;
  /** A piece from a position on; an empty one at the end. */
  readonly backupRead: (id: string, from: number) => Promise<Result<Uint8Array, ShellFault>>;
  /** Gives the backup its name. */
  readonly backupKeep: (id: string) => Promise<Result<string, ShellFault>>;
  readonly backupDiscard: (id: string) => Promise<Result<null, ShellFault>>;
};

export type JournalPiece = { readonly records: readonly Uint8Array[]; readonly next: number; readonly end: number };
