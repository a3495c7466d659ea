import type { Clock } from '#base/clock.ts';
import type { IdSource } from '#base/ids.ts';
import type { Result } from '#base/result.ts';
import type { Engine, Progress } from '#app/engine.ts';
import type { Queries } from '#app/queries.ts';

/*
 * What the window's root gives to the screens. The interface knows neither the bridge nor the worker: it asks for these.
 */

/** Why the shell could not do something; sentences are made of them in ui/errors. The same set as the bridge's. */
export type HostReason =
  | 'cancelled'
  | 'not-trusted'
  | 'bad-arguments'
  | 'too-big'
  | 'not-found'
  | 'no-permission'
  | 'read-only-place'
  | 'disk-full'
  | 'file-in-use'
  | 'no-key'
  | 'key-exists'
  | 'wrong-passphrase'
  | 'key-store-closed'
  | 'damaged'
  | 'not-for-this-key'
  | 'not-printed'
  | 'unexpected';

export type HostFailure = { readonly reason: HostReason; readonly detail: string };

export type FileKind = 'package' | 'card' | 'document' | 'recovery' | 'report' | 'any';
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };
/** Several files given at once, and those of them that could not be read. */
export type GivenFiles = {
  readonly files: readonly GivenFile[];
  readonly unread: readonly { readonly name: string; readonly reason: UnreadReason }[];
};
export type UnreadReason = 'too-big' | 'too-many-files' | 'not-found' | 'no-permission' | 'file-in-use' | 'unexpected';
/** What lies in the exchange folder now; ids hold until the next look. */
export type FolderLook = {
  readonly state: 'none' | 'ready' | 'missing';
  readonly place: string;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
  }[];
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
  readonly more: boolean;
};
export type FileToPut = {
  readonly region: string;
  readonly place: string;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
};

export type FileToSave = {
  readonly kind: FileKind;
  readonly suggestedName: string;
  /** Over the dialog, where the name of the file does not say what it is for. */
  readonly title?: string;
  readonly bytes: Uint8Array;
};
export type KeptFile = { readonly name: string; readonly path: string };

export type Theme = 'system' | 'light' | 'dark';
export type Language = 'id' | 'en';
export type MenuCommand = 'find' | 'undo' | 'redo' | 'import' | 'new' | 'print' | 'settings' | 'help' | 'keys';

/** Stops listening. */
export type Unsubscribe = () => void;

export type HostInfo = {
  readonly version: string;
  readonly platform: string;
  readonly shell: string;
  readonly locale: string;
  /** Whether the system's own colours are dark now. */
  readonly dark: boolean;
};

/** Where backups go, and those that lie there and in the folder of the app, the latest first. */
export type BackupPlace = {
  readonly folder: string;
  readonly isDefault: boolean;
  readonly isThere: boolean;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly time: number;
  }[];
};

export type BackupHost = {
  readonly backupPlace: () => Promise<Result<BackupPlace, HostFailure>>;
  readonly chooseBackupFolder: () => Promise<Result<BackupPlace, HostFailure>>;
  readonly resetBackupFolder: () => Promise<Result<BackupPlace, HostFailure>>;
  /** Lets a person choose a backup file; the engine reads it by its id. */
  readonly openBackup: () => Promise<Result<{ readonly id: string; readonly name: string }, HostFailure>>;
  readonly diskSpace: () => Promise<Result<{ readonly free: number; readonly isLow: boolean }, HostFailure>>;
  /** Bytes at the end of the journal that a crash cut off before this start; 0 nearly always. */
  readonly journalHarm: () => Promise<Result<{ readonly torn: number; readonly spoiled: number }, HostFailure>>;
  /** The window is closing and writes a backup first. */
  readonly tellWriting: () => void;
};

