import type { Shape } from '#domain/record/shape.ts';
import { rawText } from '../fact.ts';
import type { History } from '../history.ts';
import type { RecordDocument } from '../record-document.ts';
import { slotsAt } from '../slots.ts';
import { type Claim, type Conflict, madeBy, type Touch } from './claim.ts';
import { fieldStories } from './field-stories.ts';
import type { writtenPaths } from './written-paths.ts';

type Removal = { readonly path: string; readonly prefix: string; readonly changes: readonly string[] };
type Paths = ReturnType<typeof writtenPaths>;

/**
 * Removals that somebody worked against without knowing: one office took a row (or the record) out while another edited it.
 * The engine shows nothing of it, since different registers were written (exchange.md §2.4, trap 2).
 */
export function disputedRemovals(
  document: RecordDocument,
  { shape, history, paths }: { readonly shape: Shape; readonly history: History; readonly paths: Paths },
): readonly Conflict[] {
  const disputed: Conflict[] = [];
  for (const { path, changes, against, isInside } of removalsWorkedAgainst(document, history, paths)) {
    const [first] = against;
    const [removed] = changes;
    if (first === undefined || removed === undefined) continue;
    const touched = against.flatMap((change): Touch[] =>
      fieldStories(document, shape, {
        hash: change,
        deps: history.depsOf(change),
        paths: paths(change).filter(isInside).toSorted(),
      }).map((story) => ({ ...story, ...madeBy(history, change) })),
    );
    const claims: Claim[] = [
      { value: false, ...madeBy(history, first) },
      { value: true, ...madeBy(history, removed) },
    ];
    disputed.push({ path, sort: 'removal', claims, base: false, touched });
  }
  return disputed;
}

type WorkedAgainst = Removal & {
  /** The changes that wrote in what was taken out. */
  readonly against: readonly string[];
  readonly isInside: (path: string) => boolean;
};

/** The removals that stand, with what was written against them by somebody who did not know of them, and the other way round. */
export function removalsWorkedAgainst(
  document: RecordDocument,
  history: History,
  paths: Paths,
): readonly WorkedAgainst[] {
  return removalsIn(document, history).flatMap((removal) => {
    const isInside = (each: string): boolean => each !== removal.path && each.startsWith(removal.prefix);
    const against = apartFromAll(history, removal.changes).filter((change) => paths(change).some(isInside));
    return against.length === 0 ? [] : [{ ...removal, against, isInside }];
  });
}

/** The changes that knew of none of the removals and that none of them knew: who removed knowing it has decided. */
function apartFromAll(history: History, removals: readonly string[]): readonly string[] {
  const [first = [], ...others] = removals.map((change) => history.concurrentWith(change));
  return first.filter((change) => others.every((other) => other.includes(change)));
}

function removalsIn(document: RecordDocument, history: History): readonly Removal[] {
  const removals: Removal[] = [];
  for (const path of Object.keys(document.stored.f)) {
    if (path !== 'removed' && !path.endsWith('/removed')) continue;
    const slots = slotsAt(document, 'f', path);
    // Different values here are a dispute already, and found as such; several offices may have taken it out each by itself.
    if (slots.length === 0 || slots.some((slot) => slot.text === null || rawText('affirm', slot.text) !== true))
      continue;
    const changes = slots.flatMap((slot) => history.changeOf(slot.operation) ?? []).toSorted();
    removals.push({ path, prefix: path.slice(0, -'removed'.length), changes });
  }
  return removals;
}
