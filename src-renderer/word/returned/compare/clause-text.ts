import { LABELS } from '#domain/agreements/returned-text.ts';
import type { FoundClause } from '../recognise/clauses.ts';
import type { Tracked } from '../recognise/lines.ts';

/** The words of an article as they are compared, with the tracked changes at their places in them. */
export type ClauseText = { readonly text: string; readonly tracked: readonly Tracked[] };

/** The lines of an article as one text, each with its label; ayat without. */
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

/** A piece of a text, with the tracked changes in it at their new places. */
export function slice({ text, tracked }: ClauseText, from: number, to = text.length): ClauseText {
  const place = (at: number): number => Math.min(Math.max(at, from), to) - from;
  return {
    text: text.slice(from, to),
    tracked: tracked
      .filter((one) => one.to >= from && one.from <= to)
      .map((one) => ({ ...one, from: place(one.from), to: place(one.to) })),
  };
}
