/** Sizes in bytes that the shell enforces and the window may rely on. */
export const LIMITS = {
  /** The biggest file the app opens: a package part is at most 15 MB, a first full package of a big office more. */
  openFile: 256 * 1024 * 1024,
  /** How many files one dialog or one start may give. */
  openCount: 50,
  /** The biggest file that is looked at in the exchange folder without being asked. */
  folderFile: 64 * 1024 * 1024,
  /** The biggest file the app writes through a dialog. */
  saveFile: 256 * 1024 * 1024,
  /** A page to print, in characters: a scanned emblem takes a million, a register of a thousand pages ten. */
  printPage: 48 * 1024 * 1024,
  /** One document of a batch, how many a batch has, and all of them together. */
  batchFile: 32 * 1024 * 1024,
  batchCount: 5000,
  batchSize: 2 * 1024 * 1024 * 1024,
  /** One journal record: one entry of a feed with its signature. */
  journalRecord: 16 * 1024 * 1024,
  /** How many bytes of journal one read may return. */
  journalRead: 8 * 1024 * 1024,
  /** One piece of a backup on its way to or from the disk. */
  backupPiece: 4 * 1024 * 1024,
  /** A message to sign: a hash with its context, never a payload. */
  signMessage: 512 * 1024,
  /** An age header: one stanza of about 100 bytes a recipient. */
  ageHeader: 64 * 1024,
} as const;
