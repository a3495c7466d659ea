import type { DocumentWish } from '#app/document-wish.ts';
import type { MadeDocument } from '#app/document-methods.ts';
import type { Refused } from '#app/engine.ts';
import type { Result } from '#base/result.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import { useTry } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';

type Document = { readonly name: string; readonly wish: () => Promise<DocumentWish> };

export type PaperDoings = {
  /** Makes the document; what is still being typed is kept first, so that it goes along. */
  readonly make: (paper: Paper) => Promise<Result<MadeDocument, Refused>>;
  /** Makes and saves it, and says so; a refusal is shown over the page. */
  readonly save: (paper: Paper) => Promise<void>;
};

/** How a document is made and saved. */
export function usePaper({ name, wish }: Document): PaperDoings {
  const session = useSession();
  const attempt = useTry();
  const text = useText(PAPERS_TEXT);
  const make = async (paper: Paper) => {
    await keepEverything(session);
    return session.engine.document({ wish: await wish(), paper });
  };
  return {
    make,
    save: async (paper) => {
      const made = await attempt(make(paper));
      if (made === null) return;
      const { bytes, suggestedName } = made;
      const kept = await attempt(session.host.saveFile({ kind: 'document', bytes, suggestedName }));
      if (kept !== null) session.toasts.show(text.saved(name, kept.name));
    },
  };
}
