import { drop } from '#base/drop.ts';
import type { FileForm } from '../papers/use-batch.ts';
import { WordPreview } from '../papers/WordPreview.tsx';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { useDraft } from './draft-context.ts';
import type { useDraftPaper } from './use-draft-paper.ts';
import { useDraftingText } from './use-drafting-text.ts';

type Props = {
  readonly doings: ReturnType<typeof useDraftPaper>;
  /** Lets a way out go on: at once, or after it was said what offices still have otherwise. */
  readonly onLeave: (act: () => void) => void;
  /** Comes back to the preview, which shows how far the work is. */
  readonly onShow: () => void;
  readonly onSave: (form: FileForm) => void;
  readonly onClose: () => void;
};

/** The draft as it is at this moment, page by page. */
export function PreviewDialog({ doings, onLeave, onShow, onSave, onClose }: Props) {
  const { view } = useDraft();
  const text = useDraftingText().preview;
  const { inDispute } = useText(PAPERS_TEXT);
  const { paper } = view.value;
  const count = view.conflicts.length;
  const print = (): void => {
    onShow();
    drop(doings.print(paper), 'printing a draft');
  };
  return (
    <WordPreview
      title={text.title}
      paper={paper}
      make={doings.make}
      work={doings.work}
      note={count === 0 ? null : <p role="note">{inDispute(count)}</p>}
      onSave={() => onLeave(() => onSave('word'))}
      onPdf={() => onLeave(() => onSave('pdf'))}
      onPrint={() => onLeave(print)}
      onClose={onClose}
    />
  );
}
