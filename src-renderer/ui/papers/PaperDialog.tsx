import { type ReactNode, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { MadeDocument } from '#app/document-methods.ts';
import type { DocumentWish } from '#app/document-wish.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import { usePaper } from './use-paper.ts';
import { WordPreview } from './WordPreview.tsx';

type Props = {
  /** What the document is called on screen. */
  readonly name: string;
  /** Asked each time the document is made, so that it says what is true then. */
  readonly wish: () => Promise<DocumentWish>;
  readonly paper: Paper;
  readonly onClose: () => void;
  /** Beside the pages: what the document is asked to say, and what it lacks. */
  readonly aside?: ReactNode;
  /** Changes whenever the document has to be made anew. */
  readonly asked?: string;
  /** Told each time the document was made to be looked at. */
  readonly onMade?: (made: MadeDocument) => void;
};

/** One document: looked at page by page, on the paper chosen, and saved or printed. */
export function PaperDialog({ name, wish, paper: first, onClose, aside, asked, onMade }: Props) {
  const [paper, setPaper] = useState<Paper>(first);
  const { make, work, save, savePdf, print } = usePaper({ name, wish });
  return (
    <WordPreview
      title={name}
      paper={paper}
      onPaper={setPaper}
      make={async (on) => {
        const made = await make(on);
        if (made.ok) onMade?.(made.value);
        return made;
      }}
      aside={aside}
      asked={asked}
      work={work}
      onSave={() => drop(save(paper), 'saving a document as a Word file')}
      onPdf={() => drop(savePdf(paper), 'saving a document as a PDF')}
      onPrint={() => drop(print(paper), 'printing a document')}
      onClose={onClose}
    />
  );
}
