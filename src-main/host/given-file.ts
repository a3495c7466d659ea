import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The file that a start was given: the last argument that is an existing file and no switch. Null when there is none. */
export function givenFile(args: readonly string[], folder: string): string | null {
  for (const argument of args.toReversed()) {
    if (argument.startsWith('-')) continue;
    const path = resolve(folder, argument);
    if (isFile(path)) return path;
  }
  return null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
