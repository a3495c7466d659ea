import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PrintedPages } from '#app/document-methods.ts';
import { type DrawnPages, drawPages } from './draw-pages.ts';
import styles from './PagesView.module.css';

export type Zoom = 'width' | 'whole';

type Props = {
  /** Null while they are being made. */
  readonly pages: PrintedPages | null;
  readonly label: string;
  /** Fitted to the room there is, or as large as on paper. */
  readonly zoom: Zoom;
  /** The page in view and how many there are, from 1. */
  readonly onPlace: (page: number, pages: number) => void;
};

const NOTHING: DrawnPages = { pages: [], width: 0, height: 0 };
/** Around the pages, in pixels. */
const EDGE = 16;

/** The pages of a document one below the other, each as large as its paper. A picture for the eyes, text for readers. */
export function PagesView({ pages, label, zoom, onPlace }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(host, pages);
  const room = useRoom(scroller);
  const scale = zoom === 'whole' || drawn.width === 0 ? 1 : Math.min(1, (room - 2 * EDGE) / drawn.width);
  const tell = (): void => {
    const at = scroller.current;
    if (at === null || drawn.pages.length === 0) return;
    onPlace(pageAt(drawn, (at.scrollTop + at.clientHeight / 2 - EDGE) / scale), drawn.pages.length);
  };
  const latest = useRef(onPlace);
  useEffect(() => {
    latest.current = onPlace;
  });
  useEffect(() => {
    if (drawn.pages.length > 0) latest.current(1, drawn.pages.length);
  }, [drawn]);
  return (
    <section
      ref={scroller}
      className={styles.pages}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
      tabIndex={0}
      aria-busy={pages === null}
      data-pages={drawn.pages.length}
      onScroll={tell}
    >
      <div
        style={{
          width: drawn.width * scale,
          height: drawn.height * scale,
          margin: `${EDGE}px auto`,
          // Drawn and not yet measured, the pages would stand too large for a moment.
          overflow: drawn.width === 0 ? 'hidden' : 'visible',
        }}
      >
        <div ref={host} className={styles.host} style={{ width: drawn.width, transform: `scale(${scale})` }} />
      </div>
    </section>
  );
}

/** The page, from 1, that lies at a height of the drawing. */
function pageAt({ pages }: DrawnPages, height: number): number {
  return Math.max(1, pages.filter(({ top }) => top <= height).length);
}

/** Draws the pages when they are there. */
function useDrawn(host: RefObject<HTMLDivElement | null>, pages: PrintedPages | null): DrawnPages {
  const [drawn, setDrawn] = useState(NOTHING);
  useEffect(() => {
    // In the next frame, so that the dialog itself is on the screen before the work begins.
    const turn = requestAnimationFrame(() => {
      const at = host.current;
      if (at === null || pages === null) return;
      setDrawn(drawPages(at.shadowRoot ?? at.attachShadow({ mode: 'open' }), pages));
    });
    return () => cancelAnimationFrame(turn);
  }, [host, pages]);
  return drawn;
}

function useRoom(scroller: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const at = scroller.current;
    if (at === null) return undefined;
    const look = (): void => setRoom(at.clientWidth);
    look();
    const watch = new ResizeObserver(look);
    watch.observe(at);
    return () => watch.disconnect();
  }, [scroller]);
  return room;
}
