import type { Paper } from '#domain/agreements/agreement.ts';
import { MARGINS, PAPERS } from './paper.ts';

/** How the paper lies. Wide tables are laid across (*mendatar*); the margins keep their sides. */
export type Orientation = 'portrait' | 'landscape';

/** The width of the text on paper that is laid across, in twips. */
export function landscapeTextWidth(paper: Paper): number {
  return PAPERS[paper].height - MARGINS.left - MARGINS.right;
}
