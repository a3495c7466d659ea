import type { FileText } from '../../versions/version-text.ts';
import { align, type Pair } from '../recognise/align.ts';
import { movedOf } from './moved.ts';
import { type Said, saidIn } from './said.ts';

/** An article that can be found again by its bookmark or its words. */
type Alignable = Parameters<typeof align>[0][number];

/** The version that both texts come from, article by article: which of its articles ours and theirs are. */
export type Base = {
  readonly ofOurs: (index: number) => Said | null;
  readonly ofTheirs: (index: number) => Said | null;
  /** Whether they put an article elsewhere since. */
  readonly movedByThem: (index: number) => boolean;
};

type Both = {
  readonly ours: readonly Alignable[];
  readonly theirs: readonly Alignable[];
  readonly isAddendum: boolean;
};

export function baseOf({ clauses }: FileText, { ours, theirs, isAddendum }: Both): Base {
  const [own, other] = [align(clauses, ours), align(clauses, theirs)];
  const moved = movedOf(other);
  const said = (pairs: readonly Pair[], index: number): Said | null => {
    const clause = clauses[pairs.find((pair) => pair.theirs === index)?.ours ?? -1];
    return clause === undefined ? null : saidIn(clause, isAddendum);
  };
  return {
    ofOurs: (index) => said(own, index),
    ofTheirs: (index) => said(other, index),
    movedByThem: (index) => other.some((pair) => pair.theirs === index && moved.has(pair.ours)),
  };
}
