import { drop } from '#base/drop.ts';
import type { PaperDoings } from '../papers/use-paper.ts';
import { WordPreview } from '../papers/WordPreview.tsx';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';

type Props = {
  readonly doings: PaperDoings;
  /** Lets a way out go on: at once, or after it was said what offices still have otherwise. */
  readonly onLeave: (act: () => void) => void;
  /** Comes back to the preview, which shows how far the work is. */
  readonly onShow: () => void;
  readonly onSaveWord: () => void;
  readonly onClose: () => void;
};

/** The draft as it is at this moment, page by page. */
export function PreviewDialog({ doings, onLeave, onShow, onSaveWord, onClose }: Props) {
  const { view } = useDraft();
  const text = useDraftingText().preview;
  const { inDispute } = useText(PAPERS_TEXT);
  const { paper } = view.value;
  const count = view.conflicts.length;
  const withWork = (doing: Promise<void>, why: string): void => {
    onShow();
    drop(doing, why);
  };
  return (
    <WordPreview
      title={text.title}
      paper={paper}
      make={doings.make}
      work={doings.work}
      note={count === 0 ? null : <p role="note">{inDispute(count)}</p>}
      onSave={() => onLeave(onSaveWord)}
      onPdf={() => onLeave(() => withWork(doings.savePdf(paper), 'saving a draft as a PDF'))}
      onPrint={() => onLeave(() => withWork(doings.print(paper), 'printing a draft'))}
      onClose={onClose}
    />
  );
}
