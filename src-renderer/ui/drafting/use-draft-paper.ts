import { printOf } from '#domain/agreements/draft-text.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { newestFirst } from '#domain/agreements/versions.ts';
import type { FileToKeep } from '#app/versions.ts';
import { useTry } from '../errors/use-refuse.ts';
import { pdfOf } from '../papers/print-file.ts';
import { type PaperDoings, usePaper, useWork } from '../papers/use-paper.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { useLeave } from '../versions/use-save-version.ts';
import { useDraft } from './draft-context.ts';

/** The draft as a document. Its PDF is kept as a version of it, as its Word file is. */
export function useDraftPaper(): PaperDoings {
  const { view } = useDraft();
  const { id, type } = view.value;
  const paper = usePaper({
    name: instrumentOf(type).short,
    wish: () => Promise.resolve({ kind: 'agreement', record: id }),
  });
  const { work, savePdf } = usePdfVersion(id);
  return { ...paper, work: work ?? paper.work, savePdf };
}

/**
 * Lets the draft leave as a PDF that is a version of it. Two PDFs of one text differ in when they were made: where the draft says
 * what an earlier one said, that one leaves once more.
 */
function usePdfVersion(record: string): Pick<PaperDoings, 'work' | 'savePdf'> {
  const session = useSession();
  const attempt = useTry();
  const text = useText(PAPERS_TEXT);
  const versions = useText(VERSIONS_TEXT).save;
  const leave = useLeave(record);
  const { work, during } = useWork();
  const earlier = async (): Promise<FileToKeep | null> => {
    const now = (await firstOf(session.queries.record('agreement', record)))?.value;
    if (now === undefined) return null;
    const print = printOf(now);
    const same = newestFirst(now.versions).find((version) => version.how === 'pdf' && version.print === print);
    const bytes = same === undefined ? null : await session.queries.heldFile(same.sha256);
    return same === undefined || bytes === null
      ? null
      : { ...LEAVING, bytes, name: same.name, mark: same, ...textOf(same) };
  };
  const fresh = async (): Promise<FileToKeep | null> => {
    const made = await attempt(session.engine.newVersion(record, session.ids.next(), 'pdf'));
    if (made === null) return null;
    const pdf = await attempt(during(text.makingPdf, (job) => pdfOf(made, job, session)));
    return pdf === null
      ? null
      : { ...LEAVING, bytes: pdf.bytes, name: pdf.suggestedName, mark: made.mark, ...textOf(made) };
  };
  return {
    work,
    savePdf: async () => {
      await keepEverything(session);
      const file = (await earlier()) ?? (await fresh());
      const left = file === null ? null : await leave(file);
      if (left === null) return;
      const open = (await firstOf(session.queries.record('agreement', record)))?.conflicts.length ?? 0;
      const told = left.known ? versions.again(left.name, left.number) : versions.saved(left.name, left.number);
      session.toasts.show(open === 0 ? told : `${told}. ${versions.disputes(open)}`);
    },
  };
}

const LEAVING = { how: 'pdf', base: '', note: '', to: '' } as const;

function textOf({ text, print }: { readonly text: string; readonly print: string }) {
  return { text, print };
}
