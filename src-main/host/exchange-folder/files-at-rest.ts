import { knowFile, type Known } from './known-files.ts';
import type { ListedFile } from './list-files.ts';

type Stood = { readonly mark: string; readonly since: number; readonly known: Known | null };

/** How long files have lain unchanged, and what was found in them. */
export type FilesAtRest = {
  /** Whether the file has been the same for long enough to be a whole one. */
  readonly isStill: (file: ListedFile) => boolean;
  /** Whether reading it again would say the same. */
  readonly isKnown: (file: ListedFile) => boolean;
  readonly know: (file: ListedFile) => Promise<Known>;
  readonly forget: () => void;
};

/** `settle`: milliseconds that a file must lie still, by this machine's own steady clock; the file's times may be anybody's. */
export function filesAtRest(settle: number): FilesAtRest {
  const stood = new Map<string, Stood>();
  return {
    isStill: ({ path, mark }) => {
      const before = stood.get(path);
      if (before?.mark === mark) return performance.now() - before.since >= settle;
      stood.set(path, { mark, since: performance.now(), known: null });
      return false;
    },
    isKnown: ({ path }) => (stood.get(path)?.known ?? null) !== null,
    know: async (file) => {
      const before = stood.get(file.path);
      // What could not be read is tried again; all else holds as long as the file lies there unchanged.
      if (before !== undefined && before.known !== null && before.known.kind !== 'unread') return before.known;
      const known = await knowFile(file);
      stood.set(file.path, { mark: file.mark, since: before?.since ?? performance.now(), known });
      return known;
    },
    forget: () => stood.clear(),
  };
}
