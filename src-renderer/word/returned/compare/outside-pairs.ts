import type { Line } from '../recognise/lines.ts';
import { pairLines, type Step } from '../redline/line-pairs.ts';

/** Lines of two texts that are the same one, by their places; -1 where one text has none. `above`: our last line before it. */
export type Matched = { readonly theirs: number; readonly ours: number; readonly above: number };

type Text = Pick<Line, 'mark' | 'text'>;
type Numbered = Text & { readonly index: number };

/**
 * Pairs the lines of two texts. Between two lines that were found, as many lines of the one as of the other are taken for the
 * same ones written anew: a number that was filled in has little in common with its blank.
 */
export function inPairs(theirs: readonly Text[], ours: readonly Text[]): readonly Matched[] {
  const found: Matched[] = [];
  let gap: Step<Numbered>[] = [];
  let above = -1;
  const close = (): void => {
    const [gone, come] = [gap.filter(({ kind }) => kind === 'strike'), gap.filter(({ kind }) => kind === 'insert')];
    const isSame = gone.length === come.length;
    for (const [place, step] of (isSame ? gone : gap).entries()) {
      const own = isSame ? come[place] : step;
      const ourIndex = own?.kind === 'insert' ? own.ours.index : -1;
      found.push({ theirs: step.kind === 'strike' ? step.theirs.index : -1, ours: ourIndex, above });
      above = ourIndex < 0 ? above : ourIndex;
    }
    gap = [];
  };
  for (const step of pairLines(numbered(theirs), numbered(ours))) {
    if (step.kind === 'pair') {
      close();
      found.push({ theirs: step.theirs.index, ours: step.ours.index, above });
      above = step.ours.index;
    } else gap.push(step);
  }
  close();
  return found;
}

function numbered(lines: readonly Text[]): readonly Numbered[] {
  return lines.map(({ mark, text }, index) => ({ mark, text, index }));
}
