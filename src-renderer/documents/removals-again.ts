import { rawText } from './fact.ts';
import { historyOf } from './history.ts';
import type { HistoryEntry } from './read/history-lines.ts';
import { removalsWorkedAgainst } from './read/removals.ts';
import { writtenPaths } from './read/written-paths.ts';
import type { RecordDocument } from './record-document.ts';
import { type Slot, slotsAt } from './slots.ts';

type Reverted = {
  readonly before: RecordDocument;
  readonly changes: ReadonlySet<string>;
  readonly lines: readonly HistoryEntry[];
  readonly later: ReadonlySet<string>;
};

/** Whether a path says of a row or the record that it was taken out, and shows that it was. */
export function isRemoved(document: RecordDocument, path: string): boolean {
  const isWord = path === 'removed' || path.endsWith('/removed');
  return isWord && saysRemoved(slotsAt(document, 'f', path).at(-1));
}

/**
 * Whether a removal that would stand without what is taken back may be said once more, knowing all (R22): only where nobody else
 * wrote in what it takes out, neither without knowing of it (R9) nor since on top of what is taken back. Nobody has decided
 * against what these wrote; and who decided about the removal since has the last word.
 */
export function mayRemoveAgain({ before, changes, lines, later }: Reverted): (path: string) => boolean {
  const history = historyOf(before);
  const worked = removalsWorkedAgainst(before, history, writtenPaths(before, history));
  const disputed = new Set(worked.map(({ path }) => path));
  const since = lines.filter(({ hash }) => later.has(hash) && !changes.has(hash)).flatMap(({ paths }) => paths);
  return (path) => {
    const prefix = path.slice(0, -'removed'.length);
    const isAgreed = slotsAt(before, 'f', path).every(saysRemoved);
    return isAgreed && !disputed.has(path) && !since.some((each) => each.startsWith(prefix));
  };
}

function saysRemoved(slot: Slot | undefined): boolean {
  return rawText('affirm', slot?.text ?? '') === true;
}
