import { BLANK } from './proposal.ts';
import { referencesIn, withReferences } from './references.ts';
import { type AyatMoves, type Renumbered, renumbered } from './renumber.ts';

/*
 * Where each ayat of an article went while its text was being typed: the text as it was when the cursor came into it, against
 * the text as it was left.
 */

type Line = { readonly text: string; readonly ayat: number | null };

/** Below this two lines are not taken for one ayat written otherwise. */
const ALIKE = 0.5;

/**
 * The texts that must change after an article was typed into. In the article itself only lines whose references nobody touched
 * follow: whoever writes a new line, or corrects one, has the new numbers in mind.
 */
export function followTyping(
  articles: readonly { readonly id: string; readonly text: string; readonly english?: string }[],
  typed: { readonly id: string; readonly before: string; readonly after: string },
): readonly Renumbered[] {
  const pairs = linePairs(typed.before, typed.after);
  const moves = movesOf(pairs, typed.before);
  if ([...moves].every(([from, to]) => from === to) || typed.after.trim() === '') return [];
  const all: AyatMoves = new Map([[typed.id, moves]]);
  const others = renumbered(articles, articles, all).filter(({ article }) => article !== typed.id);
  const own = inOwnText(typed, pairs, moves);
  return own === null ? others : [own, ...others];
}

/** For each line of the new text the old one it was, or -1; and the lines of both. */
type Pairs = { readonly old: readonly Line[]; readonly now: readonly Line[]; readonly from: readonly number[] };

function movesOf({ old, now, from }: Pairs, before: string): ReadonlyMap<number, number | null> {
  const moves = new Map<number, number | null>();
  for (const { ayat } of linesOf(before)) if (ayat !== null) moves.set(ayat, null);
  for (const [index, place] of from.entries()) {
    const [was, is] = [old[place]?.ayat ?? null, now[index]?.ayat ?? null];
    if (was !== null) moves.set(was, is);
  }
  return moves;
}

function inOwnText(
  { id, after }: { readonly id: string; readonly after: string },
  { old, now, from }: Pairs,
  moves: ReadonlyMap<number, number | null>,
): Renumbered | null {
  const changes: Renumbered['changes'][number][] = [];
  let index = -1;
  const lines = after.split('\n').map((line) => {
    if (line.trim() === '') return line;
    index += 1;
    const was = old[from[index] ?? -1]?.text;
    if (was === undefined || numbersIn(was) !== numbersIn(now[index]?.text ?? '')) return line;
    return withReferences(line, ({ kind, number, of }) => {
      const next = kind === 'ayat' && of === null ? moves.get(number) : undefined;
      if (next === undefined || next === number) return null;
      changes.push({ kind, before: number, after: next });
      return next === null ? BLANK : String(next);
    });
  });
  return changes.length === 0 ? null : { article: id, field: 'text', text: lines.join('\n'), changes };
}

function numbersIn(line: string): string {
  return referencesIn(line)
    .map(({ kind, number }) => `${kind}${number}`)
    .join();
}

/** The lines that say something, each with the number of the ayat that begins with it. */
function linesOf(text: string): readonly Line[] {
  let ayat = 0;
  return text.split('\n').flatMap((line) => {
    const plain = line.trim();
    if (plain === '') return [];
    const isBelow = ayat > 0 && /^(?:([a-z])\1{0,2}\.|\d{1,2}[.)])\s+/u.test(plain);
    if (!isBelow) ayat += 1;
    return [{ text: plain.replace(/^\(\d+\)\s*/u, ''), ayat: isBelow ? null : ayat }];
  });
}

/** Same lines first, wherever they went; then the most alike; then what is left between two neighbours, in order. */
function linePairs(before: string, after: string): Pairs {
  const [old, now] = [linesOf(before), linesOf(after)];
  const from = now.map(() => -1);
  const free = new Set(old.keys());
  const pass = (find: (line: Line, index: number) => number | null): void => {
    for (const [index, line] of now.entries()) {
      const place = from[index] === -1 ? find(line, index) : null;
      if (place === null) continue;
      from[index] = place;
      free.delete(place);
    }
  };
  pass(({ text }) => [...free].find((place) => old[place]?.text === text) ?? null);
  pass((line) => mostAlike(line, old, free));
  pass((line, index) => {
    const before = index === 0 ? -1 : from[index - 1];
    if (before === undefined || (index > 0 && before === -1)) return null;
    return free.has(before + 1) && isKind(old[before + 1], line) ? before + 1 : null;
  });
  return { old, now, from };
}

function mostAlike(line: Line, old: readonly Line[], free: ReadonlySet<number>): number | null {
  let [best, likeness] = [-1, ALIKE];
  for (const place of free) {
    const other = old[place];
    if (other === undefined || !isKind(other, line)) continue;
    const found = likenessOf(other.text, line.text);
    if (found > likeness) [best, likeness] = [place, found];
  }
  return best < 0 ? null : best;
}

function isKind(one: Line | undefined, other: Line | undefined): boolean {
  return (one?.ayat === null) === (other?.ayat === null);
}

/** Words that both have, of all their words (Dice), from 0 to 1. */
function likenessOf(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const both = [...words].filter((word) => others.has(word)).length;
  return words.size + others.size === 0 ? 0 : (2 * both) / (words.size + others.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
