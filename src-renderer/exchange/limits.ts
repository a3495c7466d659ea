/** What a reader accepts at most (exchange.md §5.2, SPEC R3). Sizes in bytes. */
export const EXCHANGE_LIMITS = {
  file: 256 * 1024 * 1024,
  /** What a writer cuts its files to: mail takes 25 MB counted in base64, which is 18 MB of file (SPEC R90). */
  part: 15_000_000,
  /** Text form: about 1.36 times the file. */
  armored: 64 * 1024 * 1024,
  /** How far into a text the armour may begin: after a greeting and the head of a mail. */
  armorStart: 64 * 1024,
  ageHeader: 64 * 1024,
  manifest: 256 * 1024,
  card: 16 * 1024,
  entries: 512 * 1024 * 1024,
  entryCount: 100_000,
  ranges: 2000,
  certificates: 1000,
  recipients: 200,
  /** Files that one zip or one text may bring. */
  wrapped: 50,
  /** Entries of a zip's directory, with folders and what systems leave beside files. */
  zipEntries: 200,
  zipName: 400,
  revocations: 100,
  introductions: 200,
  forks: 100,
} as const;
