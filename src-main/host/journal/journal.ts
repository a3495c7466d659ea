import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { freeName } from '../files/free-name.ts';
import { FILE_SYSTEM, writeAtomic, type WriteSteps } from '../files/write-atomic.ts';
import { fileFault, ok, type Outcome, refuse } from '../outcome.ts';
import { crc32 } from './crc32.ts';
import { FRAME, framed, HEADER, readAt, readFrame } from './frame.ts';
import { type Gap, measure } from './measure.ts';

/*
 * The journal: the second copy of our own entries, outside the database (exchange.md §3.2), as frame.ts lays it out. Appended and
 * flushed, never changed; only the very last append can be taken back, by who made it, when the database did not take the same.
 */

export type Journal = {
  readonly end: () => number;
  /** Bytes of a record that was cut off by a crash; they were put aside in a file of their own. */
  readonly tornBytes: number;
  /** Bytes in the middle that are no record: the disk spoiled them. They stay where they are, and reading passes over them. */
  readonly spoiledBytes: number;
  readonly append: (records: readonly Uint8Array[]) => Promise<Outcome<{ readonly end: number }>>;
  /** Takes the last append back, where nothing came after it. */
  readonly withdraw: () => Promise<Outcome<{ readonly end: number }>>;
  readonly read: (
    from: number,
  ) => Promise<Outcome<{ readonly records: Uint8Array<ArrayBuffer>[]; readonly next: number; readonly end: number }>>;
  /** Puts the file aside under a dated name and begins an empty one. */
  readonly setAside: (date: string) => Promise<Outcome<{ readonly keptAs: string }>>;
  readonly close: () => Promise<void>;
};

export type JournalLimits = { readonly record: number; readonly read: number };

/** What an append does to the file, so that a test can let the disk be full and see that nothing is answered before the flush. */
export type AppendSteps = {
  readonly write: (file: FileHandle, bytes: Uint8Array, at: number) => Promise<void>;
  readonly flush: (file: FileHandle) => Promise<void>;
};
export const ON_DISK: AppendSteps = { write: writeAll, flush: (file) => file.sync() };

export async function openJournal(
  path: string,
  limits: JournalLimits,
  steps: AppendSteps = ON_DISK,
): Promise<Outcome<Journal>> {
  try {
    const opened = await openOrCreate(path);
    if (!opened.ok) return opened;
    const file = opened.value;
    const found = await measure(file, limits.record);
    if (!found.ok) {
      await file.close();
      return found;
    }
    const { sound, size, spoiled } = found.value;
    const torn = size - sound;
    if (torn > 0) {
      const aside = await putTornAside(path, file, { from: sound, length: torn });
      if (!aside.ok) return aside;
    }
    return ok(journalOver(file, { path, sound, torn, spoiled, limits, steps }));
  } catch (error) {
    return fileFault(error);
  }
}

type Found = {
  readonly path: string;
  /** How far the file consists of whole records. */
  readonly sound: number;
  readonly torn: number;
  readonly spoiled: readonly Gap[];
  readonly limits: JournalLimits;
  readonly steps: AppendSteps;
};

function journalOver(opened: FileHandle, { path, sound, torn, spoiled, limits, steps }: Found): Journal {
  let file = opened;
  let end = sound;
  /** Where the last append of this session began; null when there is none that could be taken back. */
  let last: number | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const next = turn.then(work, work).catch(fileFault);
    turn = next;
    return next;
  };
  return {
    end: () => end,
    tornBytes: torn,
    spoiledBytes: spoiled.reduce((sum, { from, to }) => sum + to - from, 0),
    append: (records) =>
      inTurn(async () => {
        if (records.some((record) => record.length === 0)) return refuse('bad-arguments', 'an empty record');
        const kept = await append(file, framed(records), end, steps);
        if (!kept.ok) return kept;
        last = end;
        end = kept.value;
        return ok({ end });
      }),
    withdraw: () =>
      inTurn(async () => {
        if (last === null) return refuse('bad-arguments', 'there is no append to take back');
        await file.truncate(last);
        await file.sync();
        end = last;
        last = null;
        return ok({ end });
      }),
    read: (from) =>
      inTurn(() => readRecords(file, { from, end, limit: limits.read, spoiled: end === HEADER.length ? [] : spoiled })),
    setAside: (date) =>
      inTurn(async () => {
        await file.close();
        const begun = await beginAnew(path, date);
        file = await open(path, 'r+');
        if (begun.ok) end = HEADER.length;
        last = null;
        return begun;
      }),
    close: async () => {
      await turn;
      await file.close();
    },
  };
}

async function openOrCreate(path: string): Promise<Outcome<FileHandle>> {
  if ((await sizeOf(path)) === 0) {
    // Whole or not at all: a header cut short would make every later start refuse the file.
    const created = await writeAtomic(path, HEADER, { mode: 0o600 });
    if (!created.ok) return created;
  }
  return ok(await open(path, 'r+'));
}

/** 0 for a file that is not there. Any other failure must not pass for "not there": it would begin a new journal over the old. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (fileFault(error).error.reason === 'not-found') return 0;
    throw error;
  }
}

/** The old file, whatever it holds, under a dated name and an empty journal in its place; or everything as it was. */
export async function beginAnew(
  path: string,
  date: string,
  steps: WriteSteps = FILE_SYSTEM,
): Promise<Outcome<{ readonly keptAs: string }>> {
  try {
    const keptAs = await freeName(join(dirname(path), `${basename(path)}-${date}`));
    await rename(path, keptAs);
    const fresh = await writeAtomic(path, HEADER, { mode: 0o600, steps });
    if (fresh.ok) return ok({ keptAs: basename(keptAs) });
    await rename(keptAs, path);
    return fresh;
  } catch (error) {
    return fileFault(error);
  }
}

/** The copy is on the disk before the journal is cut: a second crash in between loses nothing. */
async function putTornAside(
  path: string,
  file: FileHandle,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<Outcome<null>> {
  const bytes = await readAt(file, from, length);
  const kept = await writeAtomic(await freeName(`${path}-torn`), bytes, { mode: 0o600 });
  if (!kept.ok) {
    await file.close();
    return kept;
  }
  await file.truncate(from);
  await file.sync();
  return ok(null);
}

async function append(file: FileHandle, bytes: Uint8Array, end: number, steps: AppendSteps): Promise<Outcome<number>> {
  try {
    await steps.write(file, bytes, end);
    await steps.flush(file);
    return ok(end + bytes.length);
  } catch (error) {
    // Half a record must not stay: the next one would stand behind it and never be found.
    await file.truncate(end).catch(() => null);
    return fileFault(error);
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

async function readRecords(
  file: FileHandle,
  {
    from,
    end,
    limit,
    spoiled,
  }: { readonly from: number; readonly end: number; readonly limit: number; readonly spoiled: readonly Gap[] },
) {
  const records: Uint8Array<ArrayBuffer>[] = [];
  let at = Math.max(from, HEADER.length);
  let taken = 0;
  while (at + FRAME <= end) {
    const gap = spoiled.find((each) => each.from === at);
    if (gap !== undefined) {
      at = gap.to;
      continue;
    }
    const { length, crc } = readFrame(await readAt(file, at, FRAME));
    if (records.length > 0 && taken + length > limit) break;
    const bytes = at + FRAME + length <= end ? await readAt(file, at + FRAME, length) : null;
    if (bytes === null || crc32(bytes) !== crc) return refuse('damaged', `no record begins at ${at}`);
    records.push(bytes);
    taken += length;
    at += FRAME + length;
  }
  return ok({ records, next: at, end });
}
