import { useRef, useState } from 'react';
import type { PrintWish } from '#app/document-wish.ts';
import type { MadeFile, Refused } from '#app/engine.ts';
import type { Result } from '#base/result.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import type { HostFailure } from '../session/ports.ts';
import { keepEverything, type Session } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { pdfOf } from './print-file.ts';

/** As which kind of file a document leaves. */
export type FileForm = 'word' | 'pdf';

/** That a file leaves, noted before it does; taken back where it could not be written. */
export type Note = { readonly takeBack: () => Promise<void> };

/** A file whose turn has come. `keep`: notes that it leaves; nothing is noted of a document that is no version of anything. */
export type BatchFile = MadeFile & { readonly keep?: () => Promise<Result<Note, Refused>> };

/** `job`: by this name the shell can be told to stop printing. */
export type BatchTools = { readonly job: string; readonly session: Session };

/** A document of a batch: how it is called on screen, and what makes it when its turn comes. */
export type BatchDocument = {
  readonly name: string;
  readonly make: (tools: BatchTools) => Promise<Result<BatchFile, Refused | HostFailure>>;
};

export type BatchWish = {
  /** What the new folder is called. */
  readonly folder: string;
  readonly documents: readonly BatchDocument[];
};

/** A document of which nothing is noted when it leaves. */
export function plainDocument(name: string, form: FileForm, print: PrintWish): BatchDocument {
  return {
    name,
    make: async ({ job, session }) => {
      const word = await session.engine.document(print);
      return word.ok && form === 'pdf' ? pdfOf(word.value, job, session) : word;
    },
  };
}

/** What came of a batch. `fault`: why it ended before its end; `left`: documents that could not be made, which kept none back. */
export type BatchOutcome = {
  readonly id: string;
  readonly written: number;
  readonly of: number;
  /** The new folder; '' while nothing was written. */
  readonly folder: string;
  readonly left: readonly { readonly name: string; readonly refused: Refused | HostFailure }[];
  readonly ended: 'whole' | 'stopped' | HostFailure;
};

export type BatchRun =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly outcome: BatchOutcome };

export type Batch = {
  /** Null while there is none. */
  readonly run: BatchRun | null;
  readonly start: (wish: BatchWish) => void;
  readonly stop: () => void;
  readonly close: () => void;
};

type Around = BatchTools & { readonly isStopped: () => boolean; readonly told: (done: number) => void };

/**
 * Makes many documents one after the other and writes each into one new folder, for which a person is asked once. Each is whole
 * before the next is begun: stopping it, a full disk or a stick pulled out leaves complete documents.
 * `onDone`: once what came of it was read and closed.
 */
export function useBatch(onDone: () => void = () => {}): Batch {
  const session = useSession();
  const attempt = useTry();
  const [run, setRun] = useState<BatchRun | null>(null);
  const stopped = useRef(false);
  const printing = useRef('');
  const work = async ({ folder, documents }: BatchWish): Promise<void> => {
    stopped.current = false;
    setRun({ kind: 'asking' });
    // What is still being typed goes along.
    await keepEverything(session);
    const begun = await attempt(session.host.beginBatch(folder));
    if (begun === null) {
      setRun(null);
      return;
    }
    const of = documents.length;
    setRun({ kind: 'running', done: 0, of });
    printing.current = session.ids.next();
    const outcome = await writeAll(begun.id, documents, {
      job: printing.current,
      session,
      isStopped: () => stopped.current,
      told: (done) => setRun({ kind: 'running', done, of }),
    });
    setRun({ kind: 'done', outcome });
  };
  const stop = (): void => {
    stopped.current = true;
    if (printing.current !== '') session.host.cancelPrint(printing.current);
  };
  return {
    run,
    start: (wish) => drop(work(wish), 'documents are written into a folder'),
    stop,
    close: () => {
      if (run?.kind === 'done') {
        setRun(null);
        onDone();
      } else stop();
    },
  };
}

async function writeAll(
  id: string,
  documents: readonly BatchDocument[],
  { isStopped, told, ...tools }: Around,
): Promise<BatchOutcome> {
  const { session } = tools;
  const left: { name: string; refused: Refused | HostFailure }[] = [];
  let [count, folder] = [0, ''];
  const end = (ended: BatchOutcome['ended']): BatchOutcome => ({
    id,
    written: count,
    of: documents.length,
    folder,
    left,
    ended,
  });
  for (const [index, { name, make }] of documents.entries()) {
    if (isStopped()) return end('stopped');
    const made = await make(tools);
    if (!made.ok && isStopped()) return end('stopped');
    const written: Written = made.ok ? await writeOne(id, made.value, session) : { kind: 'left', refused: made.error };
    if (written.kind === 'ended') return end(written.fault);
    if (written.kind === 'left') {
      left.push({ name, refused: written.refused });
    } else {
      count += 1;
      folder = written.folder;
    }
    told(index + 1);
  }
  return end('whole');
}

type Written =
  | { readonly kind: 'written'; readonly folder: string }
  /** The document itself could not leave. */
  | { readonly kind: 'left'; readonly refused: Refused | HostFailure }
  /** The place takes nothing any more. */
  | { readonly kind: 'ended'; readonly fault: HostFailure };

/** What is to be noted of a file is noted first, so that none leaves that is not kept. */
async function writeOne(id: string, { bytes, suggestedName, keep }: BatchFile, { host }: Session): Promise<Written> {
  const noted = keep === undefined ? null : await keep();
  if (noted !== null && !noted.ok) return { kind: 'left', refused: noted.error };
  const written = await host.writeToBatch({ id, bytes, suggestedName });
  if (written.ok) return { kind: 'written', folder: written.value.folder };
  await noted?.value.takeBack();
  return { kind: 'ended', fault: written.error };
}
