import type { Hunk } from '#domain/agreements/returned-text.ts';
import { wordDiff } from '#domain/wording/word-diff.ts';
import type { ClauseText } from './clause-text.ts';
import { writers } from './hunks.ts';

/** A piece of the base that a text has otherwise. */
type Change = { readonly from: number; readonly to: number; readonly text: string };

/**
 * What differs between our text and theirs, told by the text that both come from: what they changed, what we changed, and where
 * both did (`side`). Nothing that both have alike is told. All changes taken give their text, none gives ours.
 */
export function threeWayHunks(base: string, ours: string, theirs: ClauseText): readonly Hunk[] {
  const [own, other] = [changesOf(base, ours), changesOf(base, theirs.text)];
  const hunks: Hunk[] = [];
  let [at, there] = [0, 0];
  const same = (text: string): void => {
    const last = hunks.at(-1);
    if (text === '') return;
    if (last?.kind === 'same') hunks.splice(-1, 1, { kind: 'same', text: last.text + text });
    else hunks.push({ kind: 'same', text });
    there += text.length;
  };
  for (const { from, to } of regionsOf([...own, ...other])) {
    same(base.slice(at, from));
    const removed = applied(base, own, { from, to });
    const added = applied(base, other, { from, to });
    const [byUs, byThem] = [own, other].map((changes) => changes.some((change) => isIn(change, { from, to })));
    if (removed === added) same(added);
    else {
      const by = byThem === true ? writers(theirs.tracked, there, there + added.length) : [];
      hunks.push({ kind: 'change', removed, added, by, ...sideOf({ byUs, byThem }, base.slice(from, to)) });
      there += added.length;
    }
    at = to;
  }
  same(base.slice(at));
  return hunks;
}

type Whose = { readonly byUs: boolean | undefined; readonly byThem: boolean | undefined };

function sideOf({ byUs, byThem }: Whose, base: string) {
  if (byUs !== true) return {};
  return byThem === true ? { side: 'both' as const, base } : { side: 'ours' as const };
}

function changesOf(base: string, text: string): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  const parts = base === text ? [] : wordDiff(base, text);
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (part.kind === 'removed') changes.push({ from: at, to: at + part.text.length, text: '' });
    else if (part.kind === 'added' && before?.kind === 'removed') {
      const last = changes.pop();
      changes.push({ from: last?.from ?? at, to: at, text: part.text });
    } else if (part.kind === 'added') changes.push({ from: at, to: at, text: part.text });
    if (part.kind !== 'added') at += part.text.length;
  });
  return changes;
}

type Region = { readonly from: number; readonly to: number };

/** Pieces of the base that somebody changed; what overlaps or touches is one, so that no change hides behind another. */
function regionsOf(changes: readonly Change[]): readonly Region[] {
  const regions: { from: number; to: number }[] = [];
  for (const { from, to } of changes.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const last = regions.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else regions.push({ from, to });
  }
  return regions;
}

function isIn(change: Change, region: Region): boolean {
  return change.from >= region.from && change.to <= region.to;
}

/** A piece of the base as one text has it. */
function applied(base: string, changes: readonly Change[], region: Region): string {
  let text = '';
  let at = region.from;
  for (const change of changes) {
    if (!isIn(change, region)) continue;
    text += base.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + base.slice(at, region.to);
}
