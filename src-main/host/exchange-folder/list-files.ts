import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSubFolderOf } from './sub-folder.ts';

/** A file as it lies there now. When `mark` changes, it is another file or one that still grows. */
export type ListedFile = { readonly path: string; readonly name: string; readonly size: number; readonly mark: string };

/** How much of a folder is looked at; what people keep there besides is theirs. */
const MOST_NAMES = 5000;
const MOST_FILES = 200;

export type Listing = { readonly files: readonly ListedFile[]; readonly more: boolean };

/**
 * The plain files at the top of a folder and in the sub-folders for a region. Names that begin with a point are passed over
 * (our own and others' half-written files), so are links, which may lead anywhere. Throws what the file system says when the
 * folder itself cannot be listed.
 */
export async function listFiles(root: string, region: string): Promise<Listing> {
  const top = await namesIn(root);
  const found = await filesIn(root, top.files);
  let more = top.more;
  for (const name of top.folders.filter((folder) => isSubFolderOf(folder, region))) {
    const folder = join(root, name);
    // A stick that is pulled out in between is noticed at the next look.
    const names = await namesIn(folder).catch(() => null);
    if (names === null) continue;
    more ||= names.more;
    found.push(...(await filesIn(folder, names.files)));
  }
  return { files: found.slice(0, MOST_FILES), more: more || found.length > MOST_FILES };
}

type Names = { readonly files: readonly string[]; readonly folders: readonly string[]; readonly more: boolean };

async function namesIn(folder: string): Promise<Names> {
  const files: string[] = [];
  const folders: string[] = [];
  let seen = 0;
  for await (const entry of await opendir(folder)) {
    seen += 1;
    if (seen > MOST_NAMES) break;
    if (entry.name.startsWith('.')) continue;
    if (entry.isFile()) files.push(entry.name);
    else if (entry.isDirectory()) folders.push(entry.name);
  }
  return { files: files.toSorted(), folders: folders.toSorted(), more: seen > MOST_NAMES };
}

async function filesIn(folder: string, names: readonly string[]): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const name of names.slice(0, MOST_FILES + 1)) {
    const path = join(folder, name);
    const about = await lstat(path).catch(() => null);
    if (about === null || !about.isFile() || about.size === 0) continue;
    files.push({ path, name, size: about.size, mark: `${about.size}:${about.mtimeMs}:${about.ino}` });
  }
  return files;
}
