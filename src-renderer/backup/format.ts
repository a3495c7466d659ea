import { count, hexText } from '#exchange/canonical-file.ts';
import { z } from 'zod';

/** What a backup holds, in this order (SPEC B10). */
export const TABLES = [
  'feeds',
  'peers',
  'settings',
  'postponed',
  'meta',
  'entries',
  'ledger',
  'quarantine',
  'blobs',
] as const;
export type BackupTable = (typeof TABLES)[number];

export const HEAD_NAME = 'head.json';
export const END_NAME = 'end.json';
export const SEAL_NAME = 'end.sig';
export const HEAD_FORMAT = 'simpul-backup';
export const END_FORMAT = 'simpul-backup-end';

/** The version, and the oldest reader, of a backup that holds files (SPEC B14). */
export const WITH_FILES = 2;

export const BACKUP_LIMITS = {
  /** Where a writer begins a new block. */
  blockWritten: 1024 * 1024,
  /** The longest block that a reader takes. */
  block: 300 * 1024 * 1024,
  json: 64 * 1024,
} as const;

const envelope = {
  version: z.number().int().positive(),
  minReader: z.number().int().positive(),
  office: hexText(16),
  created: count(),
  app: z.string().max(40),
};

export const headSchema = z.object({ format: z.literal(HEAD_FORMAT), ...envelope });

const countsSchema = z.object({
  entries: count(),
  feeds: count(),
  ledger: count(),
  peers: count(),
  quarantine: count(),
  records: count(),
  settings: count(),
});
export type BackupCounts = z.infer<typeof countsSchema>;

export const endSchema = z.object({
  format: z.literal(END_FORMAT),
  ...envelope,
  name: z.string().max(400),
  region: z.string().max(20),
  members: count(),
  chain: hexText(32),
  counts: countsSchema,
});
/** What a backup says about itself, under the office's seal (SPEC B16). */
export type BackupEnd = z.infer<typeof endSchema>;

/** Facts about this machine's rows and its backups are not carried elsewhere (SPEC B13). */
export const OWN_META: ReadonlySet<string> = new Set(['backup', 'restoring', 'projectedVersion', 'journalWhole']);

export function blockName(number: number, table: BackupTable): string {
  return `${String(number).padStart(6, '0')}-${table}.cbor`;
}

/** The table of a block with that number; null for any other name. */
export function tableOf(name: string, number: number): BackupTable | null {
  return TABLES.find((table) => blockName(number, table) === name) ?? null;
}
