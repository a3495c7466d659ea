import { instrumentOf } from '#domain/agreements/instrument.ts';
import { type PaperDoings, usePaper } from '../papers/use-paper.ts';
import { usePrintVersion } from '../versions/use-save-version.ts';
import { useDraft } from './draft-context.ts';

/** The draft as a document to look at and to print. What is printed is kept as a version, as what is saved is. */
export function useDraftPaper(): Pick<PaperDoings, 'make' | 'work' | 'print'> {
  const { view } = useDraft();
  const { id, type } = view.value;
  const { make } = usePaper({
    name: instrumentOf(type).short,
    wish: () => Promise.resolve({ kind: 'agreement', record: id }),
  });
  return { make, ...usePrintVersion(id) };
}
