import * as A from '@automerge/automerge/slim';
import { unwrap } from '#base/result.ts';
import { present } from '#base/assert.ts';
import type { History } from '../history.ts';
import { applyForeign } from '../merge.ts';
import { besideKey, pathBeside } from '../path.ts';
import { GENESIS_HASH, type RecordDocument } from '../record-document.ts';
import { slotsAt } from '../slots.ts';
import type { writtenPaths } from './written-paths.ts';

type Paths = ReturnType<typeof writtenPaths>;

const MOST_HEADS = 100;
/** What stands beside a path: the state at which its dispute was open, or null when it was settled as it stood. */
type Beside = { readonly change: string; readonly at: readonly string[] | null };

/** Every register beside a path, the one that is shown last. What its writer did not know counts as not written. */
function besideOf(document: RecordDocument, history: History, path: string): readonly Beside[] {
  return slotsAt(document, 'f', besideKey(path)).flatMap((slot): Beside[] => {
    const change = history.changeOf(slot.operation);
    if (change === null || slot.text === null) return [];
    const at = headsIn(slot.text);
    if (at === undefined) return [];
    const known = history.knownTo(change);
    return at === null || at.every((head) => head !== change && known.has(head)) ? [{ change, at }] : [];
  });
}

/** The disputes that were decided and brought back since, with the state at which they were open. */
export function reopenedIn(
  document: RecordDocument,
  history: History,
  paths: Paths,
): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, readonly string[]>();
  for (const key of Object.keys(document.stored.f)) {
    const path = pathBeside(key);
    const beside = path === null ? [] : besideOf(document, history, path);
    const at = beside.at(-1)?.at ?? null;
    if (path === null || at === null) continue;
    const known = new Set(beside.flatMap(({ change }) => [...history.knownTo(change)]));
    // Whatever is written there afterwards decides it anew.
    const isDecided = history.changes.some((change) => !known.has(change) && paths(change).includes(path));
    if (!isDecided) open.set(path, at);
  }
  return open;
}

/** The state that a change brought back at a path; null when it brought none back. */
export function reopenedBy(
  document: RecordDocument,
  { history, path, change }: { readonly history: History; readonly path: string; readonly change: string },
): readonly string[] | null {
  return besideOf(document, history, path).find((beside) => beside.change === change)?.at ?? null;
}

/** The document as it was at `heads`. Whoever asks frees it. */
export function documentAt(document: RecordDocument, heads: readonly string[]): RecordDocument {
  const bytes = new Map(A.getAllChanges(document.stored).map((change) => [A.decodeChange(change).hash, change]));
  const known = new Set<string>();
  const open = [...heads];
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    if (known.has(hash)) continue;
    known.add(hash);
    open.push(...(A.inspectChange(document.stored, hash)?.deps ?? []));
  }
  const kept = [...bytes].filter(([hash]) => known.has(hash) && hash !== GENESIS_HASH);
  const changes = kept.map(([, change]) => new Uint8Array(change));
  const built = unwrap(applyForeign(null, changes), 'a document takes the changes that it is made of');
  return present(built.document, 'a state that was in dispute was written by somebody');
}

/** Undefined for what no version of this app writes there. */
function headsIn(text: string): readonly string[] | null | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('at' in parsed)) return undefined;
    if (parsed.at === null) return null;
    return isHeads(parsed.at) ? parsed.at : undefined;
  } catch {
    return undefined;
  }
}

function isHeads(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_HEADS) return false;
  return value.every((head) => typeof head === 'string' && /^[0-9a-f]{64}$/.test(head));
}
