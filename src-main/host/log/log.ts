import { appendFileSync, renameSync, statSync } from 'node:fs';

const LARGEST = 1_000_000;

export type Log = { readonly write: (level: 'info' | 'warn' | 'error', message: string) => void };

/** A small text file for those who help: what the app did and what failed, never what people wrote in it. */
export function openLog(path: string, now: () => Date): Log {
  return {
    write: (level, message) => {
      try {
        if (sizeOf(path) > LARGEST) renameSync(path, `${path}.old`);
        appendFileSync(path, `${now().toISOString()} ${level} ${message.slice(0, 20_000).replaceAll('\n', '\n  ')}\n`);
      } catch {
        // A log that cannot be written must not take the app with it.
      }
    },
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
