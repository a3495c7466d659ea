import { z } from 'zod';
import { LIMITS } from './limits.ts';

/*
 * THE contract between the window and the shell: channel → arguments → result.
 * Both sides parse what they receive with these schemas, nothing throws across (B1).
 * Adding a line here means: a handler in src-main/index.ts, a named function in preload, a wrapper in #platform.
 */

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, { message: 'not bytes' });
const bytesUpTo = (limit: number) =>
  bytes.refine((value) => value.byteLength <= limit, { message: `more than ${limit} bytes` });
const fileName = z.string().min(1).max(200);
const nothing = z.tuple([]);

/** What the file is, so that the dialog shows the right kind and folder. Recognition of content is never by name. */
export const fileKindSchema = z.enum(['package', 'card', 'document', 'recovery', 'report', 'any']);
export type FileKind = z.infer<typeof fileKindSchema>;

const openedFile = z.object({ name: z.string(), bytes });
export type OpenedFile = z.infer<typeof openedFile>;

/** Several files that a person gave at once. One that cannot be read keeps none of the others back. */
const openedFiles = z.object({
  files: z.array(openedFile),
  unread: z.array(
    z.object({
      name: z.string(),
      reason: z.enum(['too-big', 'too-many-files', 'not-found', 'no-permission', 'file-in-use', 'unexpected']),
    }),
  ),
});
export type OpenedFiles = z.infer<typeof openedFiles>;

const savedFile = z.object({ name: z.string(), path: z.string() });

/** A file in the exchange folder, by an id that holds for the last look. */
const folderFile = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int().nonnegative(),
  /** Lower-case hex. */
  sha256: z.string(),
});
export type FolderFile = z.infer<typeof folderFile>;

const folderLook = z.object({
  /** `missing`: chosen, and not there now, as a stick that is pulled out. */
  state: z.enum(['none', 'ready', 'missing']),
  /** For showing; the window never gives it back. */
  place: z.string(),
  /** Those that have lain still for a moment and begin like a file of Simpul. */
  files: z.array(folderFile),
  unread: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** The folder holds more than is looked at. */
  more: z.boolean(),
});
export type FolderLook = z.infer<typeof folderLook>;

/** Kemendagri code of a region. */
const regionCode = z.string().regex(/^[0-9]{2}(\.[0-9]{2})?$/);
/** A backup on the disk, or one that is being written. The window knows it by this name alone, never by a path. */
const backupId = z.string().regex(/^[0-9a-f]{16}$/);

/** Many documents that are saved at once; holds for this session. */
const batchId = z.string().regex(/^[0-9a-f]{16}$/);

const backupPlace = z.object({
  /** Where backups go, as people read it. */
  folder: z.string(),
  isDefault: z.boolean(),
  /** Whether the folder is there now: a stick may be pulled out. */
  isThere: z.boolean(),
  /** The backups of all offices in both folders, the latest first. */
  files: z.array(
    z.object({ id: backupId, name: z.string(), size: z.number().int().nonnegative(), time: z.number().int() }),
  ),
});
export type BackupPlace = z.infer<typeof backupPlace>;

const jobName = z.string().regex(/^[\w-]{1,64}$/);
const printJob = z.object({ job: jobName, html: z.string().min(1).max(LIMITS.printPage) });
const paperSide = z.number().int().min(10_000).max(2_000_000);

/** `os`: the key is wrapped by the system's key store. `none`: the system offers no protection and the app must say so. */
export const protectionSchema = z.enum(['os', 'none']);

const publicKeys = z.object({
  /** Ed25519 public key, 32 bytes. */
  signing: bytes,
  /** age recipient, `age1…`. */
  recipient: z.string().startsWith('age1'),
  protection: protectionSchema,
  /** Keys before a change of keys, the oldest first, each with its word (purpose `card`) for the keys after it. */
  earlier: z.array(z.object({ signing: bytes, recipient: z.string().startsWith('age1'), handover: bytes })),
});
export type PublicKeys = z.infer<typeof publicKeys>;

