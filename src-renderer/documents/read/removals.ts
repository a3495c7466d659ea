import * as A from '@automerge/automerge/slim';
import { rawText } from '../fact.ts';
import type { History, Made } from '../history.ts';
import { pathOfText } from '../path.ts';
import type { RecordDocument } from '../record-document.ts';
import { containerNamed, keyOfText, slotsAt } from '../slots.ts';
import type { Claim, Conflict } from './conflicts.ts';

type Removal = { readonly path: string; readonly prefix: string; readonly changes: readonly string[] };

/**
 * Removals that somebody worked against without knowing: one office took a row (or the record) out while another edited it.
 * The engine shows nothing of it, since different registers were written (exchange.md §2.4, trap 2).
 */
export function disputedRemovals(document: RecordDocument, history: History): readonly Conflict[] {
  const disputed: Conflict[] = [];
  for (const removal of removalsIn(document, history)) {
    const against = apartFromAll(history, removal.changes).find((change) => touches(document, change, removal));
    const [removed] = removal.changes;
    if (against === undefined || removed === undefined) continue;
    const claims = [claim(history, against, false), claim(history, removed, true)];
    disputed.push({ path: removal.path, claims, base: false });
  }
  return disputed;
}

/** The changes that knew of none of the removals and that none of them knew: who removed knowing it has decided. */
function apartFromAll(history: History, removals: readonly string[]): readonly string[] {
  const [first = [], ...others] = removals.map((change) => history.concurrentWith(change));
  return first.filter((change) => others.every((other) => other.includes(change)));
}

function claim(history: History, change: string, value: boolean): Claim {
  const { actor, user, time }: Made = history.madeBy(change);
  return { value, actor, user, time };
}

function removalsIn(document: RecordDocument, history: History): readonly Removal[] {
  const { f } = document.stored;
  const removals: Removal[] = [];
  for (const path of Object.keys(f)) {
    if (path !== 'removed' && !path.endsWith('/removed')) continue;
    const slots = slotsAt(document, 'f', path);
    // Different values here are a dispute already, and found as such. Several offices may have taken it out, each by itself.
    if (!slots.every(({ text }) => text !== null && rawText('affirm', text) === true)) continue;
    const changes = slots.flatMap((slot) => history.changeOf(slot.operation) ?? []).toSorted();
    if (changes.length > 0) removals.push({ path, prefix: path.slice(0, -'removed'.length), changes });
  }
  return removals;
}

/** Whether a change wrote anything below a prefix: a register, a text, or within a text. */
function touches(document: RecordDocument, change: string, removal: Removal): boolean {
  const decoded = A.inspectChange(document.stored, change);
  return (decoded?.ops ?? []).some(({ obj, key }) => {
    const path = pathWritten(document, obj, key);
    return path !== null && path !== removal.path && path.startsWith(removal.prefix);
  });
}

function pathWritten(document: RecordDocument, object: string, key: string): string | null {
  const container = containerNamed(object);
  if (container === 'f') return key;
  const text = container === 't' ? key : keyOfText(document, object);
  return text === null ? null : pathOfText(text);
}
