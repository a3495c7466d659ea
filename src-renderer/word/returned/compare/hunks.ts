import type { Hunk } from '#domain/agreements/returned-text.ts';
import { wordDiff } from '#domain/wording/word-diff.ts';
import type { Revision } from '../parse/model.ts';
import type { Tracked } from '../recognise/lines.ts';
import type { ClauseText } from './clause-text.ts';

/** What differs between the text that was sent and the one that came back, word by word, with who changed it. */
export function hunksOf(sent: string, theirs: ClauseText): readonly Hunk[] {
  if (sent === theirs.text) return sent === '' ? [] : [{ kind: 'same', text: sent }];
  const hunks: Hunk[] = [];
  let at = 0;
  let removed = '';
  const parts = wordDiff(sent, theirs.text);
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'removed' && parts[index + 1]?.kind === 'added') {
      removed = text;
    } else if (kind === 'same') {
      hunks.push({ kind, text });
      at += text.length;
    } else {
      const added = kind === 'added' ? text : '';
      const change = { removed: kind === 'removed' ? text : removed, added };
      hunks.push({ kind: 'change', ...change, by: writers(theirs.tracked, at, at + added.length) });
      at += added.length;
      removed = '';
    }
  });
  return hunks;
}

/** Who changed what stands between two places. */
export function writers(tracked: readonly Tracked[], from: number, to: number): readonly Revision[] {
  const found = tracked.filter((one) => one.from <= to && one.to >= from).map(({ revision }) => revision);
  return found.filter((one, index) => found.findIndex((each) => isSame(each, one)) === index);
}

function isSame(one: Revision, other: Revision): boolean {
  return one.author === other.author && one.date === other.date;
}