export const CONTRACT = {
  'app.info': {
    args: nothing,
    result: z.object({
      version: z.string(),
      platform: z.string(),
      locale: z.string(),
      dark: z.boolean(),
      shell: z.string(),
    }),
  },
  'app.ready': { args: nothing, result: z.null() },
  'app.flushed': { args: nothing, result: z.null() },
  /** The window was asked to flush and writes a backup first: the shell is patient for a minute. */
  'app.writing': { args: nothing, result: z.null() },
  'app.setTheme': { args: z.tuple([z.enum(['system', 'light', 'dark'])]), result: z.null() },
  'app.setLanguage': { args: z.tuple([z.enum(['id', 'en'])]), result: z.null() },
  'app.report': {
    args: z.tuple([z.object({ level: z.enum(['info', 'warn', 'error']), message: z.string().max(20_000) })]),
    result: z.null(),
  },
  'files.open': { args: z.tuple([z.object({ kind: fileKindSchema })]), result: openedFile },
  /** Several files through one dialog, without any filter by name: LIMITS.openCount of them, LIMITS.openFile bytes together. */
  'files.openSeveral': { args: nothing, result: openedFiles },
  /** Files given on the command line, by double click or by a second start; none when there are none. Taken once. */
  'files.takeGiven': { args: nothing, result: openedFiles },
  'files.save': {
    args: z.tuple([
      z.object({
        kind: fileKindSchema,
        suggestedName: fileName,
        /** Over the dialog, where the name of the file does not say what it is for. */
        title: z.string().min(1).max(200).optional(),
        bytes: bytesUpTo(LIMITS.saveFile),
      }),
    ]),
    result: savedFile,
  },
  /** Opens the folder of a file that this session saved; other paths are refused. */
  'files.reveal': { args: z.tuple([z.string()]), result: z.null() },
  /** Asks for a folder (dialog) into which many documents go at once; `place` is for showing. Nothing is made there yet. */
  'batch.begin': {
    args: z.tuple([z.object({ suggestedName: fileName })]),
    result: z.object({ id: batchId, place: z.string() }),
  },
  /** Writes one document whole into the batch's new sub-folder, which is made with the first one; never over another file. */
  'batch.write': {
    args: z.tuple([z.object({ id: batchId, suggestedName: fileName, bytes: bytesUpTo(LIMITS.batchFile) })]),
    result: z.object({ name: z.string(), folder: z.string() }),
  },
  /** Opens the sub-folder of a batch of this session. */
  'batch.show': { args: z.tuple([z.object({ id: batchId })]), result: z.null() },
  /** Asks for the folder through which files are exchanged (open dialog) and remembers it; `folder.forget` lets it go. */
  'folder.choose': { args: nothing, result: z.object({ place: z.string() }) },
  'folder.forget': { args: nothing, result: z.null() },
  /** What lies there for this office's region. From the first look on, `folderChanged` tells when to look again. */
  'folder.look': { args: z.tuple([z.object({ region: regionCode })]), result: folderLook },
  'folder.read': { args: z.tuple([z.object({ id: z.string().max(64) })]), result: openedFile },
  /** Writes a package into the sub-folder of the office it is for; null when no folder is chosen. */
  'folder.put': {
    args: z.tuple([
      z.object({
        region: regionCode,
        place: z.string().max(100),
        suggestedName: fileName,
        bytes: bytesUpTo(LIMITS.saveFile),
      }),
    ]),
    result: z.object({ name: z.string(), folder: z.string() }).nullable(),
  },
  /**
   * Makes a PDF of a page that says its own paper, in a window without script and net that nobody sees. `job`: a name of the
   * window's, for `print.cancel`, which answers also when there is no such job any more.
   */
  'print.pdf': { args: z.tuple([printJob]), result: z.object({ bytes }) },
  /** The same on paper, through the system's dialog. Sizes in micrometres. */
  'print.paper': {
    args: z.tuple([printJob.extend({ width: paperSide, height: paperSide })]),
    result: z.null(),
  },
  'print.cancel': { args: z.tuple([z.object({ job: jobName })]), result: z.null() },
  'keys.status': { args: nothing, result: publicKeys.nullable() },
  'keys.create': { args: nothing, result: publicKeys },
  /** Ed25519 over the context `simpul/1 <purpose>\0` and the message: the shell puts the context in front, so no purpose can stand in for another. */
  'keys.sign': {
    args: z.tuple([
      z.object({
        purpose: z.enum(['head', 'manifest', 'card', 'certificate', 'revocation', 'backup']),
        message: bytesUpTo(LIMITS.signMessage),
        /** An earlier key of the office: it signs its own revocation and nothing else. */
        by: bytesUpTo(32).optional(),
      }),
    ]),
    result: z.object({ signature: bytes }),
  },
  /** Opens the header of an age file that is encrypted to this office, giving the 16-byte key of that one file. */
  'keys.openHeader': {
    args: z.tuple([z.object({ header: bytesUpTo(LIMITS.ageHeader) })]),
    result: z.object({ fileKey: bytes }),
  },
  /** Writes both private keys under a passphrase (age, scrypt) through a save dialog. */
  'keys.saveRecovery': {
    args: z.tuple([z.object({ passphrase: z.string().min(8).max(200), suggestedName: fileName })]),
    result: savedFile,
  },
  /** Reads a recovery file back (open dialog) and says whether it holds this office's keys; null public keys never happen. */
  'keys.checkRecovery': {
    args: z.tuple([z.object({ passphrase: z.string().max(200) })]),
    result: z.object({ name: z.string(), signing: bytes, matches: z.boolean() }),
  },
  /**
   * Takes over the keys of a recovery file (open dialog) where no key exists yet, or where the key file is damaged: of that a
   * copy is kept aside. Keys that open are never replaced (`key-exists`).
   */
  'keys.restore': { args: z.tuple([z.object({ passphrase: z.string().max(200) })]), result: publicKeys },
  /**
   * New keys for the office, vouched for by those before, which are kept beside them to open files under way. First the new
   * recovery file is saved (dialog), then the key file is replaced in one step: a dialog that is closed changes nothing.
   */
  'keys.rotate': {
    args: z.tuple([
      z.object({
        passphrase: z.string().min(8).max(200),
        suggestedName: fileName,
        /** The office's id, which the handing over names. */
        office: z.string().regex(/^[0-9a-f]{32}$/),
      }),
    ]),
    result: z.object({ keys: publicKeys, recovery: savedFile }),
  },
  /** Whether the data folder is a copy that has not begun feeds of its own yet (exchange.md §3.3). */
  'installation.isCopy': { args: nothing, result: z.object({ copy: z.boolean() }) },
  /** It has: from now on the folder is an installation of its own. */
  'installation.settle': { args: nothing, result: z.null() },
  'journal.status': {
    args: nothing,
    result: z.object({
      end: z.number().int().nonnegative(),
      tornBytes: z.number().int().nonnegative(),
      spoiledBytes: z.number().int().nonnegative(),
    }),
  },
  /** Appends records and flushes them to the disk before it answers. */
  'journal.append': {
    args: z.tuple([z.object({ records: z.array(bytesUpTo(LIMITS.journalRecord)).max(5000) })]),
    result: z.object({ end: z.number().int().nonnegative() }),
  },
  /** Whole records from a position on, at most LIMITS.journalRead bytes or one record. */
  'journal.read': {
    args: z.tuple([z.object({ from: z.number().int().nonnegative() })]),
    result: z.object({
      records: z.array(bytes),
      next: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
    }),
  },
  /**
   * Takes back what the last append of this session brought, once and before anything else is appended: the database could not
   * take it, and a person was told so. What is older can never be taken back.
   */
  'journal.withdraw': { args: nothing, result: z.object({ end: z.number().int().nonnegative() }) },
  /** Puts the journal aside under a dated name and begins an empty one, also when it is `damaged`; the old file is kept. */
  'journal.setAside': { args: nothing, result: z.object({ keptAs: z.string() }) },
  'backups.place': { args: nothing, result: backupPlace },
  /** Lets a person choose another folder for backups (dialog). */
  'backups.chooseFolder': { args: nothing, result: backupPlace },
  'backups.useDefault': { args: nothing, result: backupPlace },
  /** Begins a backup of an office under a temporary name, in the chosen folder or in the one that always is. */
  'backups.begin': {
    args: z.tuple([z.object({ office: z.string().regex(/^[0-9a-f]{32}$/), place: z.enum(['chosen', 'default']) })]),
    result: z.object({ id: backupId, place: z.enum(['chosen', 'default']) }),
  },
  'backups.write': {
    args: z.tuple([z.object({ id: backupId, bytes: bytesUpTo(LIMITS.backupPiece) })]),
    result: z.null(),
  },
  /** A piece of a backup from a position on, at most LIMITS.backupPiece; also of one that is being written. */
  'backups.read': {
    args: z.tuple([z.object({ id: backupId, from: z.number().int().nonnegative() })]),
    result: z.object({ bytes, size: z.number().int().nonnegative() }),
  },
  /** Flushes a written backup, gives it its name and thins out the older ones of the same office. */
  'backups.keep': { args: z.tuple([z.object({ id: backupId })]), result: z.object({ name: z.string() }) },
  'backups.discard': { args: z.tuple([z.object({ id: backupId })]), result: z.null() },
  /** Lets a person choose a backup file (dialog), to be read. */
  'backups.open': {
    args: nothing,
    result: z.object({ id: backupId, name: z.string(), size: z.number().int().nonnegative() }),
  },
  /** How many bytes are free where the data lies, and whether that is too little to go on for long. */
  'disk.status': { args: nothing, result: z.object({ free: z.number().nonnegative(), isLow: z.boolean() }) },
} as const;

export type Channel = keyof typeof CONTRACT;
export type Arguments<C extends Channel> = z.infer<(typeof CONTRACT)[C]['args']>;
export type Answer<C extends Channel> = z.infer<(typeof CONTRACT)[C]['result']>;

/** What the shell tells the window by itself. */
export const EVENTS = {
  /** A menu item or its accelerator. */
  menu: z.object({ command: z.enum(['find', 'undo', 'redo', 'import', 'new', 'print', 'settings', 'help', 'keys']) }),
  /** A file was given while the app runs: take it with `files.takeGiven`. */
  fileGiven: z.object({}),
  /** Something may have changed in the exchange folder: look again. */
  folderChanged: z.object({}),
  /** The window is about to close: keep what is being typed, then answer with `app.flushed`. */
  flush: z.object({}),
  /** The system's colours changed. */
  theme: z.object({ dark: z.boolean() }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventPayload<E extends EventName> = z.infer<(typeof EVENTS)[E]>;