export type UiHost = BackupHost & {
  readonly info: HostInfo;
  /** Told once the first screen stands. */
  readonly ready: () => void;
  readonly openFile: (kind: FileKind) => Promise<Result<GivenFile, HostFailure>>;
  readonly openFiles: () => Promise<Result<GivenFiles, HostFailure>>;
  /** The files that the app was opened with, or that were given to it since. Taken once. */
  readonly takeGiven: () => Promise<Result<GivenFiles, HostFailure>>;
  /** Asks for a folder, once, into which many documents go. */
  readonly beginBatch: (
    suggestedName: string,
  ) => Promise<Result<{ readonly id: string; readonly place: string }, HostFailure>>;
  /** Writes one of them into the batch's own new sub-folder, under its name or a numbered one. */
  readonly writeToBatch: (file: {
    readonly id: string;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
  }) => Promise<Result<{ readonly name: string; readonly folder: string }, HostFailure>>;
  readonly showBatch: (id: string) => Promise<Result<null, HostFailure>>;
  readonly saveFile: (file: FileToSave) => Promise<Result<KeptFile, HostFailure>>;
  /** Asks for the folder through which files are exchanged; the shell remembers it. */
  readonly chooseFolder: () => Promise<Result<{ readonly place: string }, HostFailure>>;
  readonly forgetFolder: () => Promise<Result<null, HostFailure>>;
  readonly lookInFolder: (region: string) => Promise<Result<FolderLook, HostFailure>>;
  readonly readFromFolder: (id: string) => Promise<Result<GivenFile, HostFailure>>;
  /** Null when no folder is chosen. */
  readonly putInFolder: (
    file: FileToPut,
  ) => Promise<Result<{ readonly name: string; readonly folder: string } | null, HostFailure>>;
  readonly onFolderChanged: (act: () => void) => Unsubscribe;
  /** A whole page as a PDF; `job`: a name by which it can be cancelled. */
  readonly printPdf: (job: string, html: string) => Promise<Result<{ readonly bytes: Uint8Array }, HostFailure>>;
  /** The same on paper, through the system's dialog. In micrometres. */
  readonly printPaper: (
    job: string,
    html: string,
    paper: { readonly width: number; readonly height: number },
  ) => Promise<Result<null, HostFailure>>;
  readonly cancelPrint: (job: string) => void;
  readonly reveal: (path: string) => Promise<Result<null, HostFailure>>;
  readonly setTheme: (theme: Theme) => Promise<Result<null, HostFailure>>;
  readonly setLanguage: (language: Language) => Promise<Result<null, HostFailure>>;
  /** Whether the system protects the office's key; `null` while there is no key yet. */
  readonly keyProtection: () => Promise<Result<'os' | 'none' | null, HostFailure>>;
  /** Makes the office's key pair where there is none yet, and says how it is protected. */
  readonly ensureKeys: () => Promise<Result<'os' | 'none', HostFailure>>;
  readonly saveRecovery: (passphrase: string, suggestedName: string) => Promise<Result<KeptFile, HostFailure>>;
  readonly checkRecovery: (
    passphrase: string,
  ) => Promise<Result<{ readonly name: string; readonly matches: boolean }, HostFailure>>;
  /** Takes the keys of a recovery file over, on a laptop that has none yet. */
  readonly restoreKeys: (passphrase: string) => Promise<Result<'os' | 'none', HostFailure>>;
  /** For the shell's log; never for people. */
  readonly report: (level: 'info' | 'warn' | 'error', message: string) => void;
  readonly onMenu: (act: (command: MenuCommand) => void) => Unsubscribe;
  readonly onFileGiven: (act: () => void) => Unsubscribe;
  /** The window is about to close: the screens keep what is being typed; when the promise resolves, the shell is answered. */
  readonly onFlush: (keep: () => Promise<void>) => Unsubscribe;
  readonly onSystemDark: (act: (dark: boolean) => void) => Unsubscribe;
};

export type UiPorts = {
  readonly engine: Engine;
  readonly queries: Queries;
  readonly host: UiHost;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Progress of the engine's long work. */
  readonly onProgress: (show: (progress: Progress) => void) => Unsubscribe;
  /** Asks the engine to stop the long work that runs. */
  readonly cancelWork: () => void;
};
