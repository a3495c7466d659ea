import { Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { Refused } from '#app/engine.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { namePictures } from '../papers/name-pictures.ts';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './PreviewDialog.module.css';

type Shown =
  | { readonly kind: 'making' }
  | { readonly kind: 'shown' }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'broken' };

/** The Word file itself, as it is made at this moment, page by page. */
export function PreviewDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useDraftingText().preview;
  const pages = useRef<HTMLDivElement>(null);
  const shown = usePreview(pages);
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title}
      size="min(94vw, 940px)"
      closeButtonProps={{ 'aria-label': text.close }}
    >
      {shown.kind === 'making' && <output>{text.making}</output>}
      {shown.kind === 'refused' && <RefusalAlert refused={shown.refused} />}
      {shown.kind === 'broken' && <p>{text.failed}</p>}
      <div
        ref={pages}
        className={styles.pages}
        role="document"
        aria-label={text.document}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
        tabIndex={0}
        data-ready={shown.kind === 'shown'}
      />
    </Modal>
  );
}

/** Makes the file anew and draws it into the pages; what is still being typed is kept first. */
function usePreview(pages: { readonly current: HTMLDivElement | null }): Shown {
  const session = useSession();
  const { view } = useDraft();
  const [shown, setShown] = useState<Shown>({ kind: 'making' });
  const { id, paper } = view.value;
  const { picture } = useText(PAPERS_TEXT);
  useEffect(() => {
    let isOver = false;
    const show = (next: Shown): void => {
      if (!isOver) setShown(next);
    };
    const make = async (): Promise<void> => {
      await keepEverything(session);
      const made = await session.engine.document({ wish: { kind: 'agreement', record: id }, paper });
      if (!made.ok) {
        show({ kind: 'refused', refused: made.error });
        return;
      }
      const target = pages.current;
      if (isOver || target === null) return;
      try {
        await draw(made.value.bytes, target);
        namePictures(target, picture);
        show({ kind: 'shown' });
      } catch (error) {
        session.host.report('error', `the preview of a draft could not be drawn: ${String(error)}`);
        show({ kind: 'broken' });
      }
    };
    drop(make(), 'showing the Word file of a draft');
    return () => {
      isOver = true;
    };
  }, [session, id, paper, pages, picture]);
  return shown;
}

async function draw(bytes: Uint8Array, target: HTMLElement): Promise<void> {
  const { renderAsync } = await import('docx-preview');
  await renderAsync(new Uint8Array(bytes), target, target, {
    inWrapper: true,
    breakPages: true,
    ignoreLastRenderedPageBreak: true,
    useBase64URL: true,
    className: 'docx',
  });
}
