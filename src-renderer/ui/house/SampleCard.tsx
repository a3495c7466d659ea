import { useEffect, useRef, useState } from 'react';
import type { RecordView } from '#app/views.ts';
import type { SampleWish } from '#app/document-wish.ts';
import '../drafting/fonts.css';
import { Card } from '../kit/Card.tsx';
import { Choices } from '../kit/Choices.tsx';
import { drawPages } from '../papers/draw-pages.ts';
import { type Pages, usePages } from '../papers/use-pages.ts';
import { useSession } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { HOUSE_TEXT } from '../text/house.ts';
import styles from './House.module.css';

type Which = SampleWish['which'];
/** Half of its size on paper. */
const SMALL = 0.49;

/** The first page of a sample, small, made anew whenever a setting changes. */
export function SampleCard({ office }: { readonly office: RecordView<'office'> }) {
  const text = useText(HOUSE_TEXT).preview;
  const [which, setWhich] = useState<Which>('agreement');
  const files = useWatched((queries) => queries.officeFiles(), []);
  const change = [office.changed, ...(files ?? []).map(({ changed }) => changed)].join(' ');
  const { engine } = useSession();
  const pages = usePages({
    paper: office.value.paper,
    asked: `${which} ${change}`,
    make: (paper) => engine.document({ wish: { kind: 'sample', which }, paper }),
  });
  const page = useDrawn(pages);
  return (
    <div className={styles.sticky}>
      <Card
        title={text.title}
        size="side"
        action={
          <Choices
            small
            label={text.title}
            value={which}
            choices={(['agreement', 'letter'] as const).map((value) => ({ value, label: text.which[value] }))}
            onChoose={setWhich}
          />
        }
      >
        {pages.kind === 'refused' && <p className={styles.failed}>{text.failed}</p>}
        <div
          className={styles.sample}
          data-paper={office.value.paper}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture made of a page: its words are no text of the screen
          role="img"
          aria-label={`${text.title}: ${text.which[which]}`}
          aria-busy={pages.kind === 'making'}
        >
          <div ref={page} className={styles.small} />
        </div>
      </Card>
    </div>
  );
}

/** Draws the pages into a small picture; the last ones stay until the next are there. */
function useDrawn(pages: Pages) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = page.current;
    if (at === null || pages.kind !== 'made') return;
    const { width } = drawPages(at.shadowRoot ?? at.attachShadow({ mode: 'open' }), pages.pages);
    at.style.width = `${width}px`;
    at.style.transform = `scale(${SMALL})`;
  }, [pages]);
  return page;
}
