import { basename } from 'node:path';
import type { OpenedFile, OpenedFiles } from '#bridge/contract.ts';
import { LIMITS } from '#bridge/limits.ts';
import { readCapped } from './read-capped.ts';

type Unread = OpenedFiles['unread'][number];

const REASONS: readonly Unread['reason'][] = ['too-big', 'not-found', 'no-permission', 'file-in-use'];

/**
 * Reads files one after the other, under one cap for all: they cross to the window together. What cannot be read, or no longer
 * fits, is named with its reason and keeps none of the others back.
 */
export async function readSeveral(paths: readonly string[]): Promise<OpenedFiles> {
  const files: OpenedFile[] = [];
  const unread: Unread[] = [];
  let room = LIMITS.openFile;
  for (const [index, path] of [...new Set(paths)].entries()) {
    const name = basename(path);
    if (index >= LIMITS.openCount) {
      unread.push({ name, reason: 'too-many-files' });
      continue;
    }
    const read = await readCapped(path, room);
    if (read.ok) {
      files.push({ name, bytes: read.value });
      room -= read.value.length;
    } else {
      unread.push({ name, reason: REASONS.find((known) => known === read.error.reason) ?? 'unexpected' });
    }
  }
  return { files, unread };
}
