import { lstat, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isTaken } from '../files/free-name.ts';
import { readCapped } from '../files/read-capped.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';

/** How many files of one name are told apart before something is wrong. */
const MOST = 100;

/**
 * Writes a file into a sub-folder whole or not at all, under its name or the first numbered one that is free: what lies there
 * belongs to others as well and is never replaced. The same bytes under that name are not written again.
 */
export async function putFile(
  root: string,
  subFolder: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome<string>> {
  const folder = join(root, subFolder);
  const made = await makeFolder(root, folder);
  if (!made.ok) return made;
  for (let number = 1; number <= MOST; number += 1) {
    const name = numbered(file.name, number);
    const path = join(folder, name);
    if (!(await isTaken(path))) {
      const kept = await writeAtomic(path, file.bytes);
      return kept.ok ? ok(name) : kept;
    }
    const there = await readCapped(path, file.bytes.length);
    if (there.ok && Buffer.compare(there.value, file.bytes) === 0) return ok(name);
  }
  return refuse('unexpected', `${MOST} files are called ${file.name}`);
}

/** The chosen folder is never made anew: where it is missing, its stick is not there. */
async function makeFolder(root: string, folder: string): Promise<Outcome<null>> {
  try {
    if (!(await lstat(root)).isDirectory()) return refuse('not-found', 'the chosen folder is not one');
    await mkdir(folder, { recursive: false }).catch((error: unknown) => {
      if (!isThere(error)) throw error;
    });
    // A link of that name could lead anywhere.
    return (await lstat(folder)).isDirectory() ? ok(null) : refuse('no-permission', 'something else has that name');
  } catch (error) {
    return fileFault(error);
  }
}

function isThere(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}

function numbered(name: string, number: number): string {
  const ending = extname(name);
  return number === 1 ? name : `${name.slice(0, name.length - ending.length)} (${number})${ending}`;
}
