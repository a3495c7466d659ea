import { useEffect, useRef, useState } from 'react';
import type { PrintedPages } from '#app/document-methods.ts';
import type { MadeFile, Refused } from '#app/engine.ts';
import { drop } from '#base/drop.ts';
import type { Result } from '#base/result.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import { settled } from './settle.ts';
import { useSession } from '../session/session-context.ts';

export type Pages =
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly pages: PrintedPages }
  | { readonly kind: 'refused'; readonly refused: Refused };

type Asked = {
  readonly paper: Paper;
  /** Changes whenever the document has to be made anew, beside the paper. */
  readonly asked: string;
  readonly make: (paper: Paper) => Promise<Result<MadeFile, Refused>>;
};

/** The pages of a document on a paper; a document that was overtaken by another wish is let go. */
export function usePages({ paper, asked, make }: Asked): Pages {
  const { engine } = useSession();
  const [state, setState] = useState<Pages>({ kind: 'making' });
  const latest = useRef(make);
  useEffect(() => {
    latest.current = make;
  });
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const made = await latest.current(paper);
      const pages = made.ok ? await engine.printedPages(made.value.bytes) : made;
      const next: Pages = pages.ok
        ? { kind: 'made', pages: await settled(pages.value) }
        : { kind: 'refused', refused: pages.error };
      if (!isOver) setState(next);
    };
    drop(read(), 'the pages of a document are made');
    return () => {
      isOver = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- made anew when something else is asked
  }, [engine, paper, asked]);
  return state;
}
