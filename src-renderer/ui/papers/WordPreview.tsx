import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { drop } from '#base/drop.ts';
import { fail, type Result } from '#base/result.ts';
import type { MadeFile, Refused } from '#app/engine.ts';
import { type Paper, paperSchema } from '#domain/agreements/agreement.ts';
import '../drafting/fonts.css';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Choices } from '../kit/Choices.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { valueText } from '../text/field-values.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { namePictures } from './name-pictures.ts';
import styles from './WordPreview.module.css';

type Props = {
  readonly title: string;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  readonly make: (paper: Paper) => Promise<Result<MadeFile, Refused>>;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Stands beside the pages. */
  readonly aside?: ReactNode;
  /** Changes whenever the file has to be made anew, beside the paper. */
  readonly asked?: string | undefined;
};

/** A Word file as its pages look, made anew for each size of paper, and the way to save it. */
export function WordPreview({ title, paper, onPaper, make, onSave, onClose, aside, asked = '' }: Props) {
  const text = useText(PAPERS_TEXT);
  const language = useLanguage();
  const { pages, refused } = usePages({ paper, asked, make, picture: text.picture });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={aside === undefined ? 'min(900px, 94vw)' : 'min(1180px, 96vw)'}
      closeButtonProps={{ 'aria-label': text.close }}
      classNames={{ body: styles.body ?? '' }}
    >
      <div className={styles.strip}>
        <Choices
          small
          label={title}
          value={paper}
          choices={paperSchema.options.map((value) => ({
            value,
            label: valueText('agreement', 'paper', value, language),
          }))}
          onChoose={onPaper}
        />
        <Button onClick={onSave} data-autofocus>
          {text.saveWord}
        </Button>
      </div>
      {refused !== null && <RefusalAlert refused={refused} />}
      <div className={styles.halves}>
        {/* The pages are a picture of the file for the eyes, and text for readers; the keys scroll them. */}
        <section
          ref={pages}
          className={styles.pages}
          aria-label={title}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
          tabIndex={0}
          aria-busy={refused === null}
        />
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
    </Modal>
  );
}

/** Draws the pages into an element; a file that was overtaken by another size is not drawn. */
function usePages({
  paper,
  asked,
  make,
  picture,
}: Pick<Props, 'paper' | 'make'> & { readonly asked: string; readonly picture: string }) {
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
      namePictures(pages.current, picture);
      if (!isOver && !drawn.ok) setRefused(drawn.error);
    };
    drop(draw(), 'the preview of a Word file is drawn');
    return () => {
      isOver = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- made anew when something else is asked
  }, [paper, asked, picture]);
  return { pages, refused };
}

async function drawPages(made: MadeFile, into: HTMLElement): Promise<Result<null, Refused>> {
  try {
    // Loaded when the first file is looked at: nobody else needs it.
    const { renderAsync } = await import('docx-preview');
    await renderAsync(made.bytes, into, into, { useBase64URL: true, className: 'page' });
    into.setAttribute('aria-busy', 'false');
    return { ok: true, value: null };
  } catch (error) {
    return fail({ reason: 'unexpected', detail: String(error) });
  }
}
