import { englishReferences } from './english-references.ts';
import { BLANK } from './proposal.ts';
import { type FindReferences, type Reference, referencesIn, withReferences } from './references.ts';

/*
 * References that follow. The number of an article or ayat is its place, and stands as a number in other texts: at the moment
 * when places change the numbers in the texts are changed with them, in the same edit. A token in the text that is bound to the
 * row's id would not live through Word, through typing, and through a merge of two texts word by word.
 */

type Placed = { readonly id: string; readonly text: string; readonly english?: string };

/** A text of an article whose references were changed; `changes` names each as `Pasal 5 → Pasal 6`. */
export type Renumbered = {
  readonly article: string;
  readonly field: 'text' | 'english';
  readonly text: string;
  readonly changes: readonly Change[];
};
type Change = { readonly kind: Reference['kind']; readonly before: number; readonly after: number | null };

/** Where the ayat of some articles are now, by article and number before; null: not there any more. */
export type AyatMoves = ReadonlyMap<string, ReadonlyMap<number, number | null>>;

const NO_MOVES: AyatMoves = new Map();

/**
 * The texts that must change so that each reference leads where it led before. A reference to an article or ayat that is gone
 * becomes a visible blank. Articles that were not there before are left alone: they were written for their new place.
 */
export function renumbered(
  before: readonly Placed[],
  after: readonly Placed[],
  ayat: AyatMoves = NO_MOVES,
): readonly Renumbered[] {
  const known = new Set(before.map(({ id }) => id));
  const places = new Map(after.map(({ id }, index) => [id, index + 1]));
  return after.flatMap(({ id, text, english = '' }) => {
    if (!known.has(id)) return [];
    const around = { own: id, before, places, ayat };
    return [
      ...inText({ article: id, field: 'text', text }, around, referencesIn),
      ...inText({ article: id, field: 'english', text: english }, around, englishReferences),
    ];
  });
}

function inText(
  { text, ...at }: Omit<Renumbered, 'changes'>,
  around: Around,
  find: FindReferences,
): readonly Renumbered[] {
  const changes: Change[] = [];
  const made = withReferences(
    text,
    (reference) => {
      const next = nextNumber(reference, around);
      if (next === undefined || next === reference.number) return null;
      changes.push({ kind: reference.kind, before: reference.number, after: next });
      return next === null ? BLANK : String(next);
    },
    find,
  );
  return changes.length === 0 ? [] : [{ ...at, text: made, changes }];
}

type Around = {
  readonly own: string;
  readonly before: readonly Placed[];
  readonly places: ReadonlyMap<string, number>;
  readonly ayat: AyatMoves;
};

/** The number that leads to the same place; null when it is gone, undefined when the reference led nowhere before. */
function nextNumber({ kind, number, of }: Reference, around: Around): number | null | undefined {
  const { own, before, places, ayat } = around;
  if (kind === 'article') {
    const target = before[number - 1]?.id;
    return target === undefined ? undefined : (places.get(target) ?? null);
  }
  const target = of === null ? own : before[of - 1]?.id;
  return target === undefined ? undefined : ayat.get(target)?.get(number);
}
