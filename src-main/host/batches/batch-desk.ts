import { randomBytes } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from '#bridge/limits.ts';
import { placeFault } from '../exchange-folder/folder-desk.ts';
import { isTaken } from '../files/free-name.ts';
import { safeName } from '../files/file-desk.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';

type File = { readonly id: string; readonly suggestedName: string; readonly bytes: Uint8Array };

export type BatchDesk = {
  /** Asks for a folder; nothing is made in it before the first file. */
  readonly begin: (suggestedName: string) => Promise<Outcome<{ readonly id: string; readonly place: string }>>;
  /** Writes one file; gives its name and the sub-folder it lies in. */
  readonly write: (file: File) => Promise<Outcome<{ readonly name: string; readonly folder: string }>>;
  /** A file that was written, so that its folder may be shown; null when there is none. */
  readonly written: (id: string) => string | null;
};

export type BatchWiring = {
  /** The folder of the app's own data, which is no place for documents. */
  readonly data: string;
  readonly ask: () => Promise<string | null>;
  readonly save?: typeof writeAtomic;
};

type Batch = {
  readonly root: string;
  readonly name: string;
  /** The sub-folder, once it was made. */
  folder: string | null;
  first: string | null;
  /** Ends when the file before is written or refused. */
  before: Promise<unknown>;
  count: number;
  size: number;
  /** Names given so far without their numbers, in small letters, with the highest number of each. */
  readonly names: Map<string, number>;
};

/**
 * Many documents into one new sub-folder of a folder that a person chose once. Every file is whole or not there, none replaces
 * another, and what was written stays whatever happens to the next one.
 */
export function batchDesk({ data, ask, save = writeAtomic }: BatchWiring): BatchDesk {
  const batches = new Map<string, Batch>();
  return {
    begin: async (suggestedName) => {
      const root = await ask();
      if (root === null) return refuse('cancelled');
      const fault = await placeFault(root, data);
      if (fault !== null) return fault;
      const id = randomBytes(8).toString('hex');
      const name = trimmed(safeName(suggestedName), 80);
      batches.set(id, {
        root,
        name,
        folder: null,
        first: null,
        before: Promise.resolve(),
        count: 0,
        size: 0,
        names: new Map(),
      });
      return ok({ id, place: root });
    },
    write: (file) => {
      const batch = batches.get(file.id);
      if (batch === undefined) return Promise.resolve(refuse('not-found', 'no such batch in this session'));
      const written = batch.before.then(() => writeNext(batch, file, save));
      batch.before = written;
      return written;
    },
    written: (id) => batches.get(id)?.first ?? null,
  };
}

/** One after the other: two files of one name must not find the same place free. */
async function writeNext(
  batch: Batch,
  { suggestedName, bytes }: File,
  save: typeof writeAtomic,
): Promise<Outcome<{ readonly name: string; readonly folder: string }>> {
  if (batch.count >= LIMITS.batchCount || batch.size + bytes.byteLength > LIMITS.batchSize)
    return refuse('too-big', `${batch.count} files, ${batch.size} bytes`);
  const folder = await subFolder(batch);
  if (!folder.ok) return folder;
  const free = await freePath(batch, folder.value, suggestedName);
  const path = join(folder.value, free.name);
  const kept = await save(path, bytes);
  if (!kept.ok) return (await isThere(folder.value)) ? kept : refuse('not-found', kept.error.detail);
  batch.names.set(free.key, free.number);
  batch.count += 1;
  batch.size += bytes.byteLength;
  batch.first ??= path;
  return ok({ name: free.name, folder: folder.value });
}

/** How many folders of one name are told apart before something is wrong. */
const MOST = 1000;

/** A new folder for each batch. The chosen one is never made anew: where it is missing, its stick is not there. */
async function subFolder(batch: Batch): Promise<Outcome<string>> {
  if (batch.folder !== null) {
    // Whoever can write there may have put a link in its place since.
    return (await isThere(batch.folder)) ? ok(batch.folder) : refuse('not-found', 'the folder of the batch is gone');
  }
  for (let number = 1; number <= MOST; number += 1) {
    const folder = join(batch.root, number === 1 ? batch.name : `${batch.name} (${number})`);
    try {
      // Fails where anything has that name already, a link too.
      await mkdir(folder, { recursive: false });
      batch.folder = folder;
      return ok(folder);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) return fileFault(error);
    }
  }
  return refuse('unexpected', `${MOST} folders are called ${batch.name}`);
}

/** The first name that is free, counting on from the highest number given: a thousand files of one name cost no more than others. */
async function freePath(
  { names }: Batch,
  folder: string,
  suggestedName: string,
): Promise<{ readonly name: string; readonly key: string; readonly number: number }> {
  const ending = /\.pdf$/i.test(suggestedName) ? '.pdf' : '.docx';
  const stem = trimmed(safeName(suggestedName.replace(/\.(?:docx|pdf)$/i, '')), 120);
  // Some disks take names that differ in capitals for one, some those that differ in how a letter is composed.
  const key = `${stem}${ending}`.normalize('NFKC').toLowerCase();
  for (let number = (names.get(key) ?? 0) + 1; ; number += 1) {
    const name = `${number === 1 ? stem : `${stem} (${number})`}${ending}`;
    if (!(await isTaken(join(folder, name)))) return { name, key, number };
  }
}

/** Names that Windows keeps for devices, whatever ending stands behind them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that Windows takes too: none that ends in a dot or a space, and none of a device. */
function trimmed(name: string, length: number): string {
  const plain = cut(withoutMarks(name.normalize('NFC')), length).replace(/[. ]+$/, '') || 'berkas';
  return plain.replace(DEVICE, '$&_');
}

/** Marks of direction and the like, by which a name shows another ending than it has. */
function withoutMarks(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}

/** Never half a letter: half of a surrogate pair is no text. */
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await lstat(folder)).isDirectory();
  } catch {
    return false;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
