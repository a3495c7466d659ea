import { pageOf } from './paper.ts';
import type { OnPaper } from './sheet.ts';

/** How the paper lies. Wide tables are laid across (*mendatar*); the margins keep their sides. */
export type Orientation = 'portrait' | 'landscape';

/** The width of the text on paper that is laid across, in twips. */
export function landscapeTextWidth(paper: OnPaper): number {
  const { size, margin } = pageOf(paper);
  return size.height - margin.left - margin.right;
}
