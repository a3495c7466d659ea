import type { Result } from '#base/result.ts';
import type { DispatchWay, VersionHow } from '#domain/agreements/version-lists.ts';
import type { VersionMark } from '#domain/agreements/versions.ts';
import type { Refused } from './engine.ts';

/** A file of an agreement to be kept as a version of it. */
export type FileToKeep = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly how: VersionHow;
  /** The row and the number that the file itself names; null: it bears none of ours, and the next number is given. */
  readonly mark: VersionMark | null;
  /** The version that it answers or came back from; '' where there is none. */
  readonly base: string;
  /** A remark on its leaving. */
  readonly note: string;
  /** What it says: packed by the Word worker, and the print of it. */
  readonly text: string;
  readonly print: string;
  /** To whom it leaves, '' where nobody is named; null for what came in. */
  readonly to: string | null;
  /** SHA-256 of the Word file that a PDF was printed from; '' for other files. */
  readonly source?: string;
  /** How it leaves; as a file when not said. */
  readonly way?: DispatchWay;
};

/** An original (*rangkap*) of a version, which differs from it by the line that names the party it is for. */
export type CopyToKeep = Pick<FileToKeep, 'bytes' | 'name' | 'note' | 'print'> & {
  /** The rows of the version and of the party. */
  readonly version: string;
  readonly party: string;
  readonly to: string;
  readonly source: string;
};

/** The version under which a file is kept. `known`: these very bytes were kept before, and no version was made. */
export type KeptVersion = VersionMark & { readonly known: boolean; readonly dispatch: string | null };

/** What the engine does with versions; their lists are read like the rest of the record. */
export type Versions = {
  /**
   * Keeps the bytes and then the row that names them: no row ever stands without its file (W2). The same bytes a second time
   * are the same version, which has then left once more.
   */
  readonly keepVersion: (record: string, file: FileToKeep) => Promise<Result<KeptVersion, Refused>>;
  /**
   * Keeps the bytes of an original beside its version, of which it is a sending to one party. Refused where the draft has changed
   * since that version: the original would say what the version does not.
   */
  readonly keepCopy: (record: string, file: CopyToKeep) => Promise<Result<KeptVersion, Refused>>;
  /** Takes a version back that was kept and did not leave, since the person closed the dialog for saving; bytes that nothing names then go. Not undone by Ctrl+Z. */
  readonly takeBackVersion: (record: string, kept: KeptVersion) => Promise<Result<null, Refused>>;
};
