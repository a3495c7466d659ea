import type { ImportDone, ImportPreview, Refused } from '#app/engine.ts';
import type { GivenFile, HostFailure } from '../session/ports.ts';

export type CardPreview = ImportPreview & { readonly kind: 'card' };
export type TrailPreview = ImportPreview & { readonly kind: 'trail' };
export type PackagePreview = ImportPreview & { readonly kind: 'package' };

/** How far one file from outside is: read, shown, taken. Only `importing` changes anything (X1). */
export type ImportState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refused: Refused | HostFailure }
  | { readonly kind: 'card'; readonly preview: CardPreview; readonly file: GivenFile }
  | { readonly kind: 'package'; readonly preview: PackagePreview }
  /** An audit file: checked, never imported. */
  | { readonly kind: 'trail'; readonly preview: TrailPreview }
  | { readonly kind: 'importing'; readonly preview: PackagePreview }
  | { readonly kind: 'done'; readonly preview: PackagePreview; readonly done: ImportDone }
  /** Every file of several was decided on. */
  | { readonly kind: 'summary'; readonly outcomes: readonly FileOutcome[] };

/** What became of one file of several. */
export type FileOutcome = { readonly name: string } & (
  | { readonly kind: 'card' }
  | { readonly kind: 'imported'; readonly done: ImportDone }
  | { readonly kind: 'checked' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'refused'; readonly refused: Refused | HostFailure }
);

/** Where a file stands among several. */
export type Position = { readonly number: number; readonly of: number };

/** Files that wait in their order, and what became of those before them. */
export type FileQueue = {
  readonly files: readonly GivenFile[];
  readonly at: number;
  readonly outcomes: readonly FileOutcome[];
  /** Whether a person gave more than one: then each is told at the end. */
  readonly several: boolean;
};

export const NO_QUEUE: FileQueue = { files: [], at: 0, outcomes: [], several: false };

/** Null where counting would say nothing. */
export function positionIn({ files, at }: FileQueue): Position | null {
  return files.length > 1 && at < files.length ? { number: at + 1, of: files.length } : null;
}

/** The queue after its present file was decided on. */
export function decided(queue: FileQueue, outcome: FileOutcome): FileQueue {
  return { ...queue, at: queue.at + 1, outcomes: [...queue.outcomes, outcome] };
}

/** The queue with more files behind those that wait. */
export function lengthened(queue: FileQueue, files: readonly GivenFile[], outcomes: readonly FileOutcome[]): FileQueue {
  const all = { ...queue, files: [...queue.files, ...files], outcomes: [...queue.outcomes, ...outcomes] };
  return { ...all, several: all.files.length + all.outcomes.length > 1 };
}

/** What is shown when no file waits any more. */
export function ended({ several, outcomes }: FileQueue): ImportState {
  return several ? { kind: 'summary', outcomes } : { kind: 'closed' };
}

/** The name under which the file that is shown came. */
export function nameOf(state: ImportState): string {
  switch (state.kind) {
    case 'card':
      return state.file.name;
    case 'package':
    case 'trail':
    case 'importing':
    case 'done':
      return state.preview.fileName;
    case 'reading':
    case 'refused':
      return state.fileName;
    default:
      return '';
  }
}
