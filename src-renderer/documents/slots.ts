import * as A from '@automerge/automerge/slim';
import type { Fact } from './fact.ts';
import type { RecordDocument } from './record-document.ts';

/** At `at` (UTF-16 units of the text as it is) take out `remove` units and put in `insert`. */
export type Splice = { readonly at: number; readonly remove: number; readonly insert: string };

/** The two containers that the first change makes; their names in the engine are the same in every document. */
export type Container = 'f' | 't';
const OBJECTS: Readonly<Record<Container, string>> = { f: `1@${'0'.repeat(32)}`, t: `2@${'0'.repeat(32)}` };

/**
 * A value that lies in one place, and the operation that put it there. More than one in a place: they are in dispute.
 * `text` is null for what is neither a register nor a text: no version of this app writes that.
 */
export type Slot = { readonly operation: string; readonly text: string | null; readonly object: string | null };

/**
 * All values that lie under a key, now or as it was at `heads`; the one that is shown comes last.
 * Asks the engine itself: the plain objects of a copied document still point at the document they were copied from.
 */
export function slotsAt(
  { stored }: RecordDocument,
  container: Container,
  key: string,
  heads?: readonly string[],
): readonly Slot[] {
  const backend = A.getBackend(stored);
  const at = heads === undefined ? undefined : [...heads];
  const slots: Slot[] = [];
  for (const [type, held, operation] of backend.getAll(OBJECTS[container], key, at)) {
    if (type === 'text') {
      slots.push({ operation: held, text: container === 't' ? backend.text(held, at) : null, object: held });
    } else {
      slots.push({
        operation: operation ?? String(held),
        text: type === 'str' && container === 'f' ? held : null,
        object: null,
      });
    }
  }
  return slots;
}

/** All values of a header register, each with the operation that wrote it. */
export function headerSlots({ stored }: RecordDocument, name: string): readonly Slot[] {
  const slots: Slot[] = [];
  for (const [type, held, operation] of A.getBackend(stored).getAll('_root', name)) {
    if (type === 'str') slots.push({ operation: operation ?? '', text: held, object: null });
  }
  return slots;
}

/** Writes a register. Only within a change; far cheaper than the engine's own proxies. */
export function putFact({ stored }: RecordDocument, key: string, fact: Fact): void {
  A.getBackend(stored).put(OBJECTS.f, key, fact.val, 'str');
}

/** Makes a new text. Only within a change. */
export function putText({ stored }: RecordDocument, key: string, text: string): void {
  A.getBackend(stored).putObject(OBJECTS.t, key, text);
}

/** Changes a text in one place. Only within a change. */
export function spliceText({ stored }: RecordDocument, object: string, { at, remove, insert }: Splice): void {
  A.getBackend(stored).splice(object, at, remove, insert);
}

/** The container that an object of the engine is, or null when it is none. */
export function containerNamed(object: string): Container | null {
  if (object === OBJECTS.f) return 'f';
  return object === OBJECTS.t ? 't' : null;
}

/** Whether the containers are those of the first change: a change that puts others in their place hides the whole record. */
export function hasOwnContainers({ stored }: RecordDocument): boolean {
  const backend = A.getBackend(stored);
  return (['f', 't'] as const).every((name) => {
    const [only, ...others] = backend.getAll('_root', name);
    return only?.[0] === 'map' && only[1] === OBJECTS[name] && others.length === 0;
  });
}
