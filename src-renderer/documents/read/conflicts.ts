import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { REMOVED } from '#domain/record/own-fields.ts';
import type { Shape } from '#domain/record/shape.ts';
import { rawText, rawValue } from '../fact.ts';
import { type History, historyOf, lastCommon, type Made } from '../history.ts';
import { type Place, pathOfText, placeOf } from '../path.ts';
import { freeDocument, type RecordDocument } from '../record-document.ts';
import { type Slot, slotsAt } from '../slots.ts';
import { changedSinceApproval } from './approvals.ts';
import { type Claim, type Conflict, madeBy } from './claim.ts';
import { disputedRemovals } from './removals.ts';
import { documentAt, reopenedIn } from './reopened.ts';
import { disputedTexts } from './woven-texts.ts';
import { writtenPaths } from './written-paths.ts';

export type { Claim, Conflict } from './claim.ts';

/**
 * Everything that offices do not agree on in a document, sorted by path: registers with different values (R8), removals
 * against what was written (R9), texts typed in at one place (R13), what was decided and brought back (R14), and what
 * changed since it was approved (R15). Equal values by two offices are no dispute.
 */
export function conflictsOf(document: RecordDocument, shape: Shape, history: History): readonly Conflict[] {
  const found = disputesOf(document, shape, history, 0);
  const paths = writtenPaths(document, history);
  return sorted([...found, ...changedSinceApproval(document, { shape, history, paths })]);
}

/** A dispute that was brought back may have been one that was brought back; deeper than this nobody undoes. */
const DEEPEST = 3;

function disputesOf(document: RecordDocument, shape: Shape, history: History, depth: number): readonly Conflict[] {
  if (history.linear) return [];
  const paths = writtenPaths(document, history);
  const given = { shape, history, paths };
  const found = new Map<string, Conflict>();
  for (const conflict of [
    ...registersOf(document, shape, history),
    ...disputedRemovals(document, given),
    ...disputedTexts(document, given),
  ]) {
    if (!found.has(conflict.path) && placeOf(shape, conflict.path) !== null) found.set(conflict.path, conflict);
  }
  for (const [path, heads] of depth < DEEPEST ? reopenedIn(document, history, paths) : []) {
    if (found.has(path) || placeOf(shape, path) === null) continue;
    const before = documentAt(document, heads);
    const conflict = disputesOf(before, shape, historyOf(before), depth + 1).find((each) => each.path === path);
    freeDocument(before);
    if (conflict !== undefined) found.set(path, conflict);
  }
  return sorted([...found.values()]);
}

function sorted(conflicts: readonly Conflict[]): readonly Conflict[] {
  return conflicts.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function registersOf(document: RecordDocument, shape: Shape, history: History): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const container of ['f', 't'] as const) {
    for (const key of Object.keys(document.stored[container])) {
      const path = container === 't' ? pathOfText(key) : key;
      const place = placeOf(shape, path);
      if (place === null || (container === 'f') === (place.field.merge === 'weave')) continue;
      const conflict = conflictAt({ document, history, place, path, key, container });
      if (conflict !== null) found.push(conflict);
    }
  }
  return found;
}

type At = {
  readonly document: RecordDocument;
  readonly history: History;
  readonly place: Place;
  readonly path: string;
  readonly key: string;
  readonly container: 'f' | 't';
};

function conflictAt(at: At): Conflict | null {
  const slots = slotsAt(at.document, at.container, at.key);
  if (slots.length < 2) return null;
  const winner = shownMeanwhile(at);
  const claims = new Map<string, Claim>();
  const changes: string[] = [];
  for (const slot of slots) {
    const change = at.history.changeOf(slot.operation);
    const value = meaning(at, slot);
    if (change === null || value === undefined) continue;
    changes.push(change);
    const key = canonicalJson(value);
    const claim = { value, ...madeBy(at.history, change) };
    const known = claims.get(key);
    if (known === undefined || isBefore(claim, known)) claims.set(key, claim);
  }
  if (claims.size < 2) return null;
  const byShown = [...claims].toSorted(([one], [other]) => {
    if (one === winner || other === winner) return one === winner ? -1 : 1;
    return one < other ? -1 : 1;
  });
  const all = byShown.map(([, claim]) => claim);
  const sort = at.place.field === REMOVED ? 'removal' : 'values';
  return { path: at.path, sort, claims: all, base: baseOf(at, changes), touched: [] };
}

function meaning(at: At, slot: Slot): Json | undefined {
  if (slot.text === null) return undefined;
  return at.container === 't' ? slot.text : rawText(at.place.field.merge, slot.text);
}

/** The engine's choice, alike everywhere; but a disputed removal waits (R9). */
function shownMeanwhile(at: At): string | null {
  if (at.place.field === REMOVED) return 'false';
  const { f, t } = at.document.stored;
  const value = at.container === 't' ? t[at.key] : rawValue(at.place.field.merge, f[at.key]);
  return value === undefined ? null : canonicalJson(value);
}

function isBefore(one: Made, other: Made): boolean {
  return one.actor === other.actor ? one.time < other.time : one.actor < other.actor;
}

function baseOf(at: At, changes: readonly string[]): Json | undefined {
  const heads = lastCommon(at.history, changes);
  if (heads.length === 0) return undefined;
  const before = slotsAt(at.document, at.container, at.key, heads).at(-1);
  return before === undefined ? undefined : meaning(at, before);
}
