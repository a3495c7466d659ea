import { diffCleanupSemantic, diffMain } from 'diff-match-patch-es';
import type { Splice } from '../slots.ts';

/** Seconds after which a comparison gives up and replaces the rest whole: a pasted book must not stop the worker. */
const PATIENCE = 0.3;
/** More different words than this do not fit the comparison's alphabet. */
const MOST_WORDS = 50_000;

/**
 * What to do to `before` so that it becomes `after`, from the last place to the first, so that earlier places stay right.
 * One typed piece gives one splice; a rewritten text is compared word by word, so that only what differs is touched and
 * what another office typed elsewhere stays.
 */
export function textDifference(before: string, after: string): readonly Splice[] {
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const oldMiddle = before.slice(start, before.length - end);
  const newMiddle = after.slice(start, after.length - end);
  if (oldMiddle === '' && newMiddle === '') return [];
  if (oldMiddle === '' || newMiddle === '') return [{ at: start, remove: oldMiddle.length, insert: newMiddle }];
  return wordDifference(oldMiddle, newMiddle, start).toReversed();
}

function wordDifference(before: string, after: string, offset: number): Splice[] {
  const words = new Map<string, string>();
  const letters: string[] = [];
  const [oldCode, newCode] = [encode(before, words, letters), encode(after, words, letters)];
  if (oldCode === null || newCode === null) return [{ at: offset, remove: before.length, insert: after }];
  const differences = diffMain(oldCode, newCode, { diffTimeout: PATIENCE }, false);
  diffCleanupSemantic(differences);
  const splices: Splice[] = [];
  let at = offset;
  let open: Splice | null = null;
  for (const [kind, code] of differences) {
    const text = decode(code, letters);
    if (kind === 0) {
      if (open !== null) splices.push(open);
      open = null;
      at += text.length;
      continue;
    }
    open ??= { at, remove: 0, insert: '' };
    if (kind === 1) open = { ...open, insert: open.insert + text };
    else {
      open = { ...open, remove: open.remove + text.length };
      at += text.length;
    }
  }
  if (open !== null) splices.push(open);
  return splices;
}

/** One letter per word, the same letter for the same word; null when there are too many words. */
function encode(text: string, words: Map<string, string>, letters: string[]): string | null {
  let code = '';
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu)) {
    let letter = words.get(word);
    if (letter === undefined) {
      if (letters.length >= MOST_WORDS) return null;
      letter = String.fromCharCode(letters.length);
      words.set(word, letter);
      letters.push(word);
    }
    code += letter;
  }
  return code;
}

function decode(code: string, letters: readonly string[]): string {
  let text = '';
  for (let index = 0; index < code.length; index += 1) text += letters[code.charCodeAt(index)] ?? '';
  return text;
}

/** Never between the two halves of one character. */
function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length > 0 && isHighHalf(one.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)) {
    length += 1;
  }
  return length > 0 && isLowHalf(one.charCodeAt(one.length - length)) ? length - 1 : length;
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd8_00 && unit <= 0xdb_ff;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc_00 && unit <= 0xdf_ff;
}
