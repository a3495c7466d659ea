import type { Layout } from '#domain/templates/layouts.ts';
import { useText } from '../text/catalogue.ts';
import { NOT_DRAWN_TEXT, notDrawnText } from '../text/not-drawn.ts';
import { TEMPLATES_TEXT } from '../text/templates.ts';
import { useNotDrawn } from './use-not-drawn.ts';
import styles from './BatchDialog.module.css';

/** Said before many PDFs are made: what only Word shows of the office's own templates that they are made with. */
export function PdfNote({ layouts }: { readonly layouts: readonly Layout[] }) {
  const text = useText(NOT_DRAWN_TEXT);
  const names = useText(TEMPLATES_TEXT).layouts;
  const found = useNotDrawn(layouts);
  if (found.length === 0) return null;
  return (
    <output className={styles.notDrawn}>
      {found.map(({ layout, kinds }) => (
        <span key={layout}>{text.ofLayout(names[layout], notDrawnText(kinds, text.kinds))}</span>
      ))}
    </output>
  );
}
