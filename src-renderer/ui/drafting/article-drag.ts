/** What is held is told by this type, so that a text or a file held over the list does nothing. */
export const DRAGGED_ARTICLE = 'application/x-simpul-article';

/** On which side of a line something is let go. */
export type DropSide = 'before' | 'after';

export function dropSide(y: number, { top, height }: { readonly top: number; readonly height: number }): DropSide {
  return y < top + height / 2 ? 'before' : 'after';
}

type Drop = { readonly dragged: string; readonly target: string; readonly side: DropSide };

/** The place among the others, counted from 0, at which an article is let go; null where that is no article or no move. */
export function dropIndex(rows: readonly string[], { dragged, target, side }: Drop): number | null {
  const others = rows.filter((row) => row !== dragged);
  const at = others.indexOf(target);
  if (at < 0 || others.length === rows.length) return null;
  const index = side === 'before' ? at : at + 1;
  return index === rows.indexOf(dragged) ? null : index;
}
