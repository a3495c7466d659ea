import { lstat } from 'node:fs/promises';

/** The path, or the path with the first number behind it, under which nothing lies yet; a link that leads nowhere counts as something. */
export async function freeName(path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? path : `${path}-${number}`;
    if (!(await isTaken(name))) return name;
  }
}

export async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
