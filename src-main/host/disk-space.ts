import { statfs } from 'node:fs/promises';
import { fileFault, ok, type Outcome } from './outcome.ts';

/** Below this the disk will be full before anybody expects it: a big import with its backup takes about a third of it. */
const LOW = 1024 ** 3;

/** How many bytes this user may still write where a folder lies. */
export async function diskSpace(
  folder: string,
  ask: typeof statfs = statfs,
): Promise<Outcome<{ readonly free: number; readonly isLow: boolean }>> {
  try {
    const { bavail, bsize } = await ask(folder);
    const free = bavail * bsize;
    return ok({ free, isLow: free < LOW });
  } catch (error) {
    return fileFault(error);
  }
}
