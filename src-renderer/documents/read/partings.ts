import { REMOVED } from '#domain/record/own-fields.ts';
import { factOf, rawText } from '../fact.ts';
import { latestCommon } from './common-state.ts';
import { heldAt, type PlaceKey, placesOf } from '../changes/copy-place.ts';
import { pathOfText } from '../path.ts';
import type { RecordDocument } from '../record-document.ts';
import { slotsAt } from '../slots.ts';

/** What a place holds in the one document that follows two: settled without asking, or chosen by a person among `options`. */
export type Parting = {
  readonly place: PlaceKey;
  readonly path: string;
  /** Texts as they lie there: one when nobody need be asked; else the one that is shown here first. */
  readonly options: readonly [string, ...string[]];
};

export type PartedDocuments = {
  readonly here: RecordDocument;
  readonly there: RecordDocument;
  /** The document that both came from; null when it is not here or when they did not come from one. */
  readonly origin: RecordDocument | null;
};

/**
 * Every place of a record that goes on in two documents, with what it would hold in one (R20). What only one of them changed
 * since they parted is taken from it; what both changed, or cannot be told since their common state is not known, is open.
 */
export function partings({ here, there, origin }: PartedDocuments): readonly Parting[] {
  const heads = origin === null ? null : latestCommon(origin);
  const base = (place: PlaceKey): string | null | undefined =>
    origin === null || heads === null ? undefined : heldAt(origin, place, heads);
  const keys = new Map([...placesOf(here), ...placesOf(there)].map((place) => [place.container + place.key, place]));
  const all = [...keys.values()].flatMap((place): Parting[] => {
    const options = optionsAt(textsAt(here, place), textsAt(there, place), base(place));
    const [first, ...more] = options;
    const path = place.container === 't' ? pathOfText(place.key) : place.key;
    return first === undefined ? [] : [{ place, path, options: [first, ...more] }];
  });
  return all.map((parting) => keepInSight(parting, all, { here, there }));
}

/** The texts that lie in a place, the one that is shown first. */
function textsAt(document: RecordDocument, { container, key }: PlaceKey): readonly string[] {
  return slotsAt(document, container, key)
    .flatMap(({ text }) => text ?? [])
    .toReversed();
}

function optionsAt(
  here: readonly string[],
  there: readonly string[],
  base: string | null | undefined,
): readonly string[] {
  const isAsBefore = (texts: readonly string[]): boolean => texts.length === 1 && texts[0] === base;
  if (here.length === 0 || isAsBefore(here)) return there.length === 0 ? here : [...new Set(there)];
  if (there.length === 0 || isAsBefore(there)) return [...new Set(here)];
  return [...new Set([...here, ...there])];
}

const IN_SIGHT = factOf(REMOVED.merge, false, []).val;

/** What one of them took out and the other wrote in stays in sight, as everywhere (R9): taking out again is one step. */
function keepInSight(
  parting: Parting,
  all: readonly Parting[],
  { here, there }: Pick<PartedDocuments, 'here' | 'there'>,
): Parting {
  const { place, path } = parting;
  if (place.container !== 'f' || !/(?:^|\/)removed$/.test(path)) return parting;
  if (isTakenOut(here, place) === isTakenOut(there, place)) return parting;
  const prefix = path.slice(0, -'removed'.length);
  const differs = all.some(
    (each) =>
      each.path !== path && each.path.startsWith(prefix) && heldAt(here, each.place) !== heldAt(there, each.place),
  );
  return differs ? { ...parting, options: [IN_SIGHT] } : parting;
}

function isTakenOut(document: RecordDocument, place: PlaceKey): boolean {
  const held = heldAt(document, place);
  return held !== null && rawText(REMOVED.merge, held) === true;
}
