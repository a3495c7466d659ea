import { type Element } from '@xmldom/xmldom';
import { attribute, child, children, isW } from '../returned/parse/dom.ts';
import { initialBoxes } from './initial-boxes.ts';
import { cssText } from './markup.ts';
import { alignOf, paragraphLook } from './paragraph-look.ts';
import type { Pen } from './pen.ts';
import { runLook } from './run-look.ts';
import { tokensOf } from './tokens.ts';

/** A piece of a running line: letters, or a number that each page has of its own. */
export type RunningPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'pages' };

/** What stands in the margin of every page, above or below the text. `look`: CSS declarations. */
export type Running = {
  readonly lines: readonly (readonly RunningPiece[])[];
  readonly align: 'left' | 'center' | 'right';
  readonly look: readonly string[];
  /** Boxes for initials at the right, as the address of a picture. */
  readonly boxes: string | null;
};

/** The lines of a header or footer; null when it says nothing. Of a table the first cell is said, the others are boxes. */
export function runningOf(root: Element | null, { styles }: Pen): Running | null {
  const paragraphs = root === null ? [] : paragraphsIn(root);
  const lines = paragraphs.map((paragraph) => {
    const style = attribute(child(child(paragraph, 'pPr'), 'pStyle'), 'val');
    const pieces = tokensOf(paragraph, styles, styles.runs(style)).flatMap((token): readonly RunningPiece[] => {
      if (token.kind === 'text') return [{ kind: 'text', text: token.text }];
      if (token.kind === 'tab') return [{ kind: 'text', text: '  ' }];
      return token.kind === 'count' ? [{ kind: token.of }] : [];
    });
    return { pieces, paragraph, style };
  });
  const said = lines.filter(({ pieces }) => pieces.length > 0);
  const [first] = said;
  if (first === undefined) return null;
  const own = child(first.paragraph, 'pPr');
  const properties = [...styles.paragraph(first.style), ...(own === null ? [] : [own])];
  const align = alignOf(properties);
  return {
    lines: said.map(({ pieces }) => pieces),
    align: align === 'center' || align === 'right' ? align : 'left',
    boxes: initialBoxes(root),
    look: [
      ...runLook(styles.runs(first.style)),
      ...paragraphLook(properties).filter((each) => each.startsWith('line-height')),
    ],
  };
}

function paragraphsIn(node: Element): readonly Element[] {
  return children(node).flatMap((one) => {
    if (isW(one, 'p')) return [one];
    const first = isW(one, 'tr') ? child(one, 'tc') : null;
    return paragraphsIn(first ?? one);
  });
}

/** The value of CSS `content` for a margin box. */
export function runningContent({ lines }: Running): string {
  return lines
    .map((pieces) =>
      pieces.map((piece) => (piece.kind === 'text' ? cssText(piece.text) : `counter(${piece.kind})`)).join(' '),
    )
    .join(String.raw` "\a " `);
}
