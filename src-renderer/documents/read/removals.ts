import * as A from '@automerge/automerge/slim';
import { rawValue } from '../fact.ts';
import type { History, Made } from '../history.ts';
import { pathOfText } from '../path.ts';
import type { RecordDocument } from '../record-document.ts';
import { containerNamed, keyOfText, slotsAt } from '../slots.ts';
import type { Claim, Conflict } from './conflicts.ts';

type Removal = { readonly path: string; readonly prefix: string; readonly change: string };

/**
 * Removals that somebody worked against without knowing: one office took a row (or the record) out while another edited it.
 * The engine shows nothing of it, since different registers were written (exchange.md §2.4, trap 2).
 */
export function disputedRemovals(document: RecordDocument, history: History): readonly Conflict[] {
  const disputed: Conflict[] = [];
  for (const removal of removalsIn(document, history)) {
    const against = history.concurrentWith(removal.change).find((change) => touches(document, change, removal));
    if (against === undefined) continue;
    const claims = [claim(history, against, false), claim(history, removal.change, true)];
    disputed.push({ path: removal.path, claims, base: false });
  }
  return disputed;
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
    if (rawValue('affirm', f[path]) !== true) continue;
    // More than one value here is a dispute already, and found as such.
    const [slot, ...others] = slotsAt(document, 'f', path);
    const change = slot === undefined || others.length > 0 ? null : history.changeOf(slot.operation);
    if (change !== null) removals.push({ path, prefix: path.slice(0, -'removed'.length), change });
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
