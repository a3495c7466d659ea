import type { Blank } from './layouts.ts';

/** A blank as a template has it, with those inside when it begins a list. `within`: names of the lists around it. */
export type FoundBlank = {
  readonly name: string;
  readonly kind: 'text' | 'list';
  readonly inside: readonly FoundBlank[];
};

/** What is not right with a blank. `within`: the lists around it, outermost first. */
export type BlankFault =
  /** Unknown everywhere; `meant`: the known one that is nearest, null when none is near. */
  | {
      readonly kind: 'unknown';
      readonly name: string;
      readonly within: readonly string[];
      readonly meant: string | null;
    }
  /** Known in another place: inside or outside the list `belongs` ('' for outside of any). */
  | { readonly kind: 'misplaced'; readonly name: string; readonly within: readonly string[]; readonly belongs: string }
  /** A list written as a text, or a text as a list. */
  | { readonly kind: 'wrong-form'; readonly name: string; readonly within: readonly string[] }
  | { readonly kind: 'missing'; readonly name: string; readonly within: readonly string[] };

/** Compares the blanks of a template with those that its layout knows and needs, blank by blank. */
export function checkBlanks(found: readonly FoundBlank[], known: readonly Blank[]): readonly BlankFault[] {
  return checkLevel(found, { known, around: [], all: known, within: [] });
}

type Level = {
  readonly known: readonly Blank[];
  /** What the lists around give: a row may say what stands outside of it. */
  readonly around: readonly Blank[];
  readonly all: readonly Blank[];
  readonly within: readonly string[];
};

function checkLevel(found: readonly FoundBlank[], level: Level): readonly BlankFault[] {
  const { known, within } = level;
  const faults = found.flatMap((blank) => judge(blank, level));
  const missing = known
    .filter(({ name, need }) => need === 'needed' && !found.some((blank) => blank.name === name))
    .map(({ name }) => ({ kind: 'missing', name, within }) as const);
  return [...distinct(faults), ...missing];
}

function judge(blank: FoundBlank, { known, around, all, within }: Level): readonly BlankFault[] {
  const { name, kind, inside } = blank;
  const own = [...known, ...around].find((each) => each.name === name);
  if (own === undefined) return [elsewhere(name, all, within) ?? unknown(name, { known, around, all, within })];
  if ((own.rows === undefined) !== (kind === 'text')) return [{ kind: 'wrong-form', name, within }];
  if (own.rows === undefined) return [];
  return checkLevel(inside, { known: own.rows, around: [...known, ...around], all, within: [...within, name] });
}

function elsewhere(name: string, all: readonly Blank[], within: readonly string[]): BlankFault | null {
  const belongs = placeOf(name, all, '');
  return belongs === null ? null : { kind: 'misplaced', name, within, belongs };
}

/** The list that a blank belongs to, '' outside of any; null when it is nowhere. */
function placeOf(name: string, blanks: readonly Blank[], list: string): string | null {
  if (blanks.some((blank) => blank.name === name)) return list;
  for (const blank of blanks) {
    const inside = blank.rows === undefined ? null : placeOf(name, blank.rows, blank.name);
    if (inside !== null) return inside;
  }
  return null;
}

/** What is near in its own place comes before what is near elsewhere. */
function unknown(name: string, { known, around, all, within }: Level): BlankFault {
  const here = [...known, ...around].map((blank) => blank.name);
  return { kind: 'unknown', name, within, meant: nearest(name, here) ?? nearest(name, namesIn(all)) };
}

function namesIn(blanks: readonly Blank[]): readonly string[] {
  return blanks.flatMap(({ name, rows = [] }) => [name, ...namesIn(rows)]);
}

/** The name that differs in the fewest letters, where that is at most a third of it. */
function nearest(name: string, names: readonly string[]): string | null {
  const lower = name.toLowerCase();
  const measured = names.map((each) => ({ each, far: distance(lower, each) }));
  const best = measured.reduce<{ readonly each: string; readonly far: number } | null>(
    (least, one) => (least === null || one.far < least.far ? one : least),
    null,
  );
  return best === null || best.far > Math.max(1, Math.floor(name.length / 3)) ? null : best.each;
}

/** How many letters must be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_none, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = (row[to - 1] ?? 0) + (one.charAt(at - 1) === other.charAt(to - 1) ? 0 : 1);
      next.push(Math.min(same, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function distinct(faults: readonly BlankFault[]): readonly BlankFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
