import type { Blank } from './layouts.ts';

/**
 * A blank as a template has it, with those inside when it begins a list. `unless` (`{{^nama}}`) shows what is inside where the
 * blank says nothing; a list around a text blank shows it where the blank says something.
 */
export type FoundBlank = {
  readonly name: string;
  readonly kind: 'text' | 'list' | 'unless' | 'table';
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
  /** A list or a table written as a text, or the other way round. */
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
  const here = unwrapped(found, level);
  const faults = here.flatMap((blank) => judge(blank, level));
  const has = (name: string): boolean => here.some((blank) => blank.name === name);
  const missing = known
    .filter(({ name, need, or }) => need === 'needed' && !has(name) && (or === undefined || !has(or)))
    .map(({ name }) => ({ kind: 'missing', name, within }) as const);
  return [...distinct(faults), ...missing];
}

/** What stands inside a condition belongs to the place where the condition stands. */
function unwrapped(found: readonly FoundBlank[], level: Level): readonly FoundBlank[] {
  return found.flatMap((blank) => (isCondition(blank, level) ? unwrapped(blank.inside, level) : [blank]));
}

function isCondition({ name, kind }: FoundBlank, level: Level): boolean {
  const own = ownOf(name, level);
  if (own === undefined) return false;
  return kind === 'unless' || (kind === 'list' && formOf(own) === 'text');
}

function ownOf(name: string, { known, around }: Level): Blank | undefined {
  return [...known, ...around].find((each) => each.name === name);
}

function formOf({ rows, kind = 'text' }: Blank): FoundBlank['kind'] {
  return rows === undefined ? kind : 'list';
}

function judge(blank: FoundBlank, level: Level): readonly BlankFault[] {
  const { known, around, all, within } = level;
  const { name, kind, inside } = blank;
  const own = ownOf(name, level);
  if (own === undefined) return [elsewhere(name, all, within) ?? unknown(name, level)];
  if (formOf(own) !== kind) return [{ kind: 'wrong-form', name, within }];
  if (own.rows === undefined) return [];
  return checkLevel(inside, { known: own.rows, around: [...known, ...around], all, within: [...within, name] });
}

/**
 * Lists and tables that a template has no place for, neither under their own names nor under those that say the same: what a record
 * has of them stands on no paper made from it.
 */
export function leftOut(found: readonly FoundBlank[], known: readonly Blank[]): readonly Blank[] {
  const level: Level = { known, around: [], all: known, within: [] };
  const names = new Set(unwrapped(found, level).map(({ name }) => name));
  const isSaid = (name: string): boolean => names.has(name);
  return known.filter((blank) => {
    if (formOf(blank) === 'text' || blank.need === 'needed' || isSaid(blank.name)) return false;
    const others = known.filter(({ or }) => or !== undefined && or === (blank.or ?? blank.name));
    const isSaidByOthers = others.some((other) => isSaid(other.name));
    return blank.or === undefined ? !isSaidByOthers : !isSaid(blank.or) && isSaidByOthers;
  });
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

/** The name that differs in the fewest letters, where that is at most a quarter of it. */
function nearest(name: string, names: readonly string[]): string | null {
  const lower = name.toLowerCase();
  const measured = names.map((each) => ({ each, far: distance(lower, each) }));
  const best = measured.reduce<{ readonly each: string; readonly far: number } | null>(
    (least, one) => (least === null || one.far < least.far ? one : least),
    null,
  );
  return best === null || best.far > Math.max(1, Math.floor(name.length / 4)) ? null : best.each;
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
