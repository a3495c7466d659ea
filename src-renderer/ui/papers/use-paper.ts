import { useState } from 'react';
import type { DocumentWish } from '#app/document-wish.ts';
import type { MadeDocument } from '#app/document-methods.ts';
import type { MadeFile, Refused } from '#app/engine.ts';
import type { Result } from '#base/result.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import { useTry } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { pdfOf, printOf } from './print-file.ts';

type Document = {
  readonly name: string;
  readonly wish: () => Promise<DocumentWish>;
};

/** What takes time now, as a sentence, and how to stop it. */
export type PaperWork = { readonly sentence: string; readonly cancel: () => void };

export type PaperDoings = {
  /** Makes the document; what is still being typed is kept first, so that it goes along. */
  readonly make: (paper: Paper) => Promise<Result<MadeDocument, Refused>>;
  /** Makes and saves it, and says so; a refusal is shown over the page. */
  readonly save: (paper: Paper) => Promise<void>;
  readonly savePdf: (paper: Paper) => Promise<void>;
  /** Through the system's own dialog. */
  readonly print: (paper: Paper) => Promise<void>;
  readonly work: PaperWork | null;
};

/** How a document is made, saved and printed. */
export function usePaper({ name, wish }: Document): PaperDoings {
  const session = useSession();
  const attempt = useTry();
  const text = useText(PAPERS_TEXT);
  const { work, during } = useWork();
  const make = async (paper: Paper) => {
    await keepEverything(session);
    return session.engine.document({ wish: await wish(), paper });
  };
  const keep = async ({ bytes, suggestedName }: MadeFile): Promise<void> => {
    const kept = await attempt(session.host.saveFile({ kind: 'document', bytes, suggestedName }));
    if (kept !== null) session.toasts.show(text.saved(name, kept.name));
  };
  return {
    make,
    work,
    save: async (paper) => {
      const made = await attempt(make(paper));
      if (made !== null) await keep(made);
    },
    savePdf: async (paper) => {
      const made = await attempt(make(paper));
      if (made === null) return;
      const pdf = await attempt(during(text.makingPdf, (job) => pdfOf(made, job, session)));
      if (pdf !== null) await keep(pdf);
    },
    print: async (paper) => {
      const made = await attempt(make(paper));
      if (made !== null) await attempt(during(text.printing, (job) => printOf(made, job, session)));
    },
  };
}

/** One piece of work at a time that the shell does and can be told to stop. */
export function useWork() {
  const { host, ids } = useSession();
  const [work, setWork] = useState<PaperWork | null>(null);
  const during = async <T>(sentence: string, doing: (job: string) => Promise<T>): Promise<T> => {
    const job = ids.next();
    setWork({ sentence, cancel: () => host.cancelPrint(job) });
    try {
      return await doing(job);
    } finally {
      setWork(null);
    }
  };
  return { work, during };
}
