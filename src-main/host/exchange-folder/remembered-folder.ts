import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { writeAtomic } from '../files/write-atomic.ts';
import type { Outcome } from '../outcome.ts';

const schema = z.object({ folder: z.string().min(1).max(4096).refine(isAbsolute).nullable() });

/** The folder that a person chose, in a file of the shell's own; the window never names it. Null when none is chosen. */
export async function rememberedFolder(file: string): Promise<string | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8'))).folder;
  } catch {
    // Missing or damaged: a person chooses again, nothing else depends on it.
    return null;
  }
}

export function rememberFolder(file: string, folder: string | null): Promise<Outcome<null>> {
  return writeAtomic(file, new TextEncoder().encode(JSON.stringify({ folder })));
}
