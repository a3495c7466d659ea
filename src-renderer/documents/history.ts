import * as A from '@automerge/automerge/slim';
import type { RecordDocument } from './record-document.ts';

/** Who made a change and when; `time` is milliseconds since 1970 by the writer's clock and decides nothing (D4). */
export type Made = { readonly actor: string; readonly user: string; readonly time: number };

type Change = Made & {
  readonly hash: string;
  readonly deps: readonly string[];
  readonly firstOp: number;
  readonly lastOp: number;
};

/** The changes of a document and which of them knew of which. */
export type History = {
  /** Whether every change knew all before it; then nothing can be in dispute. */
  readonly linear: boolean;
  /** Milliseconds since 1970 of the latest change by its writer's clock, 0 when there is none. */
  readonly latest: number;
  /** All changes by hash, each after those it builds on. */
  readonly changes: readonly string[];
  readonly depsOf: (change: string) => readonly string[];
  /** The change that an operation (`12@<actor>`) stands in. */
  readonly changeOf: (operation: string) => string | null;
  readonly madeBy: (change: string) => Made;
  /** A change and all it knew. */
  readonly knownTo: (change: string) => ReadonlySet<string>;
  /** The changes that neither knew a change nor were known to it, sorted: the same list in every office. */
  readonly concurrentWith: (change: string) => readonly string[];
  /** Those of a set of changes that no other one of them builds on; the set holds whatever its members knew. */
  readonly latestOf: (changes: ReadonlySet<string>) => readonly string[];
};

/** Changes without those that `since` already contains; with their hashes in the order the engine took them. */
export function changesSince(document: RecordDocument, heads: readonly string[]): readonly string[] {
  return A.getChangesMetaSince(document.stored, [...heads]).map((meta) => meta.hash);
}

export function historyOf(document: RecordDocument): History {
  const metas = A.getChangesMetaSince(document.stored, []);
  const changes = metas.map((meta): Change => ({
    actor: meta.actor,
    user: meta.message ?? '',
    time: meta.time,
    hash: meta.hash,
    deps: meta.deps,
    firstOp: meta.startOp,
    lastOp: meta.maxOp,
  }));
  const byHash = new Map(changes.map((change) => [change.hash, change]));
  return {
    linear: isLinear(changes),
    latest: changes.reduce((latest, change) => Math.max(latest, change.time), 0),
    changes: changes.map(({ hash }) => hash),
    depsOf: (change) => byHash.get(change)?.deps ?? [],
    changeOf: (operation) => changeOf(changes, operation),
    madeBy: (change) => byHash.get(change) ?? { actor: '', user: '', time: 0 },
    knownTo: remembering((change) => ancestry(byHash, change)),
    concurrentWith: (change) => concurrentWith(changes, byHash, change),
    latestOf: (set) => {
      const builtOn = new Set([...set].flatMap((hash) => byHash.get(hash)?.deps ?? []));
      return [...set].filter((hash) => !builtOn.has(hash)).toSorted();
    },
  };
}

/** The state that all the given changes knew, as heads: what stood there before they parted. */
export function lastCommon(history: History, changes: readonly string[]): readonly string[] {
  const [first, ...others] = changes.map((change) => without(history.knownTo(change), changes));
  const common = [...(first ?? [])].filter((hash) => others.every((known) => known.has(hash)));
  return history.latestOf(new Set(common));
}

function without(set: ReadonlySet<string>, taken: readonly string[]): ReadonlySet<string> {
  return new Set([...set].filter((item) => !taken.includes(item)));
}

function isLinear(changes: readonly Change[]): boolean {
  return changes.every((change, index) => {
    const before = changes[index - 1];
    return before === undefined ? change.deps.length === 0 : change.deps.length === 1 && change.deps[0] === before.hash;
  });
}

function changeOf(changes: readonly Change[], operation: string): string | null {
  const at = operation.indexOf('@');
  const counter = Number(operation.slice(0, at));
  const actor = operation.slice(at + 1);
  const found = changes.find(
    (change) => change.actor === actor && change.firstOp <= counter && counter <= change.lastOp,
  );
  return found?.hash ?? null;
}

function ancestry(byHash: ReadonlyMap<string, Change>, from: string): ReadonlySet<string> {
  const known = new Set<string>();
  const open = [from];
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    if (known.has(hash)) continue;
    known.add(hash);
    open.push(...(byHash.get(hash)?.deps ?? []));
  }
  return known;
}

function concurrentWith(
  changes: readonly Change[],
  byHash: ReadonlyMap<string, Change>,
  change: string,
): readonly string[] {
  const earlier = ancestry(byHash, change);
  const later = new Set([change]);
  // The engine lists changes after those they build on, so one pass finds all that came later.
  for (const { hash, deps } of changes) if (deps.some((dep) => later.has(dep))) later.add(hash);
  return changes
    .map(({ hash }) => hash)
    .filter((hash) => !earlier.has(hash) && !later.has(hash))
    .toSorted();
}

function remembering(compute: (change: string) => ReadonlySet<string>): (change: string) => ReadonlySet<string> {
  const kept = new Map<string, ReadonlySet<string>>();
  return (change) => {
    const found = kept.get(change) ?? compute(change);
    kept.set(change, found);
    return found;
  };
}
