import type { Element } from '@xmldom/xmldom';
import { wordDiff } from '#domain/wording/word-diff.ts';
import { isW } from '../parse/dom.ts';
import { type Atom, atomsOf, foldedText } from './atoms.ts';
import type { Pen } from './pen.ts';

type Change = { readonly from: number; readonly to: number; readonly text: string };

/** Turns the words of a line into others: what goes is struck, what comes is written in, what stays is not touched. */
export function rewrite(paragraphs: readonly Element[], target: string, pen: Pen): number {
  const raw = atomsOf(paragraphs)
    .map(({ text }) => text)
    .join('');
  const changes = changesOf(raw, target);
  // From the last to the first, so that earlier places stay right.
  for (const change of changes.toReversed()) apply(paragraphs, change, pen);
  return changes.length;
}

function changesOf(raw: string, target: string): readonly Change[] {
  const folded = foldedText(raw);
  const changes: Change[] = [];
  let at = 0;
  for (const { kind, text } of wordDiff(folded.text, target)) {
    if (kind === 'same') at += text.length;
    else if (kind === 'removed') {
      changes.push({ from: folded.from[at] ?? 0, to: folded.to[at + text.length - 1] ?? raw.length, text: '' });
      at += text.length;
    } else put(changes, text, at === 0 ? (folded.from[0] ?? 0) : (folded.to[at - 1] ?? raw.length));
  }
  return changes;
}

/** What is written where something was struck just before is one change. */
function put(changes: Change[], text: string, place: number): void {
  const last = changes.at(-1);
  if (last !== undefined && last.text === '' && last.to === place) changes.splice(-1, 1, { ...last, text });
  else changes.push({ from: place, to: place, text });
}

function apply(paragraphs: readonly Element[], { from, to, text }: Change, pen: Pen): void {
  const struck = from === to ? [] : runsBetween(paragraphs, { from, to }, pen);
  let last: Element | null = null;
  const like = struck[0] ?? null;
  for (const run of struck) last = pen.strike(run);
  if (text === '') return;
  if (last !== null) pen.write(text, { node: last, behind: true }, like);
  else writeAt(paragraphs, from, { text, pen });
}

/** The runs that hold exactly these letters, cut out of those that hold more. */
function runsBetween(
  paragraphs: readonly Element[],
  { from, to }: { readonly from: number; readonly to: number },
  pen: Pen,
): readonly Element[] {
  const runs: Element[] = [];
  let at = 0;
  for (const atom of atomsOf(paragraphs)) {
    const end = at + atom.text.length;
    if (end > from && at < to) {
      runs.push(cutOut(atom, { from: Math.max(0, from - at), to: Math.min(atom.text.length, to - at) }, pen));
    }
    at = end;
  }
  return runs;
}

/** A run of its own for some letters of a leaf, so that a picture or a field beside them is not struck with them. */
function cutOut(atom: Atom, { from, to }: { readonly from: number; readonly to: number }, pen: Pen): Element {
  let { leaf } = atom;
  // Cutting a leaf moves what stands behind it into other runs: the run is always asked anew.
  if (to < atom.text.length) pen.cutLetters(leaf, to);
  if (from > 0) leaf = pen.cutLetters(leaf, from);
  let run = runOf(leaf, atom.run);
  if (leaf.nextSibling !== null) pen.cut(run, leaf.nextSibling);
  const before = leaf.previousSibling;
  if (before !== null && !isW(before, 'rPr')) run = pen.cut(run, leaf);
  return run;
}

function runOf(leaf: Element, otherwise: Element): Element {
  const above = leaf.parentNode;
  return isW(above, 'r') ? above : otherwise;
}

function writeAt(
  paragraphs: readonly Element[],
  place: number,
  { text, pen }: { readonly text: string; readonly pen: Pen },
): void {
  let at = 0;
  let before: Atom | null = null;
  for (const atom of atomsOf(paragraphs)) {
    const end = at + atom.text.length;
    if (place === at && before === null && atom.text !== '') {
      pen.write(text, { node: startOf(atom, pen), behind: false }, atom.run);
      return;
    }
    if (place > at && place <= end) {
      const run = cutOut(atom, { from: 0, to: place - at }, pen);
      pen.write(text, { node: run, behind: true }, run);
      return;
    }
    if (atom.text !== '') before = atom;
    at = end;
  }
  const last = paragraphs.at(-1);
  if (last === undefined) return;
  const mark = pen.mark('ins');
  mark.appendChild(pen.runOf(text, null));
  last.appendChild(mark);
}

function startOf(atom: Atom, pen: Pen): Element {
  const before = atom.leaf.previousSibling;
  return before !== null && !isW(before, 'rPr') ? pen.cut(atom.run, atom.leaf) : atom.run;
}
