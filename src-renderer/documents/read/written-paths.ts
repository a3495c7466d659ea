import * as A from '@automerge/automerge/slim';
import type { History } from '../history.ts';
import { pathBeside, pathOfText } from '../path.ts';
import type { RecordDocument } from '../record-document.ts';
import { containerNamed } from '../slots.ts';

/** What a change wrote, as far as it can be said without the others: paths, texts it made, texts it typed in. */
type Told = {
  readonly paths: readonly string[];
  readonly made: readonly (readonly [object: string, path: string])[];
  readonly typed: readonly string[];
};

/** A change never becomes another one, so that what it says is read once and kept. */
const MOST = 20_000;
const kept = new Map<string, Told>();

/** For every change of a document the paths it wrote; a note beside a path counts as the path. */
export function writtenPaths(document: RecordDocument, history: History): (change: string) => readonly string[] {
  // Texts are named by the change that made them, never by what the engine shows now: so the answer stays the same later.
  let texts: ReadonlyMap<string, string> | null = null;
  const found = new Map<string, readonly string[]>();
  return (change) => {
    const known = found.get(change);
    if (known !== undefined) return known;
    texts ??= new Map(history.changes.flatMap((each) => tellOf(document, each).made));
    const { paths, typed } = tellOf(document, change);
    const named = texts;
    const all = [...new Set([...paths, ...typed.flatMap((object) => named.get(object) ?? [])])];
    found.set(change, all);
    return all;
  };
}

function tellOf(document: RecordDocument, change: string): Told {
  const known = kept.get(change);
  if (known !== undefined) return known;
  const told = read(document, change);
  const oldest = kept.size >= MOST ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(change, told);
  return told;
}

function read(document: RecordDocument, change: string): Told {
  const decoded = A.inspectChange(document.stored, change);
  const paths = new Set<string>();
  const typed = new Set<string>();
  const made: (readonly [string, string])[] = [];
  if (decoded === null) return { paths: [], made, typed: [] };
  for (const [index, { obj, key }] of decoded.ops.entries()) {
    const path = typeof key === 'string' ? pathOf(obj, key) : null;
    if (path !== null) paths.add(path);
    else if (containerNamed(obj) === null) typed.add(obj);
    if (path !== null && containerNamed(obj) === 't') made.push([`${decoded.startOp + index}@${decoded.actor}`, path]);
  }
  return { paths: [...paths], made, typed: [...typed] };
}

/** Null within a text. */
function pathOf(object: string, key: string): string | null {
  const container = containerNamed(object);
  if (container === null) return null;
  return container === 't' ? pathOfText(key) : (pathBeside(key) ?? key);
}
