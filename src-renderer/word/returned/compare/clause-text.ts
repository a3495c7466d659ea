import { letterOf } from '#domain/wording/phrases.ts';
import type { FoundClause } from '../recognise/clauses.ts';
import type { Mark, Tracked } from '../recognise/lines.ts';

/** The words of an article as they are compared, with the tracked changes at their places in them. */
export type ClauseText = { readonly text: string; readonly tracked: readonly Tracked[] };

/*
 * Every huruf is called `a.` and every angka `1.` while texts are compared: a huruf put in front must not make a difference of
 * all that follow. An ayat has no label: its number is given by its place, in the draft as on paper.
 */
const LABELS: Readonly<Record<Mark, string>> = { ayat: '', none: '', huruf: 'a. ', angka: '1. ' };

export function clauseText({ lines }: Pick<FoundClause, 'lines'>): ClauseText {
  let text = '';
  const tracked: Tracked[] = [];
  let isFirst = true;
  for (const line of lines) {
    // A line that was struck whole leaves only its tracked change.
    const start = line.text === '' ? text.length : text.length + (isFirst ? 0 : 1) + LABELS[line.mark].length;
    if (line.text !== '') text += `${isFirst ? '' : '\n'}${LABELS[line.mark]}${line.text}`;
    isFirst &&= line.text === '';
    tracked.push(...line.tracked.map((one) => ({ ...one, from: one.from + start, to: one.to + start })));
  }
  return { text, tracked };
}

/** Gives huruf and angka their labels in turn: a., b., c.; below them 1., 2., 3. */
export function labelled(text: string): string {
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
