import type { Json } from '#base/canonical-json.ts';
import type { History, Made } from '../history.ts';

/** A value in dispute and who wrote it. */
export type Claim = Made & { readonly value: Json };

/** Something written against a removal or since an approval: what its place held for its writer, and what came of it. */
export type Touch = Made & {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/**
 * What the offices disagree on: the values of a register; whether something is taken out that another wrote in; a text that
 * two typed in at the same place; or a text that was approved and then changed.
 */
export type ConflictSort = 'values' | 'removal' | 'woven' | 'approval';

/** One path on which offices do not agree, since they wrote without knowing of each other, or after an approval. */
export type Conflict = {
  readonly path: string;
  readonly sort: ConflictSort;
  /**
   * `values` and `removal`: at least two, all different; the first is the one that is shown meanwhile, alike in every office.
   * `woven`: the text as each left it. `approval`: the approved state, by who approved.
   */
  readonly claims: readonly Claim[];
  /** What stood there before they parted; undefined when nobody had written it. */
  readonly base: Json | undefined;
  /** `woven`: what the engine made of them, which is shown meanwhile. */
  readonly merged?: string;
  /** `removal`: what was written in it meanwhile. `approval`: what is not as it was approved. */
  readonly touched: readonly Touch[];
};

export function madeBy(history: History, change: string): Made {
  const { actor, user, time } = history.madeBy(change);
  return { actor, user, time };
}
