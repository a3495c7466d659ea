import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileFault, ok, type Outcome } from './outcome.ts';

/** Whether the data folder lies where it was written: a copy of it must not go on in the same feeds (exchange.md §3.3). */
export type Installation = {
  /** True when the folder is a copy, or came back from one, and nobody has settled it yet. */
  readonly isCopy: () => Promise<Outcome<boolean>>;
  /** Makes this folder the one and only from now on. */
  readonly settle: () => Promise<Outcome<null>>;
};

/** What a mark says of the place it was written in. A copied file has another number and another birth. */
type Mark = { readonly host: string; readonly inode: string; readonly born: string };

/**
 * The mark of an installation is a file that names itself. Two of its number, its birth and the machine's name must differ: file
 * systems of sticks invent numbers anew, some copies keep the birth, and a machine gets another name in another network. A folder
 * without a mark is of before there were any, and is given one.
 */
export function installation(path: string, host: () => string = hostname): Installation {
  const settle = (): Promise<Outcome<null>> => writeMark(path, host());
  return {
    settle,
    isCopy: async () => {
      const mark = await readMark(path);
      if (mark === null) {
        const written = await settle();
        return written.ok ? ok(false) : written;
      }
      const here = await placeOf(path);
      if (!here.ok) return here;
      const others = [mark.host !== host(), here.value.inode !== mark.inode, here.value.born !== mark.born];
      return ok(others.filter((isOther) => isOther).length >= 2);
    },
  };
}

async function writeMark(path: string, host: string): Promise<Outcome<null>> {
  const temporary = join(dirname(path), `.simpul-tmp-${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      const mark: Mark = { host, ...markOf(await file.stat({ bigint: true })) };
      await file.writeFile(JSON.stringify(mark));
      await file.sync();
    } finally {
      await file.close();
    }
    // Renamed, it stays the same file: number and birth hold.
    await rename(temporary, path);
    return ok(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    return fileFault(error);
  }
}

async function placeOf(path: string): Promise<Outcome<Pick<Mark, 'inode' | 'born'>>> {
  try {
    return ok(markOf(await stat(path, { bigint: true })));
  } catch (error) {
    return fileFault(error);
  }
}

function markOf({
  ino,
  birthtimeNs,
}: {
  readonly ino: bigint;
  readonly birthtimeNs: bigint;
}): Pick<Mark, 'inode' | 'born'> {
  return { inode: String(ino), born: String(birthtimeNs) };
}

/** Null when there is none, or one that nobody can read: then it is written anew. */
async function readMark(path: string): Promise<Mark | null> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isMark(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  return ['host', 'inode', 'born'].every(
    (name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string',
  );
}
