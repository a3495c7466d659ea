import { wordDiff } from '#domain/wording/word-diff.ts';
import type { Revision } from '../parse/model.ts';
import type { Tracked } from '../recognise/lines.ts';
import type { ClauseText } from './clause-text.ts';

/** Words that both texts have, or a change: what stood in ours and what stands in theirs instead. */
export type Hunk =
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'change';
      readonly removed: string;
      readonly added: string;
      /** Who wrote it and when, where the file says so; empty for a change made with tracking off. */
      readonly by: readonly Revision[];
    };

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

/** The text with some changes taken over and the others left as they were sent; `take` is asked by the change's number from 0. */
export function composed(hunks: readonly Hunk[], take: (change: number) => boolean): string {
  let change = -1;
  return hunks
    .map((hunk) => {
      if (hunk.kind === 'same') return hunk.text;
      change += 1;
      return take(change) ? hunk.added : hunk.removed;
    })
    .join('');
}

function writers(tracked: readonly Tracked[], from: number, to: number): readonly Revision[] {
  const found = tracked.filter((one) => one.from <= to && one.to >= from).map(({ revision }) => revision);
  return found.filter((one, index) => found.findIndex((each) => isSame(each, one)) === index);
}

function isSame(one: Revision, other: Revision): boolean {
  return one.author === other.author && one.date === other.date;
}
