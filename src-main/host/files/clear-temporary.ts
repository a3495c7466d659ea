import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The very names `write-atomic.ts` gives. Another program's file, or one a person named alike, does not fit. */
const OWN_NAME = /^\.simpul-tmp-[0-9a-f]{12}$/;
const A_DAY = 86_400_000;

/**
 * Removes what a write that was cut off left in a folder of ours. Only plain files under our own names that nobody has touched
 * for a day: a younger one may still be written. Whatever cannot be read or removed stays, nothing depends on it.
 */
export async function clearTemporary(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => OWN_NAME.test(each))) {
    const path = join(folder, name);
    const about = await lstat(path).catch(() => null);
    if (about === null || !about.isFile() || now.getTime() - about.mtimeMs < A_DAY) continue;
    await rm(path, { force: true }).catch(() => null);
  }
}
