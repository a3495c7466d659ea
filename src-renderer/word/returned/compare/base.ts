import type { FileClause, FileText } from '../../versions/version-text.ts';
import { align, type Pair } from '../recognise/align.ts';
import { movedOf } from './moved.ts';

/** An article that can be found again by its bookmark or its words. */
type Alignable = Parameters<typeof align>[0][number];

/** The version that both texts come from, article by article: which of its articles ours and theirs are. */
export type Base = {
  readonly opening: string;
  readonly closing: string;
  readonly ofOurs: (index: number) => FileClause | null;
  readonly ofTheirs: (index: number) => FileClause | null;
  /** Whether they put an article elsewhere since. */
  readonly movedByThem: (index: number) => boolean;
};

export function baseOf(text: FileText, ours: readonly Alignable[], theirs: readonly Alignable[]): Base {
  const clauses = text.clauses.map((clause) => ({ ...clause, tracked: [] }));
  const [own, other] = [align(clauses, ours), align(clauses, theirs)];
  const moved = movedOf(other);
  return {
    opening: text.opening,
    closing: text.closing,
    ofOurs: (index) => clauseAt(text, own, index),
    ofTheirs: (index) => clauseAt(text, other, index),
    movedByThem: (index) => other.some((pair) => pair.theirs === index && moved.has(pair.ours)),
  };
}

function clauseAt({ clauses }: FileText, pairs: readonly Pair[], index: number): FileClause | null {
  const pair = pairs.find(({ theirs }) => theirs === index);
  return pair === undefined ? null : (clauses[pair.ours] ?? null);
}
