import { letterOf } from '../wording/phrases.ts';

/** Who made a tracked change, as their word processor wrote it: '' and null where it wrote none. */
export type ChangedBy = { readonly author: string; readonly date: string | null };

/** Who changed something since the version that both texts come from, where it was not the partner alone. */
export type Side = 'ours' | 'both';

/** Words that both texts have, or a change: what stands in ours and what stands in the text that came back instead. */
export type Hunk =
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'change';
      readonly removed: string;
      readonly added: string;
      /** Empty for a change made with tracking off. */
      readonly by: readonly ChangedBy[];
      /**
       * Known where the version is known that both texts come from: `ours`: we changed it since, and theirs still has the old
       * words; `both`: each changed it, and `base` is what stood there. Absent: they changed it.
       */
      readonly side?: Side;
      readonly base?: string;
    };

/*
 * While the texts of articles are compared every huruf is called `a.` and every angka `1.`: a huruf put in front must not make
 * a difference of all that follow. An ayat has no label: its number is given by its place, in the draft as on paper.
 */
export const LABELS = { ayat: '', none: '', huruf: 'a. ', angka: '1. ' } as const;

/** The text with some changes taken over and the others left as they were; `take` is asked by the change's number from 0. */
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

/** An article's text as it is typed in a draft: huruf and angka with their labels in turn, blanks of the paper as nothing. */
export function typedText(text: string): string {
  if (/^[….\s]*$/u.test(text)) return '';
  let [letter, number] = [0, 0];
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(LABELS.huruf)) {
        [letter, number] = [letter + 1, 0];
        return `${letterOf(letter - 1)}. ${line.slice(LABELS.huruf.length)}`;
      }
      if (line.startsWith(LABELS.angka)) {
        number += 1;
        return `${number}. ${line.slice(LABELS.angka.length)}`;
      }
      [letter, number] = [0, 0];
      return line;
    })
    .join('\n');
}
