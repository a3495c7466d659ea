import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/** One start hands over no more than this; a file manager's "select all" in a full folder is a slip. */
const MOST = 100;

/** The files that a start was given: every argument that is an existing file and no switch. */
export function givenFiles(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(folder, argument))
    .filter(isFile)
    .slice(0, MOST);
}

/**
 * The files that a second start hands to the first, which found them in its own arguments: Electron passes arguments on in
 * another order and with some of its own. They come from another process, so they are looked at again.
 */
export function handedFiles(handed: unknown): readonly string[] {
  if (typeof handed !== 'object' || handed === null || !('files' in handed)) return [];
  const { files } = handed;
  if (!Array.isArray(files)) return [];
  return files
    .slice(0, MOST)
    .filter((file: unknown): file is string => typeof file === 'string' && isAbsolute(file) && isFile(file));
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
