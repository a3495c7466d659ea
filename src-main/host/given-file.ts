import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/** The file that a start was given: the last argument that is an existing file and no switch. Null when there is none. */
export function givenFile(args: readonly string[], folder: string): string | null {
  for (const argument of args.toReversed()) {
    if (argument.startsWith('-')) continue;
    const path = resolve(folder, argument);
    if (isFile(path)) return path;
  }
  return null;
}

/**
 * The file that a second start hands to the first, which found it in its own arguments: Electron passes arguments on in another
 * order and with some of its own. It comes from another process, so it is looked at again.
 */
export function handedFile(handed: unknown): string | null {
  if (typeof handed !== 'object' || handed === null || !('file' in handed)) return null;
  const { file } = handed;
  return typeof file === 'string' && isAbsolute(file) && isFile(file) ? file : null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
