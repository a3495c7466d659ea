import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { drop } from '#base/drop.ts';
import { fail, type Result } from '#base/result.ts';
import type { MadeFile, Refused } from '#app/engine.ts';
import { type Paper, paperSchema } from '#domain/agreements/agreement.ts';
import '../drafting/fonts.css';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Choices } from '../kit/Choices.tsx';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import styles from './WordPreview.module.css';

type Props = {
  readonly title: string;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  readonly make: (paper: Paper) => Promise<Result<MadeFile, Refused>>;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** A Word file as its pages look, made anew for each size of paper, and the way to save it. */
export function WordPreview({ title, paper, onPaper, make, onSave, onClose }: Props) {
  const text = useText(PAPERS_TEXT);
  const { pages, refused } = usePages(paper, make);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="min(900px, 94vw)"
      closeButtonProps={{ 'aria-label': text.close }}
      classNames={{ body: styles.body ?? '' }}
    >
      <div className={styles.strip}>
        <Choices
          small
          label={title}
          value={paper}
          choices={paperSchema.options.map((value) => ({ value, label: value }))}
          onChoose={onPaper}
        />
        <Button onClick={onSave} data-autofocus>
          {text.saveWord}
        </Button>
      </div>
      {refused !== null && <RefusalAlert refused={refused} />}
      {/* The pages are a picture of the file for the eyes, and text for readers; the keys scroll them. */}
      <section
        ref={pages}
        className={styles.pages}
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
        tabIndex={0}
        aria-busy={refused === null}
      />
    </Modal>
  );
}

/** Draws the pages into an element; a file that was overtaken by another size is not drawn. */
function usePages(paper: Paper, make: Props['make']) {
  const pages = useRef<HTMLElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const latest = useRef(make);
  useEffect(() => {
    latest.current = make;
  });
  useEffect(() => {
    let isOver = false;
    const draw = async (): Promise<void> => {
      const made = await latest.current(paper);
      if (isOver) return;
      setRefused(made.ok ? null : made.error);
      if (!made.ok || pages.current === null) return;
      const drawn = await drawPages(made.value, pages.current);
      if (!isOver && !drawn.ok) setRefused(drawn.error);
    };
    drop(draw(), 'the preview of a Word file is drawn');
    return () => {
      isOver = true;
    };
  }, [paper]);
  return { pages, refused };
}

/** Paper that lies across is wider than the dialog: it is made smaller, so that no part of it is out of reach. */
function fitWidth(into: HTMLElement): void {
  const wrapper = into.querySelector<HTMLElement>('.page-wrapper');
  const widest = Math.max(
    0,
    ...Array.from(into.querySelectorAll<HTMLElement>('section.page'), (page) => page.offsetWidth),
  );
  const room = into.clientWidth - ROOM_BESIDE;
  if (wrapper !== null && room > 0 && widest > room) wrapper.style.zoom = String(room / widest);
}

/** Pixels beside a page, so that its edges are seen. */
const ROOM_BESIDE = 48;

async function drawPages(made: MadeFile, into: HTMLElement): Promise<Result<null, Refused>> {
  try {
    // Loaded when the first file is looked at: nobody else needs it.
    const { renderAsync } = await import('docx-preview');
    await renderAsync(made.bytes, into, into, { useBase64URL: true, className: 'page' });
    fitWidth(into);
    into.setAttribute('aria-busy', 'false');
    return { ok: true, value: null };
  } catch (error) {
    return fail({ reason: 'unexpected', detail: String(error) });
  }
}
