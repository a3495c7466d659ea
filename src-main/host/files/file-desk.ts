import { basename, extname, join } from 'node:path';
import type { FileKind, OpenedFile, OpenedFiles } from '#bridge/contract.ts';
import { LIMITS } from '#bridge/limits.ts';
import { ok, type Outcome, refuse } from '../outcome.ts';
import { isTaken } from './free-name.ts';
import { readCapped } from './read-capped.ts';
import { readSeveral } from './read-several.ts';
import { writeAtomic } from './write-atomic.ts';

/** The system's dialogs, as far as they are needed. */
export type Dialogs = {
  /** The chosen path, or null. */
  readonly open: (filters: readonly Filter[]) => Promise<string | null>;
  /** The chosen paths; none when the person cancelled. */
  readonly openSeveral: () => Promise<readonly string[]>;
  readonly openFolder: () => Promise<string | null>;
  /** `title`: over the dialog; the system's own where there is none. */
  readonly save: (suggested: string, filters: readonly Filter[], title?: string) => Promise<string | null>;
};
export type Filter = { readonly name: string; readonly extensions: string[] };

export type FileDesk = {
  readonly open: (kind: FileKind) => Promise<Outcome<OpenedFile>>;
  readonly save: (file: {
    readonly kind: FileKind;
    readonly suggestedName: string;
    readonly title?: string | undefined;
    readonly bytes: Uint8Array;
  }) => Promise<Outcome<{ readonly name: string; readonly path: string }>>;
  readonly openSeveral: () => Promise<Outcome<OpenedFiles>>;
  /** Notes files that the app was started with, or that were given to it while it runs. */
  readonly give: (paths: readonly string[]) => void;
  readonly takeGiven: () => Promise<Outcome<OpenedFiles>>;
  /** Whether this session wrote the file, so that its folder may be shown. */
  readonly wrote: (path: string) => boolean;
};

const ENDINGS: Readonly<Record<FileKind, string>> = {
  package: 'simpul',
  card: 'simpulkartu',
  document: 'docx',
  recovery: 'age',
  report: 'txt',
  any: '',
};

/** Files go in and out only through here: where a person said, with a size cap, whole or not at all. */
export function fileDesk(dialogs: Pick<Dialogs, 'open' | 'openSeveral' | 'save'>, documents: string): FileDesk {
  const written = new Set<string>();
  let given: readonly string[] = [];
  return {
    open: async () => {
      // No filter by name: partners' files arrive as .bin, .txt or without any ending (exchange.md §5.3).
      const path = await dialogs.open([]);
      return path === null ? refuse('cancelled') : openAt(path);
    },
    openSeveral: async () => {
      const paths = await dialogs.openSeveral();
      return paths.length === 0 ? refuse('cancelled') : ok(await readSeveral(paths));
    },
    save: async ({ kind, suggestedName, title, bytes }) => {
      const ending = ENDINGS[kind];
      const filters = ending === '' ? [] : [{ name: ending, extensions: [ending] }];
      const chosen = await dialogs.save(join(documents, safeName(suggestedName)), filters, title);
      if (chosen === null) return refuse('cancelled');
      const path = await withEnding(chosen, ending);
      // Keys, even under a passphrase, are nobody else's on a shared laptop.
      const kept = await writeAtomic(path, bytes, { mode: kind === 'recovery' ? 0o600 : 0o644 });
      if (!kept.ok) return kept;
      written.add(path);
      return ok({ name: basename(path), path });
    },
    give: (paths) => {
      // Windows starts the app once for each of several chosen files: what was not taken yet stays.
      given = [...given, ...paths];
    },
    takeGiven: async () => {
      const paths = given;
      given = [];
      return ok(await readSeveral(paths));
    },
    wrote: (path) => written.has(path),
  };
}

async function openAt(path: string): Promise<Outcome<OpenedFile>> {
  const bytes = await readCapped(path, LIMITS.openFile);
  return bytes.ok ? ok({ name: basename(path), bytes: bytes.value }) : bytes;
}

/**
 * The chosen path with an ending. The dialog asked before replacing the name that the person typed, not the longer one made here,
 * so a file that has that name already is left alone and the new one is numbered. "No. 12" is no ending.
 */
async function withEnding(chosen: string, ending: string): Promise<string> {
  if (ending === '' || /^\.[a-z][a-z0-9]*$/i.test(extname(chosen))) return chosen;
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${chosen}.${ending}` : `${chosen} (${number}).${ending}`;
    if (!(await isTaken(path))) return path;
  }
}

/** A suggestion is a name, never a path, and one that every file system takes. */
export function safeName(name: string): string {
  const plain = Array.from(basename(name))
    .map((letter) => (/[<>:"/\\|?*]/.test(letter) || letter < ' ' ? '-' : letter))
    .join('');
  return plain.replace(/^\.+/, '').slice(0, 150) || 'berkas';
}
