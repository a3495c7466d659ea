import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { REMOVED } from '#domain/record/own-fields.ts';
import type { Shape } from '#domain/record/shape.ts';
import { rawText, rawValue } from '../fact.ts';
import { type History, lastCommon, type Made } from '../history.ts';
import { type Place, pathOfText, placeOf } from '../path.ts';
import type { RecordDocument } from '../record-document.ts';
import { type Slot, slotsAt } from '../slots.ts';
import { disputedRemovals } from './removals.ts';

/** A value in dispute and who wrote it. */
export type Claim = Made & { readonly value: Json };

/** One path that holds more than one value, since offices wrote it without knowing of each other. */
export type Conflict = {
  readonly path: string;
  /** At least two, all different; the first is the one that is shown meanwhile, alike in every office. */
  readonly claims: readonly Claim[];
  /** What stood there before they parted; undefined when nobody had written it. */
  readonly base: Json | undefined;
};

/** Everything in dispute in a document, sorted by path. Equal values by two offices are no dispute (R8). */
export function conflictsOf(document: RecordDocument, shape: Shape, history: History): readonly Conflict[] {
  if (history.linear) return [];
  const found: Conflict[] = [];
  for (const container of ['f', 't'] as const) {
    for (const key of Object.keys(document.stored[container])) {
      const path = container === 't' ? pathOfText(key) : key;
      const place = placeOf(shape, path);
      if (place === null) continue;
      const conflict = conflictAt({ document, history, place, path, key, container });
      if (conflict !== null) found.push(conflict);
    }
  }
  const inRegisters = new Set(found.map((conflict) => conflict.path));
  for (const removal of disputedRemovals(document, history)) {
    if (!inRegisters.has(removal.path) && placeOf(shape, removal.path) !== null) found.push(removal);
  }
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
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
  const sorted = [...claims].toSorted(([one], [other]) => {
    if (one === winner || other === winner) return one === winner ? -1 : 1;
    return one < other ? -1 : 1;
  });
  return { path: at.path, claims: sorted.map(([, claim]) => claim), base: baseOf(at, changes) };
}

function madeBy(history: History, change: string): Made {
  const { actor, user, time } = history.madeBy(change);
  return { actor, user, time };
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
