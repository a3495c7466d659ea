import { Button, Modal } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { MadeFile, Refused } from '#app/engine.ts';
import type { Result } from '#base/result.ts';
import { type Paper, paperSchema } from '#domain/agreements/agreement.ts';
import '../drafting/fonts.css';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { Choices } from '../kit/Choices.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { valueText } from '../text/field-values.ts';
import { NOT_DRAWN_TEXT, notDrawnText } from '../text/not-drawn.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { PagesView, type Zoom } from './PagesView.tsx';
import type { PaperWork } from './use-paper.ts';
import { type Pages, usePages } from './use-pages.ts';
import styles from './WordPreview.module.css';

type Props = {
  readonly title: string;
  readonly paper: Paper;
  /** Chooses another paper; without it the paper is what the record says. */
  readonly onPaper?: (paper: Paper) => void;
  readonly make: (paper: Paper) => Promise<Result<MadeFile, Refused>>;
  readonly onSave: () => void;
  readonly onPdf: () => void;
  readonly onPrint: () => void;
  readonly work: PaperWork | null;
  /** What must be known before the document leaves. */
  readonly note?: ReactNode;
  /** Stands beside the pages. */
  readonly aside?: ReactNode;
  /** Changes whenever the file has to be made anew, beside the paper. */
  readonly asked?: string | undefined;
  readonly onClose: () => void;
};

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** A document as its pages will lie on paper, and the ways it can leave: as a Word file, as a PDF, on paper. */
export function WordPreview(props: Props) {
  const { title, paper, make, note, work, aside, asked = '', onClose } = props;
  const text = useText(PAPERS_TEXT);
  const pages = usePages({ paper, asked, make });
  const [zoom, setZoom] = useState<Zoom>('width');
  const [place, setPlace] = useState<readonly [number, number] | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={aside === undefined ? 'min(1080px, 94vw)' : 'min(1180px, 96vw)'}
      closeButtonProps={{ 'aria-label': text.close }}
      classNames={{ body: styles.body ?? '' }}
    >
      <div className={styles.strip}>
        <div className={styles.group}>
          <PaperChoice {...props} />
          <Choices
            small
            label={text.zoom}
            value={zoom}
            choices={[
              { value: 'width', label: text.toWidth },
              { value: 'whole', label: '100%' },
            ]}
            onChoose={setZoom}
          />
          {place !== null && <span className={styles.place}>{text.place(...place)}</span>}
        </div>
        <WaysOut {...props} />
      </div>
      {note}
      <NotDrawn pages={pages} />
      {work !== null && (
        <ProgressBar done={0} total={0} onCancel={work.cancel}>
          {work.sentence}
        </ProgressBar>
      )}
      {pages.kind === 'refused' && <RefusalAlert refused={pages.refused} />}
      <div className={styles.halves}>
        <PagesView
          pages={pages.kind === 'made' ? pages.pages : null}
          label={title}
          zoom={zoom}
          onPlace={(page, all) => setPlace([page, all])}
        />
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
    </Modal>
  );
}

/** Said before the PDF is saved: what only Word shows. */
function NotDrawn({ pages }: { readonly pages: Pages }) {
  const text = useText(NOT_DRAWN_TEXT);
  const what = pages.kind === 'made' ? notDrawnText(pages.pages.notDrawn, text.kinds) : '';
  return what === '' ? null : <output className={styles.notDrawn}>{text.ofPages(what)}</output>;
}

function PaperChoice({ paper, onPaper }: Pick<Props, 'paper' | 'onPaper'>) {
  const text = useText(PAPERS_TEXT);
  const language = useLanguage();
  if (onPaper === undefined) return null;
  const choices = paperSchema.options.map((value) => ({
    value,
    label: valueText('agreement', 'paper', value, language),
  }));
  return <Choices small label={text.paper} value={paper} choices={choices} onChoose={onPaper} />;
}

function WaysOut({ onPrint, onPdf, onSave }: Pick<Props, 'onPrint' | 'onPdf' | 'onSave'>) {
  const text = useText(PAPERS_TEXT);
  return (
    <div className={styles.group}>
      <Button variant="default" leftSection={<IconPrinter {...ICON} />} onClick={onPrint}>
        {text.print}
      </Button>
      <Button variant="default" leftSection={<IconFileTypePdf {...ICON} />} onClick={onPdf}>
        {text.savePdf}
      </Button>
      <Button onClick={onSave} data-autofocus>
        {text.saveWord}
      </Button>
    </div>
  );
}
