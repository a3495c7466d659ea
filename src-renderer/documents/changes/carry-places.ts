import type { History } from '../history.ts';
import { pathOfText, textKey } from '../path.ts';
import { historyLines } from '../read/history-lines.ts';
import { leftBehind } from '../read/moves.ts';
import { removalsWorkedAgainst } from '../read/removals.ts';
import { writtenPaths } from '../read/written-paths.ts';
import type { RecordDocument } from '../record-document.ts';
import { type Slot, slotsAt } from '../slots.ts';
import { heldAt, type PlaceKey } from './copy-place.ts';

/** What goes along out of a document that moved on. */
export type Carriage = {
  readonly history: History;
  readonly moves: readonly string[];
  /** The changes of the wanted writers, and those of others that they knew. */
  readonly changes: ReadonlySet<string>;
};

/** What of a document that moved on is carried: what some wrote beside the move, with what they had seen when they wrote it. */
export function carriageOf(old: RecordDocument, of: (actor: string) => boolean): Carriage {
  const { history, moves, changes } = leftBehind(old);
  const mine = changes.filter((change) => of(history.madeBy(change).actor));
  const seen = new Set(mine.flatMap((change) => [...history.knownTo(change)]));
  return { history, moves, changes: new Set(changes.filter((change) => seen.has(change))) };
}

export type PlaceLeft = {
  readonly place: PlaceKey;
  /** What is to be written there. */
  readonly held: string;
  /** It was in dispute where it was written, so that it may not cover what the new document holds. */
  readonly apart: boolean;
  /** Whether no other value of the place is left to be brought along. */
  readonly isLast: boolean;
};

type Sides = { readonly old: RecordDocument; readonly next: RecordDocument; readonly base: RecordDocument };

/** What the carried changes wrote and the new document does not hold, place by place. */
export function placesLeft(sides: Sides, carriage: Carriage): readonly PlaceLeft[] {
  const { history, moves, changes } = carriage;
  const { old } = sides;
  const knownTo = (some: Iterable<string>) => new Set([...some].flatMap((change) => [...history.knownTo(change)]));
  const heads = history.latestOf(knownTo([...changes, ...moves]));
  const atMove = history.latestOf(knownTo(moves));
  const removals = removalsWorkedAgainst(old, history, writtenPaths(old, history));
  return touchedBy(old, changes).flatMap((place): PlaceLeft[] => {
    const slots = slotsAt(old, place.container, place.key, heads);
    const path = place.container === 't' ? pathOfText(place.key) : place.key;
    const isRemoval = removals.some(({ prefix }) => path.startsWith(prefix));
    if (!isRemoval && new Set(slots.map(({ text }) => text)).size < 2) return onTop(place, slots, sides.base);
    const before = new Set(slotsAt(old, place.container, place.key, atMove).map(nameOf));
    const here = new Set(slotsAt(sides.next, place.container, place.key).map(({ text }) => text));
    const values = [...new Set(slots.filter((slot) => !before.has(nameOf(slot))).map(({ text }) => text))];
    const left = values.filter((text) => text !== null && !here.has(text));
    const held = left.at(-1);
    return typeof held === 'string' ? [{ place, held, apart: true, isLast: left.length === 1 }] : [];
  });
}

function onTop(place: PlaceKey, slots: readonly Slot[], base: RecordDocument): PlaceLeft[] {
  const held = slots.at(-1)?.text ?? null;
  return held === null || held === heldAt(base, place) ? [] : [{ place, held, apart: false, isLast: true }];
}

/** A text is made once and typed in afterwards. */
function nameOf({ operation, text }: Slot): string {
  return `${operation} ${text ?? ''}`;
}

function touchedBy(document: RecordDocument, changes: ReadonlySet<string>): readonly PlaceKey[] {
  const paths = new Set(historyLines(document).flatMap(({ hash, paths }) => (changes.has(hash) ? paths : [])));
  return [...paths].flatMap((path) => [
    { container: 'f', key: path } as const,
    { container: 't', key: textKey(path) } as const,
  ]);
}
