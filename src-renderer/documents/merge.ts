import * as A from '@automerge/automerge/slim';
import type { Bytes } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { readChangeHead } from './change-bytes.ts';
import { changesSince } from './history.ts';
import { copyDocument, emptyDocument, freeDocument, headsOf, type RecordDocument } from './record-document.ts';
import { hasOwnContainers } from './slots.ts';

export type MergeRefusal =
  /** The engine could not take the changes and gave up; nothing of them may be kept (exchange.md §2.2). */
  | { readonly reason: 'poisoned'; readonly detail: string }
  /** Two different changes under one number of one writer: a restored backup or a stolen key (exchange.md §3.3). */
  | { readonly reason: 'forked'; readonly detail: string }
  /** Bytes that are no change. */
  | { readonly reason: 'unreadable'; readonly detail: string };

export type Merged = {
  /** A new document, the given one stays as it was; null while no change of it can be used. */
  readonly document: RecordDocument | null;
  /** Changes that need others which are not here yet; to be given again with the next ones. */
  readonly waiting: readonly Bytes[];
  /** Hashes of the changes that were new. */
  readonly applied: readonly string[];
};

/**
 * Whether all changes were made by the writer in whose feed they stand (R6). The feed's signature vouches for them;
 * a change under another's name in it is an invention.
 */
export function allMadeBy(changes: readonly Uint8Array[], feed: string): boolean {
  return changes.every((bytes) => readChangeHead(bytes)?.actor === feed);
}

/**
 * Takes verified changes into a copy of the document, in any order, any number of times (X2).
 * All of those that can be used are used, or the whole go is refused and the given document stays.
 */
export function applyForeign(document: RecordDocument | null, changes: readonly Bytes[]): Result<Merged, MergeRefusal> {
  const copy = document === null ? emptyDocument() : copyDocument(document);
  const sorted = sortByNeed(copy, changes);
  if (!sorted.ok) {
    freeDocument(copy);
    return sorted;
  }
  const { ready, waiting, hashes } = sorted.value;
  if (ready.length === 0) {
    if (document !== null) return ok({ document: copy, waiting, applied: [] });
    freeDocument(copy);
    return ok({ document: null, waiting, applied: [] });
  }
  return take(copy, ready, hashes, waiting);
}

function take(
  copy: RecordDocument,
  ready: readonly Bytes[],
  hashes: readonly string[],
  waiting: readonly Bytes[],
): Result<Merged, MergeRefusal> {
  const before = headsOf(copy);
  try {
    const [stored] = A.applyChanges(copy.stored, [...ready]);
    const document: RecordDocument = { stored };
    const applied = changesSince(document, before);
    // The engine must hold exactly what was signed; a hash that is missing means that it read something else.
    if (applied.toSorted().join() !== hashes.toSorted().join()) {
      freeDocument(document);
      return fail({ reason: 'poisoned', detail: 'the engine holds other changes than it was given' });
    }
    if (!hasOwnContainers(document)) {
      freeDocument(document);
      return fail({ reason: 'poisoned', detail: 'a change puts other containers in the place of ours' });
    }
    return ok({ document, waiting, applied });
  } catch (error) {
    // The copy's memory is spoiled after a panic and is left alone; the given document and all others are sound.
    const detail = describe(error);
    return fail({ reason: detail.includes('duplicate seq') ? 'forked' : 'poisoned', detail });
  }
}

type Sorted = {
  readonly ready: readonly Bytes[];
  readonly hashes: readonly string[];
  readonly waiting: readonly Bytes[];
};

function sortByNeed(document: RecordDocument, changes: readonly Bytes[]): Result<Sorted, MergeRefusal> {
  const known = new Set(changesSince(document, []));
  let open = new Map<string, { readonly bytes: Bytes; readonly deps: readonly string[] }>();
  for (const bytes of changes) {
    const head = readChangeHead(bytes);
    if (head === null) return fail({ reason: 'unreadable', detail: 'the bytes are no plain change' });
    if (!known.has(head.hash)) open.set(head.hash, { bytes, deps: head.deps });
  }
  const ready: Bytes[] = [];
  const hashes: string[] = [];
  for (let before = -1; before !== ready.length;) {
    before = ready.length;
    const still = new Map<string, { readonly bytes: Bytes; readonly deps: readonly string[] }>();
    for (const [hash, change] of open) {
      if (!change.deps.every((dep) => known.has(dep))) {
        still.set(hash, change);
        continue;
      }
      known.add(hash);
      hashes.push(hash);
      ready.push(change.bytes);
    }
    open = still;
  }
  return ok({ ready, hashes, waiting: [...open.values()].map((change) => change.bytes) });
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
