import { instrumentOf } from '#domain/agreements/instrument.ts';
import { type PaperDoings, usePaper } from '../papers/use-paper.ts';
import { firstOf } from '../session/first-of.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { useDraft } from './draft-context.ts';

/** The draft as a document; what is said afterwards counts what offices still have otherwise. */
export function useDraftPaper(): PaperDoings {
  const { queries } = useSession();
  const { view } = useDraft();
  const text = useText(PAPERS_TEXT);
  const { id, type } = view.value;
  const { short } = instrumentOf(type);
  return usePaper({
    name: short,
    wish: () => Promise.resolve({ kind: 'agreement', record: id }),
    told: async (file) => {
      const open = (await firstOf(queries.record('agreement', id)))?.conflicts.length ?? 0;
      return open === 0 ? text.saved(short, file) : text.savedInDispute(short, file, open);
    },
  });
}
