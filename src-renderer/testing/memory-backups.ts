import { concatBytes } from '#base/bytes.ts';
import { ok } from '#base/result.ts';
import type { BackupPort } from '#app/engine/shell-port.ts';

/** Backups that lie in memory, where the product has them in folders. */
export type MemoryBackups = {
  /** Kept ones by name, the latest last. */
  readonly files: Map<string, Uint8Array>;
  readonly writing: Map<string, Uint8Array[]>;
  /** What the next attempts meet, by place. */
  trouble: { readonly [place in 'chosen' | 'default']?: 'disk-full' | 'not-found' | 'spoils' };
  chosen: boolean;
};

export function noBackups(): MemoryBackups {
  return { files: new Map(), writing: new Map(), trouble: {}, chosen: false };
}

/** The shell's part with backups. `spoils`: a disk that gives back other bytes than it took. */
export function memoryBackups(held: MemoryBackups): BackupPort {
  let number = 0;
  const troubleOf = (id: string) => held.trouble[id.startsWith('chosen') ? 'chosen' : 'default'];
  return {
    backupBegin: async (_office, wished) => {
      const place = held.chosen ? wished : 'default';
      if (held.trouble[place] === 'not-found') return { ok: false, error: { reason: 'not-found', detail: 'ENOENT' } };
      number += 1;
      const id = `${place}-${String(number)}`;
      held.writing.set(id, []);
      return ok({ id, place });
    },
    backupWrite: async (id, bytes) => {
      if (troubleOf(id) === 'disk-full') return { ok: false, error: { reason: 'disk-full', detail: 'ENOSPC' } };
      held.writing.get(id)?.push(new Uint8Array(bytes));
      return ok(null);
    },
    backupRead: async (id, from) => {
      const whole = held.files.get(id) ?? concatBytes(held.writing.get(id) ?? []);
      const piece = whole.slice(from, from + 50_000);
      const middle = piece[Math.floor(piece.length / 2)];
      if (troubleOf(id) === 'spoils' && middle !== undefined) piece[Math.floor(piece.length / 2)] = middle ^ 1;
      return ok(piece);
    },
    backupKeep: async (id) => {
      held.files.set(id, concatBytes(held.writing.get(id) ?? []));
      held.writing.delete(id);
      return ok(id);
    },
    backupDiscard: async (id) => {
      held.writing.delete(id);
      return ok(null);
    },
  };
}
