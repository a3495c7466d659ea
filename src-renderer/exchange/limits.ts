/** What a reader accepts at most (exchange.md §5.2, SPEC R3). Sizes in bytes. */
export const EXCHANGE_LIMITS = {
  file: 256 * 1024 * 1024,
  /** Text form: about 1.36 times the file. */
  armored: 64 * 1024 * 1024,
  ageHeader: 64 * 1024,
  manifest: 256 * 1024,
  card: 16 * 1024,
  entries: 512 * 1024 * 1024,
  entryCount: 100_000,
  ranges: 2000,
  certificates: 1000,
  recipients: 200,
  revocations: 100,
  introductions: 200,
} as const;
