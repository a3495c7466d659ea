import * as A from '@automerge/automerge/slim';
import { pathBeside, pathOfText } from '../path.ts';
import { GENESIS_HASH, type RecordDocument } from '../record-document.ts';

/** One change of a record as its history tells it. */
export type HistoryEntry = {
  /** Its hash as hex. */
  readonly hash: string;
  /** Hashes of the changes it builds on. */
  readonly deps: readonly string[];
  /** The feed it was written in, which is one office in one scope. */
  readonly actor: string;
  readonly user: string;
  /** Milliseconds since 1970 by the writer's clock. */
  readonly time: number;
  /** Whether its writer knew nothing of the record before: it made it. */
  readonly knowsNothing: boolean;
  /** What it wrote: `field` or `list/row/field`, sorted. */
  readonly paths: readonly string[];
};

/** The changes and everything that knew of one of them. */
export function builtOn(lines: readonly HistoryEntry[], changes: ReadonlySet<string>): ReadonlySet<string> {
  const later = new Set(changes);
  // Earliest first, so that one pass finds all.
  for (const { hash, deps } of lines.toReversed()) if (deps.some((dep) => later.has(dep))) later.add(hash);
  return later;
}

/** Everything that was ever done to a document, latest first in the order in which changes build on each other. */
export function historyLines(document: RecordDocument): readonly HistoryEntry[] {
  const changes = A.getAllChanges(document.stored).map((bytes) => A.decodeChange(bytes));
  const containers = containersOf(document, changes);
  const lines: HistoryEntry[] = [];
  for (const change of changes) {
    if (change.hash === GENESIS_HASH) continue;
    const paths = new Set<string>();
    for (const operation of change.ops) {
      const path = pathOf(operation, containers);
      if (path !== null) paths.add(path);
    }
    const { hash, deps, actor, time } = change;
    const knowsNothing = deps.every((dep) => dep === GENESIS_HASH);
    lines.push({ hash, deps, actor, user: change.message ?? '', time, knowsNothing, paths: [...paths].toSorted() });
  }
  return lines.toReversed();
}

type Containers = { readonly facts: string; readonly texts: string; readonly textPaths: ReadonlyMap<string, string> };

/** The engine's names of the two containers and of every woven text in the second. */
function containersOf({ stored }: RecordDocument, changes: readonly A.DecodedChange[]): Containers {
  const textPaths = new Map<string, string>();
  for (const change of changes) {
    for (const [index, operation] of change.ops.entries()) {
      if (operation.action === 'makeText' && 'key' in operation && typeof operation.key === 'string') {
        textPaths.set(`${change.startOp + index}@${change.actor}`, operation.key);
      }
    }
  }
  return { facts: A.getObjectId(stored.f) ?? '', texts: A.getObjectId(stored.t) ?? '', textPaths };
}

function pathOf(
  operation: { readonly obj: string; readonly key?: string | number },
  containers: Containers,
): string | null {
  const key = typeof operation.key === 'string' ? operation.key : null;
  if (operation.obj === containers.facts) return key === null ? null : (pathBeside(key) ?? key);
  if (operation.obj === containers.texts) return key === null ? null : pathOfText(key);
  const text = containers.textPaths.get(operation.obj);
  return text === undefined ? null : pathOfText(text);
}
