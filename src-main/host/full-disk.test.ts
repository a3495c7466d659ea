import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newBackup } from './backups/backup-file.ts';
import { writeAtomic } from './files/write-atomic.ts';
import { openJournal } from './journal/journal.ts';
import type { Outcome } from './outcome.ts';

/*
 * A disk that is really full: a few hundred kilobytes of memory mounted as one, which only root may do on Linux. Elsewhere
 * these tests are skipped and say so; the planted faults beside journal, files and backups run everywhere.
 */

const LIMITS = { record: 300_000, read: 300_000 };
const disks: string[] = [];

function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  disks.push(folder);
  return folder;
}

const probe = smallDisk();
if (probe === null)
  process.stderr.write('SKIPPED: no small disk can be mounted here, so nothing was tried on a disk that is full\n');

afterAll(() => {
  for (const disk of disks) {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
});

function disk(): string {
  const made = smallDisk();
  if (made === null) throw new Error('the first disk could be mounted');
  return made;
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const reasonOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'written' : outcome.error.reason);
const bytes = (size: number, fill: number): Uint8Array => new Uint8Array(size).fill(fill);

/** Takes all but some kilobytes of a disk, as somebody's film does. */
function crowd(folder: string, kilobytes: number): string {
  const path = join(folder, 'film.mp4');
  writeFileSync(path, bytes(kilobytes * 1024, 7));
  return path;
}

describe.skipIf(probe === null)('D1 on a disk that is really full', () => {
  it('the journal refuses for lack of room, keeps what it had, and takes the same record when there is room', async () => {
    const folder = disk();
    const path = join(folder, 'journal.simpul');
    const journal = must(await openJournal(path, LIMITS));
    const { end } = must(await journal.append([bytes(10_000, 1)]));
    const film = crowd(folder, 180);
    const before = readFileSync(path);
    expect(reasonOf(await journal.append([bytes(100_000, 2)]))).toBe('disk-full');
    expect(journal.end()).toBe(end);
    expect(readFileSync(path).equals(before)).toBe(true);
    rmSync(film);
    must(await journal.append([bytes(100_000, 2)]));
    await journal.close();
    const again = must(await openJournal(path, LIMITS));
    expect(must(await again.read(0)).records.map((record) => record.length)).toEqual([10_000, 100_000]);
    expect(again.tornBytes).toBe(0);
    await again.close();
  });

  it('a file that is saved leaves the one before it whole and nothing beside it, and is saved when there is room', async () => {
    const folder = disk();
    const path = join(folder, 'berkas.simpul');
    must(await writeAtomic(path, bytes(5000, 1)));
    const film = crowd(folder, 180);
    expect(reasonOf(await writeAtomic(path, bytes(100_000, 2)))).toBe('disk-full');
    expect(readdirSync(folder).toSorted()).toEqual(['berkas.simpul', 'film.mp4']);
    expect(readFileSync(path).equals(bytes(5000, 1))).toBe(true);
    rmSync(film);
    must(await writeAtomic(path, bytes(100_000, 2)));
    expect(readFileSync(path).equals(bytes(100_000, 2))).toBe(true);
  });

  it('a backup refuses for lack of room, leaves nothing that looks like one, and is written when there is room', async () => {
    const folder = disk();
    const film = crowd(folder, 180);
    const path = join(folder, 'cadangan.simpulcadangan');
    const backup = must(await newBackup(path));
    expect(reasonOf(await backup.write(bytes(100_000, 3)))).toBe('disk-full');
    await backup.discard();
    expect(readdirSync(folder)).toEqual(['film.mp4']);
    rmSync(film);
    const second = must(await newBackup(path));
    must(await second.write(bytes(100_000, 3)));
    expect(must(await second.keep())).toBe(path);
    expect(readFileSync(path).equals(bytes(100_000, 3))).toBe(true);
  });
});
